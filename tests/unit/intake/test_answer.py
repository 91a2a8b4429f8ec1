import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.domain.errors import (
    DamagedFile,
    EmptyDocument,
    NoTextLayer,
    NoticeError,
    PasswordProtected,
    PictureProblem,
    ReaderFailed,
    ReaderTimedOut,
    TooLarge,
    TooLong,
    UnsupportedFormat,
)
from patient_check.domain.notice import RecognisedWord, TextSpan
from patient_check.intake.answer import notice_from
from patient_check.intake.limits import (
    MAX_CHARACTERS,
    MAX_HIDDEN_SPANS,
    MAX_SCANNED_PAGES,
    MAX_SCANNED_WORDS,
)
from patient_check.intake.protocol import ReadStatus

GOOD: dict[str, object] = {
    "type": "end", "status": "ok", "format": "txt", "text": "Votre nom a fui.",
    "parts": [{"name": "", "format": "txt", "span": [0, 16]}], "hidden": [[6, 9]],
    "warnings": ["truncated"],
}  # fmt: skip
PICTURE_REASONS = {
    ReadStatus.NO_TEXT_LAYER: PictureProblem.NO_WORDS,
    ReadStatus.PICTURE_FORMAT: PictureProblem.FORMAT,
    ReadStatus.PICTURE_ILLEGIBLE: PictureProblem.ILLEGIBLE,
    ReadStatus.NO_RECOGNITION: PictureProblem.NO_RECOGNITION,
}
SCAN: dict[str, object] = {
    "number": 1, "size": [1654, 2339], "confidence": 94.5, "unread_ink": 0.02,
    "words": [[0, 5, 200, 300, 90, 20]],
}  # fmt: skip
PART = {"name": "a", "format": "txt", "span": [0, 3]}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def test_a_good_answer_is_a_notice() -> None:
    notice = notice_from(GOOD)
    assert notice.text == "Votre nom a fui."
    assert notice.parts[0].span == TextSpan(0, 16)
    assert notice.hidden == (TextSpan(6, 9),)
    assert notice.warnings == ("truncated",)


def test_a_recognised_page_comes_with_its_words() -> None:
    (page,) = notice_from(GOOD | {"recognised": [SCAN]}).recognised
    assert (page.number, page.width, page.height) == (1, 1654, 2339)
    assert (page.confidence, page.unread_ink) == (94.5, 0.02)
    assert page.words == (RecognisedWord(TextSpan(0, 5), 200, 300, 90, 20),)


@pytest.mark.parametrize(
    "lie",
    [
        {"number": -1}, {"number": "1"}, {"size": [1]}, {"size": [1, 10**9]}, {"size": [1, True]},
        {"confidence": 101}, {"confidence": float("nan")}, {"confidence": None},
        {"unread_ink": -0.1}, {"unread_ink": True}, {"words": {}}, {"words": [[0, 5, 1, 1, 1]]},
        {"words": [[0, 99, 1, 1, 1, 1]]}, {"words": [[5, 0, 1, 1, 1, 1]]},
        {"words": [[0, 5, 1, 1, 1, 1]] * (MAX_SCANNED_WORDS + 1)},
    ],
)  # fmt: skip
def test_a_recognised_page_that_lies_is_refused(lie: dict[str, object]) -> None:
    with pytest.raises(ReaderFailed):
        notice_from(GOOD | {"recognised": [SCAN | lie]})


def test_too_many_recognised_pages_are_refused() -> None:
    with pytest.raises(ReaderFailed):
        notice_from(GOOD | {"recognised": [SCAN] * (MAX_SCANNED_PAGES + 1)})


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("unsupported", UnsupportedFormat),
        ("damaged", DamagedFile),
        ("encrypted", PasswordProtected),
        ("empty", EmptyDocument),
        ("too_large", TooLarge),
        ("too_long", TooLong),
        ("no_text_layer", NoTextLayer),
        ("timed_out", ReaderTimedOut),
        ("reader_failed", ReaderFailed),
        ("invented", ReaderFailed),
        (["ok"], ReaderFailed),
        (None, ReaderFailed),
    ],
)
def test_each_status_has_its_error(status: object, error: type[NoticeError]) -> None:
    with pytest.raises(error) as raised:
        notice_from(GOOD | {"status": status})
    assert type(raised.value) is error


@pytest.mark.parametrize(("status", "reason"), PICTURE_REASONS.items())
def test_the_reason_why_a_picture_gave_no_words_is_kept(
    status: ReadStatus, reason: PictureProblem
) -> None:
    with pytest.raises(NoTextLayer) as raised:
        notice_from({"status": status.value})
    assert raised.value.reason is reason


def test_each_status_but_one_is_the_code_of_an_error() -> None:
    for status in set(ReadStatus) - {ReadStatus.OK} - set(PICTURE_REASONS):
        with pytest.raises(NoticeError) as raised:
            notice_from({"status": status.value})
        assert raised.value.code == status.value


@pytest.mark.parametrize(
    "lie",
    [
        {"text": 3},
        {"text": "  \n"},
        {"format": "exe"},
        {"format": []},
        {"parts": {}},
        {"parts": [3]},
        {"parts": [{**PART, "span": [0, 17]}]},
        {"parts": [{**PART, "span": [-1, 3]}]},
        {"parts": [{**PART, "span": [5, 3]}]},
        {"parts": [{**PART, "span": [0.0, 3]}]},
        {"parts": [{**PART, "span": [False, True]}]},
        {"parts": [{**PART, "span": [0, 1, 2]}]},
        {"parts": [{**PART, "name": None}]},
        {"parts": [PART] * 1_000},
        {"hidden": [[0, 99]]},
        {"hidden": [[0, 1]] * (MAX_HIDDEN_SPANS + 1)},
        {"hidden": "ab"},
        {"warnings": ["a sentence for the person"]},
        {"warnings": ["a" * 61]},
        {"warnings": [3]},
        {"warnings": ["x"] * 101},
    ],
)
def test_an_answer_that_makes_no_sense_is_a_failure(lie: dict[str, object]) -> None:
    with pytest.raises(ReaderFailed):
        notice_from(GOOD | lie)


@pytest.mark.parametrize("key", ["text", "format", "parts", "hidden", "warnings"])
def test_an_answer_without_a_value_is_a_failure(key: str) -> None:
    with pytest.raises(ReaderFailed):
        notice_from({name: value for name, value in GOOD.items() if name != key})


def test_a_text_over_the_limit_is_too_long() -> None:
    with pytest.raises(TooLong):
        notice_from(GOOD | {"text": "a" * (MAX_CHARACTERS + 1)})


def test_what_no_notice_holds_becomes_a_blank_of_the_same_length() -> None:
    notice = notice_from(GOOD | {"text": "a\x1b[31m\ue000b\ud800c" + "." * 8, "hidden": []})
    assert notice.text == "a [31m b c" + "." * 8


@given(st.dictionaries(st.sampled_from(sorted(GOOD)), ANYTHING))
def test_no_answer_raises_anything_but_an_error_for_the_person(lie: dict[str, object]) -> None:
    try:
        notice = notice_from(GOOD | lie)
    except NoticeError:
        return
    for span in (*notice.hidden, *(part.span for part in notice.parts)):
        assert 0 <= span.start <= span.end <= len(notice.text)
