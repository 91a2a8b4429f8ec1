"""What must hold of any answer of the reader, whatever the document."""

from patient_check.domain.errors import NoticeError
from patient_check.domain.notice import NoticeText
from patient_check.intake.limits import MAX_CHARACTERS, MAX_NAME
from patient_check.intake.reader import IsolatedReader
from patient_check.intake.tidy import HIDDEN_END, HIDDEN_START

CODES = frozenset(
    {"unsupported", "damaged", "encrypted", "empty", "too_large", "too_long", "no_text_layer"}
)
"""What a document can be refused for; `timed_out` and `reader_failed` would be faults of ours."""


def check(notice: NoticeText) -> NoticeText:
    """Return `notice` once its text is clean and its offsets point into it, in order."""
    text = notice.text
    assert 0 < len(text) <= MAX_CHARACTERS
    assert any(character.isalnum() for character in text)
    assert HIDDEN_START not in text
    assert HIDDEN_END not in text
    assert "\r" not in text
    assert not any(character < " " and character != "\n" for character in text)
    text.encode("utf-8")
    end = 0
    for part in notice.parts:
        assert end <= part.span.start < part.span.end <= len(text)
        assert len(part.name) <= MAX_NAME
        assert text[part.span.start : part.span.end].strip()
        end = part.span.end
    assert notice.parts
    end = 0
    for span in notice.hidden:
        assert end <= span.start < span.end <= len(text)
        end = span.end
    return notice


def hidden_words(notice: NoticeText) -> list[str]:
    """Return what the document kept out of sight."""
    return [notice.text[span.start : span.end].strip() for span in notice.hidden]


def code_of(reader: IsolatedReader, content: bytes) -> str:
    """Return the code of the error that `content` gives, "ok" when it can be read."""
    try:
        check(reader.read(content))
    except NoticeError as error:
        return error.code
    return "ok"
