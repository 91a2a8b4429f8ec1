"""One document, from its bytes to the frames that the parent expects."""

from collections.abc import Callable
from typing import Any

from patient_check.domain.notice import NoticeFormat
from patient_check.intake.limits import MAX_CHARACTERS, MAX_FILE_BYTES, MAX_NESTING
from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import lift_hidden, tidy
from patient_check.sandbox import html, plain
from patient_check.sandbox.failure import ReadFailure
from patient_check.sandbox.mail import Part
from patient_check.sandbox.sniff import sniff

Progress = Callable[[float], None]


def read_parts(content: bytes, progress: Progress, name: str = "", depth: int = 0) -> list[Part]:
    """Return the readable parts of one document, attachments included."""
    kind = sniff(content)
    if kind in {NoticeFormat.EML, NoticeFormat.MSG}:
        from patient_check.sandbox import mail  # noqa: PLC0415 - only this format needs it

        def attachment(data: bytes, attached: str) -> list[Part]:
            return _attachment(data, attached, depth + 1)

        reader = mail.read if kind is NoticeFormat.EML else mail.read_msg
        return reader(content, attachment)
    if kind is NoticeFormat.PDF:
        from patient_check.sandbox import pdf  # noqa: PLC0415

        found = pdf.read(content, progress)
        return [Part(name, kind, found.text, found.warnings)]
    return [Part(name, kind, _text(kind, content, progress))]


def _text(kind: NoticeFormat, content: bytes, progress: Progress) -> str:
    if kind is NoticeFormat.PDF:
        from patient_check.sandbox import pdf  # noqa: PLC0415

        return pdf.read(content, progress)
    if kind in {NoticeFormat.DOCX, NoticeFormat.ODT}:
        from patient_check.sandbox import office  # noqa: PLC0415

        return office.read_docx(content) if kind is NoticeFormat.DOCX else office.read_odt(content)
    if kind is NoticeFormat.RTF:
        from patient_check.sandbox import rtf  # noqa: PLC0415

        return rtf.read(content)
    return html.read(content) if kind is NoticeFormat.HTML else plain.read(content)


def _attachment(data: bytes, name: str, depth: int) -> list[Part]:
    """Return the parts of an attachment; one that cannot be read is skipped, with a warning."""
    if depth > MAX_NESTING or not data:
        return [Part(name, NoticeFormat.EML, "", ("attachment_skipped",))]
    try:
        return read_parts(data, lambda _: None, name or "pièce jointe", depth)
    except ReadFailure as failure:
        code = f"attachment_{failure.status.value}"
        return [Part(name, NoticeFormat.EML, "", (code,))]


def _separator(part: Part) -> str:
    return f"--- {tidy(part.name)[:120]} ---\n\n" if part.name else ""


def read(content: bytes, progress: Progress) -> dict[str, Any]:
    """Return the message of the last frame for `content`; raise `ReadFailure` otherwise."""
    if not content:
        raise ReadFailure(ReadStatus.EMPTY)
    if len(content) > MAX_FILE_BYTES:
        raise ReadFailure(ReadStatus.TOO_LARGE)
    found = read_parts(content, progress)
    marked: list[str] = []
    parts: list[dict[str, Any]] = []
    hidden: list[tuple[int, int]] = []
    length = 0
    for part in found:
        text, spans = lift_hidden(tidy(part.text))
        if not text.strip():
            continue
        lead = ("\n\n" if marked else "") + (_separator(part) if len(found) > 1 else "")
        start = length + len(lead)
        hidden.extend((start + a, start + b) for a, b in spans)
        marked.append(lead + text)
        length = start + len(text)
        parts.append(
            {"name": part.name[:200], "format": part.format.value, "span": [start, length]}
        )
    text = "".join(marked)
    if not any(character.isalnum() for character in text):
        status = next((w.removeprefix("attachment_") for p in found for w in p.warnings), "empty")
        is_scan = status == ReadStatus.NO_TEXT_LAYER.value
        raise ReadFailure(ReadStatus.NO_TEXT_LAYER if is_scan else ReadStatus.EMPTY)
    if len(text) > MAX_CHARACTERS:
        raise ReadFailure(ReadStatus.TOO_LONG)
    warnings = dict.fromkeys(warning for part in found for warning in part.warnings)
    return {"type": "end", "status": "ok", "format": sniff(content).value, "text": text,
            "parts": parts, "hidden": hidden, "warnings": list(warnings)}  # fmt: skip
