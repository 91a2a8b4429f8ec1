"""One document, from its bytes to the last frame that the parent expects."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from patient_check.domain.notice import NoticeFormat
from patient_check.intake.limits import (
    MAX_CHARACTERS,
    MAX_FILE_BYTES,
    MAX_HIDDEN_SPANS,
    MAX_NAME,
    MAX_NESTING,
)
from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import lift_hidden, tidy
from patient_check.sandbox.failure import ReadFailure, ReadText
from patient_check.sandbox.part import Part
from patient_check.sandbox.sniff import sniff

if TYPE_CHECKING:
    from patient_check.sandbox.scan import Scanner

_ATTACHED = "attachment_"
_MESSAGES = (NoticeFormat.EML.value, NoticeFormat.MSG.value)
_LEAST_SIDE = 320
"""A smaller picture in a message is the logo of a signature, not a letter."""


class Progress(Protocol):
    """Tells the parent how far the reading is: a share of 0 to 1, or None; and a step."""

    def __call__(self, share: float | None, step: str = "reading") -> None:
        """Write one frame."""


class _Desk:
    """What the parts of one file share: the way to the parent, and the means to read pictures."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._share: float | None = None
        self._scanner: Scanner | None = None

    def tell(self, share: float) -> None:
        """Tell the parent the share of the whole file that is read."""
        self._share = share
        self._progress(share)

    def scanner(self) -> "Scanner":
        """Return the one scanner of this file, made when the first picture comes."""
        if self._scanner is None:
            try:
                from patient_check.sandbox.scan import Scanner  # noqa: PLC0415 - for pictures only
            except ImportError as error:
                raise ReadFailure(ReadStatus.NO_RECOGNITION) from error
            self._scanner = Scanner(lambda: self._progress(self._share, "page"))
        return self._scanner


def read(content: bytes, progress: Progress) -> dict[str, Any]:
    """Return the last frame for `content`; raise `ReadFailure` when there is nothing to read."""
    if len(content) > MAX_FILE_BYTES:
        raise ReadFailure(ReadStatus.TOO_LARGE)
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise ReadFailure(ReadStatus.EMPTY)
    kind = sniff(content)
    desk = _Desk(progress)
    parts = _parts(kind, content, desk, "", 0)
    if not any(part.is_own and _has_words(part.text) for part in parts):
        raise ReadFailure(_why_empty(parts))
    return _frame(kind, parts)


def _parts(kind: NoticeFormat, content: bytes, desk: _Desk, name: str, depth: int) -> list[Part]:
    """Return the readable parts of one document, attachments included."""
    if kind not in {NoticeFormat.EML, NoticeFormat.MSG}:
        found = _reader(kind, desk, is_attached=depth > 0)(content)
        return [
            Part(name, kind, found.text, found.warnings, has_picture=found.has_picture,
                 scans=found.scans)
        ]  # fmt: skip

    def attachment(data: bytes, attached: str) -> list[Part]:
        return _attachment(data, attached, desk, depth + 1)

    from patient_check.sandbox import mail, msg  # noqa: PLC0415 - only these formats need them

    read_mail = mail.read if kind is NoticeFormat.EML else msg.read
    first, *others = read_mail(content, attachment)
    return [Part(name, first.format, first.text, first.warnings, is_own=False), *others]


def _pictured(kind: NoticeFormat, desk: _Desk, *, is_attached: bool) -> Callable[[bytes], ReadText]:
    """Return the reader of a format that may show its words in pictures."""
    tell = (lambda _: None) if is_attached else desk.tell
    if kind is NoticeFormat.PDF:
        from patient_check.sandbox import pdf  # noqa: PLC0415 - only this format needs PDFium

        return lambda content: pdf.read(content, tell, desk.scanner)

    def read_picture(content: bytes) -> ReadText:
        scanner = desk.scanner()
        from patient_check.sandbox import picture  # noqa: PLC0415 - only pictures need Leptonica

        if is_attached and 0 < min(picture.size(content)) < _LEAST_SIDE:
            raise ReadFailure(ReadStatus.NO_TEXT_LAYER)
        return picture.read(content, tell, scanner)

    return read_picture


