import pytest

from patient_check.domain.errors import EmptyDocument, TooLong
from patient_check.domain.notice import NoticeFormat, TextSpan
from patient_check.intake.limits import MAX_CHARACTERS
from patient_check.intake.pasted import notice_from_text


def test_pasted_words_are_tidied() -> None:
    notice = notice_from_text("  Votre\u00a0nom\r\na fui\ue000.  ")
    assert notice.text == "Votre nom\na fui."
    assert notice.format is NoticeFormat.TEXT
    assert [part.span for part in notice.parts] == [TextSpan(0, len(notice.text))]


@pytest.mark.parametrize("pasted", ["", " \n", "— … !", "\u200b\ufeff"])
def test_no_word_is_empty(pasted: str) -> None:
    with pytest.raises(EmptyDocument):
        notice_from_text(pasted)


def test_a_whole_book_is_too_long() -> None:
    with pytest.raises(TooLong):
        notice_from_text("a" * (MAX_CHARACTERS + 1))
