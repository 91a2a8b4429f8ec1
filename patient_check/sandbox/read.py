"""One document, from its bytes to the last frame that the parent expects."""

from collections.abc import Callable, Sequence
from typing import Any

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

Progress = Callable[[float], None]
_ATTACHED = "attachment_"
_MESSAGES = (NoticeFormat.EML.value, NoticeFormat.MSG.value)


def read(content: bytes, progress: Progress) -> dict[str, Any]:
    """Return the last frame for `content`; raise `ReadFailure` when there is nothing to read."""
    if len(content) > MAX_FILE_BYTES:
        raise ReadFailure(ReadStatus.TOO_LARGE)
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise ReadFailure(ReadStatus.EMPTY)
    kind = sniff(content)
    parts = _parts(kind, content, progress, "", 0)
    if not any(part.is_own and _has_words(part.text) for part in parts):
        raise ReadFailure(_why_empty(parts))
    return _frame(kind, parts)


def _parts(
    kind: NoticeFormat, content: bytes, progress: Progress, name: str, depth: int
) -> list[Part]:
    """Return the readable parts of one document, attachments included."""
    if kind not in {NoticeFormat.EML, NoticeFormat.MSG}:
        found = _reader(kind)(content) if kind is not NoticeFormat.PDF else _pdf(content, progress)
        return [Part(name, kind, found.text, found.warnings, has_picture=found.has_picture)]

    def attachment(data: bytes, attached: str) -> list[Part]:
        return _attachment(data, attached, depth + 1)

    from patient_check.sandbox import mail, msg  # noqa: PLC0415 - only these formats need them

    read_mail = mail.read if kind is NoticeFormat.EML else msg.read
    first, *others = read_mail(content, attachment)
    return [Part(name, first.format, first.text, first.warnings, is_own=False), *others]


def _pdf(content: bytes, progress: Progress) -> ReadText:
    from patient_check.sandbox import pdf  # noqa: PLC0415 - only this format needs PDFium

    return pdf.read(content, progress)


def _reader(kind: NoticeFormat) -> Callable[[bytes], ReadText]:
    """Return the reader of a format, imported only now: a child reads one document."""
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


def _attachment(data: bytes, name: str, depth: int) -> list[Part]:
    """Return the parts of an attachment; one that cannot be read is skipped, with a warning."""
    if not data.strip():
        return []
    if depth > MAX_NESTING:
        return [Part(name, NoticeFormat.TEXT, "", ("attachment_skipped",), is_own=False)]
    try:
        return _parts(sniff(data), data, lambda _: None, name or "document", depth)
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
    length = 0
    for part in parts:
        text, spans = lift_hidden(tidy(part.text))
        name = tidy(part.name).replace("\n", " ")[:MAX_NAME]
        if not text.strip():
            continue
        lead = ("\n\n" if written else "") + (f"--- {name} ---\n\n" if name else "")
        start = length + len(lead)
        hidden += [(start + first, start + last) for first, last in spans]
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
            "warnings": list(warnings)}  # fmt: skip
