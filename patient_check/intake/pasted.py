"""Text that the person pasted, as a notice: the same tidy rules as a file."""

from patient_check.domain.errors import EmptyDocument, TooLong
from patient_check.domain.notice import NoticeFormat, NoticePart, NoticeText, TextSpan
from patient_check.intake.limits import MAX_CHARACTERS
from patient_check.intake.tidy import tidy, without_marks


def notice_from_text(pasted: str) -> NoticeText:
    """Return `pasted` as a `NoticeText`; raise `EmptyDocument` or `TooLong`."""
    if len(pasted) > MAX_CHARACTERS:
        raise TooLong
    text = tidy(without_marks(pasted))
    if not any(character.isalnum() for character in text):
        raise EmptyDocument
    part = NoticePart("", NoticeFormat.TEXT, TextSpan(0, len(text)))
    return NoticeText(text, NoticeFormat.TEXT, (part,))
