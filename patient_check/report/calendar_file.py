"""The dates of a case as a calendar file (RFC 5545), to open in any calendar.

Every date is a whole day, so no clock and no time zone moves it. Neither the person, nor the
organisation, nor what leaked is named: a calendar is often shared.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from patient_check.domain.advice import Deadline
from patient_check.report.printable import on_one_line
from patient_check.report.words import load_report_words

LONGEST_LINE: Final = 75
"""Octets of one line, its break not counted."""

_NAMESPACE: Final = UUID("7d8f0a52-3b1e-4c69-9a35-2f4c1d6e8b07")
_DAY: Final = timedelta(days=1)
_REMINDERS_OF_OWN: Final = ("-P13DT15H", "-P2DT15H")
"""At nine in the morning, two weeks and three days before the day on which the person must act."""
_REMINDERS: Final = ("PT9H",)
"""At nine on the day itself: somebody else must act, and the person looks whether they did."""


def to_calendar(
    deadlines: Iterable[Deadline], *, language: str, stamp: datetime, case: str = ""
) -> bytes:
    """Return the deadlines as the bytes of an .ics file.

    `stamp` is the present moment, with its time zone. `case` is the random id of the case, when
    it has one: a later file then moves the same events instead of adding others.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Patient Check//Deadlines//FR",
        "CALSCALE:GREGORIAN",
    ]
    for deadline in deadlines:
        lines += _event(deadline, language, stamp, case)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(deadline: Deadline, language: str, stamp: datetime, case: str) -> Iterator[str]:
    summary = _escaped(deadline.label[language])
    moment = stamp.astimezone(UTC)
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(deadline, case)}"
    yield f"DTSTAMP:{moment:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{deadline.date:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{deadline.date + _DAY:%Y%m%d}"
    yield f"SEQUENCE:{int(moment.timestamp()) // 60}"
    yield f"SUMMARY:{summary}"
    yield f"DESCRIPTION:{_escaped(_description(deadline, language))}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    for trigger in _REMINDERS_OF_OWN if deadline.is_own else _REMINDERS:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{summary}"
        yield f"TRIGGER:{trigger}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _uid(deadline: Deadline, case: str) -> UUID:
    """Return an id that stays the same as long as the event is the same, and says nothing."""
    return uuid5(_NAMESPACE, f"{case or deadline.date.isoformat()}\n{deadline.id}")


def _description(deadline: Deadline, language: str) -> str:
    words = load_report_words(language)
    parts = [deadline.why[language]]
    if deadline.is_assumed:
        parts.append(words.say("assumed"))
    parts.append(words.say("sources"))
    parts += [f"- {source.title}" for source in deadline.sources]
    return "\n".join(map(on_one_line, parts))


def _escaped(text: str) -> str:
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return text


def _folded(line: str) -> bytes:
    """Return a line with its break, folded between two characters where it is too long."""
    folded, length = bytearray(), 0
    for character in line:
        octets = character.encode("utf-8", "replace")
        if length + len(octets) > LONGEST_LINE:
            folded += b"\r\n "
            length = 1
        folded += octets
        length += len(octets)
    return bytes(folded) + b"\r\n"