def _reader(kind: NoticeFormat, desk: _Desk, *, is_attached: bool) -> Callable[[bytes], ReadText]:
    """Return the reader of a format, imported only now: a child reads one document."""
    if kind in {NoticeFormat.PDF, NoticeFormat.PICTURE}:
        return _pictured(kind, desk, is_attached=is_attached)
    if kind is NoticeFormat.DOCX:
        from patient_check.sandbox import docx  # noqa: PLC0415

        return docx.read
    if kind is NoticeFormat.ODT:
        from patient_check.sandbox import odt  # noqa: PLC0415

        return odt.read
    if kind is NoticeFormat.RTF:
        from patient_check.sandbox import rtf  # noqa: PLC0415

        return rtf.read
    if kind is NoticeFormat.HTML:
        from patient_check.sandbox import html  # noqa: PLC0415

        return html.read
    from patient_check.sandbox import plain  # noqa: PLC0415

    return plain.read


def _attachment(data: bytes, name: str, desk: _Desk, depth: int) -> list[Part]:
    """Return the parts of an attachment; one that cannot be read is skipped, with a warning."""
    if not data.strip():
        return []
    if depth > MAX_NESTING:
        return [Part(name, NoticeFormat.TEXT, "", ("attachment_skipped",), is_own=False)]
    try:
        return _parts(sniff(data), data, desk, name or "document", depth)
    except ReadFailure as failure:
        code = _ATTACHED + failure.status.value
        return [Part(name, NoticeFormat.TEXT, "", (code,), is_own=False)]


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _why_empty(parts: Sequence[Part]) -> ReadStatus:
    """Return why a file without words of its own has none: what it carries may be a picture."""
    found = [
        ReadStatus(code.removeprefix(_ATTACHED))
        for part in parts
        for code in part.warnings
        if code.removeprefix(_ATTACHED) in set(ReadStatus)
    ]
    if found:
        return found[0]
    shows_picture = any(part.has_picture for part in parts)
    return ReadStatus.NO_TEXT_LAYER if shows_picture else ReadStatus.EMPTY


def _frame(kind: NoticeFormat, parts: Sequence[Part]) -> dict[str, Any]:
    """Return the parts joined, with the stretches that they fill and those that are hidden."""
    written: list[str] = []
    stretches: list[dict[str, Any]] = []
    hidden: list[tuple[int, int]] = []
    recognised: list[dict[str, Any]] = []
    length = 0
    for part in parts:
        text, spans = lift_hidden(tidy(part.text))
        name = tidy(part.name).replace("\n", " ")[:MAX_NAME]
        if not text.strip():
            continue
        lead = ("\n\n" if written else "") + (f"--- {name} ---\n\n" if name else "")
        start = length + len(lead)
        hidden += [(start + first, start + last) for first, last in spans]
        if part.scans:
            recognised += _placed(text, part, start)
        written.append(lead + text)
        length = start + len(text)
        if name or not stretches or stretches[-1]["format"] not in _MESSAGES:
            span = [start, length]
            stretches.append({"name": name, "format": part.format.value, "span": span})
        else:
            stretches[-1]["span"][1] = length
        if length > MAX_CHARACTERS:
            raise ReadFailure(ReadStatus.TOO_LONG)
    warnings = dict.fromkeys(code for part in parts for code in part.warnings)
    return {"type": "end", "status": ReadStatus.OK.value, "format": kind.value,
            "text": "".join(written), "parts": stretches, "hidden": hidden[:MAX_HIDDEN_SPANS],
            "warnings": list(warnings), "recognised": recognised}  # fmt: skip


def _placed(text: str, part: Part, start: int) -> list[dict[str, Any]]:
    from patient_check.sandbox.placing import placed  # noqa: PLC0415 - for pictures only

    return placed(text, part.scans, start)
