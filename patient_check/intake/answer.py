"""The last frame of a child, checked value by value before anything else sees it."""

import re
from typing import Any

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
from patient_check.domain.notice import (
    NoticeFormat,
    NoticePart,
    NoticeText,
    RecognisedPage,
    RecognisedWord,
    TextSpan,
)
from patient_check.intake.limits import (
    MAX_CHARACTERS,
    MAX_HIDDEN_SPANS,
    MAX_NAME,
    MAX_PARTS,
    MAX_PICTURE_SIDE,
    MAX_SCANNED_PAGES,
    MAX_SCANNED_WORDS,
)
from patient_check.intake.protocol import ReadStatus

_ERRORS: dict[str, type[NoticeError]] = {
    ReadStatus.UNSUPPORTED: UnsupportedFormat,
    ReadStatus.DAMAGED: DamagedFile,
    ReadStatus.ENCRYPTED: PasswordProtected,
    ReadStatus.EMPTY: EmptyDocument,
    ReadStatus.TOO_LARGE: TooLarge,
    ReadStatus.TOO_LONG: TooLong,
    ReadStatus.OUT_OF_TIME: ReaderTimedOut,
    ReadStatus.INTERNAL: ReaderFailed,
}
_PICTURE_PROBLEMS: dict[str, PictureProblem] = {
    ReadStatus.NO_TEXT_LAYER: PictureProblem.NO_WORDS,
    ReadStatus.PICTURE_FORMAT: PictureProblem.FORMAT,
    ReadStatus.PICTURE_ILLEGIBLE: PictureProblem.ILLEGIBLE,
    ReadStatus.NO_RECOGNITION: PictureProblem.NO_RECOGNITION,
}
_UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000\ue001]")
_MAX_WARNINGS = 100
_MAX_CODE = 60


def notice_from(untrusted: dict[str, Any]) -> NoticeText:
    """Return the text of a last frame.

    Raises:
        NoticeError: the leaf that its status names; `ReaderFailed` when it makes no sense.
    """
    status = untrusted.get("status")
    if status != ReadStatus.OK:
        raise _error_of(status)
    try:
        text = untrusted["text"]
        if not isinstance(text, str) or not text.strip():
            raise ReaderFailed
        if len(text) > MAX_CHARACTERS:
            raise TooLong
        return NoticeText(
            _clean(text),
            NoticeFormat(untrusted["format"]),
            _parts(untrusted["parts"], len(text)),
            _hidden(untrusted["hidden"], len(text)),
            _codes(untrusted["warnings"]),
            _recognised(untrusted.get("recognised", []), len(text)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ReaderFailed from error


def _error_of(status: object) -> NoticeError:
    if not isinstance(status, str):
        return ReaderFailed()
    if status in _PICTURE_PROBLEMS:
        return NoTextLayer(_PICTURE_PROBLEMS[status])
    return _ERRORS.get(status, ReaderFailed)()


def _clean(untrusted: str) -> str:
    """Return a text of the same length without what no notice holds."""
    return _UNPRINTABLE.sub(" ", untrusted)


def _list(untrusted: object, longest: int) -> list[Any]:
    if not isinstance(untrusted, list) or len(untrusted) > longest:
        raise TypeError("no list of that size")
    return untrusted


def _span(untrusted: object, length: int) -> TextSpan:
    start, end = _list(untrusted, 2)
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= length:
        raise ValueError("no span of the text")
    return TextSpan(start, end)


def _parts(untrusted: object, length: int) -> tuple[NoticePart, ...]:
    parts = []
    for part in _list(untrusted, 2 * MAX_PARTS):
        name = part["name"]
        if not isinstance(name, str):
            raise TypeError("no name")
        span = _span(part["span"], length)
        parts.append(NoticePart(_clean(name[:MAX_NAME]), NoticeFormat(part["format"]), span))
    return tuple(parts)


def _hidden(untrusted: object, length: int) -> tuple[TextSpan, ...]:
    spans = tuple(_span(span, length) for span in _list(untrusted, MAX_HIDDEN_SPANS))
    return tuple(sorted(spans))


def _codes(untrusted: object) -> tuple[str, ...]:
    codes = _list(untrusted, _MAX_WARNINGS)
    if not all(isinstance(c, str) and c.isidentifier() and len(c) <= _MAX_CODE for c in codes):
        raise ValueError("no warning code")
    return tuple(dict.fromkeys(codes))


def _recognised(untrusted: object, length: int) -> tuple[RecognisedPage, ...]:
    pages = []
    for page in _list(untrusted, MAX_SCANNED_PAGES):
        width, height = _numbers(page["size"], 2, MAX_PICTURE_SIDE)
        words = [_word(word, length) for word in _list(page["words"], MAX_SCANNED_WORDS)]
        pages.append(
            RecognisedPage(
                _number(page["number"], MAX_PICTURE_SIDE),
                width,
                height,
                _share(page["confidence"], 100.0),
                _share(page["unread_ink"], 1.0),
                tuple(words),
            )
        )
    return tuple(pages)


def _word(untrusted: object, length: int) -> RecognisedWord:
    start, end, *box = _numbers(untrusted, 6, MAX_CHARACTERS)
    left, top, width, height = box
    return RecognisedWord(_span([start, end], length), left, top, width, height)


def _numbers(untrusted: object, count: int, largest: int) -> list[int]:
    numbers = _list(untrusted, count)
    if len(numbers) != count:
        raise ValueError("not as many numbers")
    return [_number(number, largest) for number in numbers]


def _number(untrusted: object, largest: int) -> int:
    if type(untrusted) is not int or not 0 <= untrusted <= largest:
        raise ValueError("no number of that size")
    return untrusted


def _share(untrusted: object, whole: float) -> float:
    if type(untrusted) not in {int, float} or not 0 <= untrusted <= whole:  # type: ignore[operator]
        raise ValueError("no share")
    return float(untrusted)  # type: ignore[arg-type]
