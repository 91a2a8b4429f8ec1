"""Who helped to write: the lines of an association, below the sender of every letter."""

from dataclasses import replace

from patient_check.domain.complaint import Letter, Line
from patient_check.domain.report import Document


def helper_lines(adviser: str, letterhead: str) -> tuple[str, ...]:
    """Return the lines that a desk puts on letters; none when nothing was filled in."""
    lines = [line.strip() for line in letterhead.splitlines()]
    return tuple(line for line in (*lines, adviser.strip()) if line)


def with_letterhead(document: Document, lines: tuple[str, ...]) -> Document:
    """Return a document whose letters say who helped; sheets stay as they are."""
    if not lines:
        return document
    parts = tuple(
        _helped(part, lines) if isinstance(part, Letter) else part for part in document.parts
    )
    return replace(document, parts=parts)


def _helped(letter: Letter, lines: tuple[str, ...]) -> Letter:
    from patient_check.knowledge.letters import load_letter_words  # noqa: PLC0415 - a desk's only

    label = load_letter_words().sections["letter"]["helped_by"]
    added: tuple[Line, ...] = ((f"{label} {lines[0]}",), *((line,) for line in lines[1:]))
    return replace(letter, sender=(*letter.sender, *added))
