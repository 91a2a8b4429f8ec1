import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.advice.advise import advise
from patient_check.domain.advice import Deadline, DeadlineId
from patient_check.domain.specialty import Source, SourceId
from patient_check.report.calendar_file import LONGEST_LINE, to_calendar
from tests.told_cases import platform_2020

STAMP = datetime(2026, 11, 24, 10, 30, tzinfo=timezone(timedelta(hours=1)))
SOURCE = Source(
    SourceId("x"), "RGPD, article 12", "https://exemple.fr", "2016", "2026-11-24", "read"
)
ANSWER = Deadline(
    DeadlineId("organisation_answer"),
    date(2026, 12, 31),
    {"fr": "Réponse attendue, au plus tard ; enfin", "en": "Answer due"},
    {"fr": "Un mois\\jour.\nPuis rien.", "en": "A month."},
    (SOURCE,),
    is_own=False,
)


def unfolded(content: bytes) -> list[str]:
    return content.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")


def values(content: bytes, name: str) -> list[str]:
    return [line.partition(":")[2] for line in unfolded(content) if re.match(rf"{name}[;:]", line)]


def calendar(*deadlines: Deadline, **options: str) -> bytes:
    return to_calendar(deadlines or (ANSWER,), **{"language": "fr", **options}, stamp=STAMP)


def test_a_date_is_a_whole_day_on_which_nobody_is_busy() -> None:
    lines = unfolded(calendar())
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "DTSTART;VALUE=DATE:20261231" in lines
    assert "DTEND;VALUE=DATE:20270101" in lines
    assert "DTSTAMP:20261124T093000Z" in lines
    assert "TRANSP:TRANSPARENT" in lines
    assert "CLASS:PRIVATE" in lines


def test_what_begins_ends() -> None:
    open_parts: list[str] = []
    for line in unfolded(calendar(ANSWER, replace(ANSWER, is_own=True))):
        if line.startswith("BEGIN:"):
            open_parts.append(line[6:])
        elif line.startswith("END:"):
            assert open_parts.pop() == line[4:]
    assert open_parts == []


def test_text_is_escaped() -> None:
    content = calendar()
    assert values(content, "SUMMARY") == ["Réponse attendue\\, au plus tard \\; enfin"]
    (description, *_) = values(content, "DESCRIPTION")
    assert description.startswith("Un mois\\\\jour. Puis rien.\\nSources")
    assert description.endswith("\\n- RGPD\\, article 12")


def test_an_assumed_date_says_so() -> None:
    assert "aujourd’hui" not in values(calendar(), "DESCRIPTION")[0]
    assumed = calendar(replace(ANSWER, is_assumed=True))
    assert "comme si vous faisiez cette démarche aujourd’hui" in values(assumed, "DESCRIPTION")[0]


@pytest.mark.parametrize(
    ("is_own", "moments"),
    [
        (True, [datetime(2026, 12, 17, 9), datetime(2026, 12, 28, 9)]),  # noqa: DTZ001 - floating
        (False, [datetime(2026, 12, 31, 9)]),  # noqa: DTZ001 - floating
    ],
)
def test_the_reminder_comes_in_the_morning(is_own: bool, moments: list[datetime]) -> None:  # noqa: FBT001
    start = datetime(2026, 12, 31)  # noqa: DTZ001 - the day begins wherever the person is
    found = []
    for trigger in values(calendar(replace(ANSWER, is_own=is_own)), "TRIGGER"):
        match = re.fullmatch(r"(-?)P(?:(\d+)D)?T(\d+)H", trigger)
        assert match is not None
        sign, days, hours = match.groups()
        shift = timedelta(days=int(days or 0), hours=int(hours))
        found.append(start - shift if sign else start + shift)
    assert found == moments


def test_an_event_keeps_its_id_when_its_case_has_one() -> None:
    moved = replace(ANSWER, date=date(2027, 1, 15))
    assert values(calendar(case="k7"), "UID") == values(calendar(moved, case="k7"), "UID")
    assert values(calendar(case="k7"), "UID") != values(calendar(case="k8"), "UID")
    assert values(calendar(), "UID") == values(calendar(), "UID")
    assert values(calendar(), "UID") != values(calendar(moved), "UID")
    later = to_calendar([ANSWER], language="fr", stamp=STAMP + timedelta(hours=1), case="k7")
    assert int(values(later, "SEQUENCE")[0]) > int(values(calendar(case="k7"), "SEQUENCE")[0])


def test_two_dates_of_a_case_are_two_events() -> None:
    other = replace(ANSWER, id=DeadlineId("cnil_silence"))
    assert len(set(values(calendar(ANSWER, other, case="k7"), "UID"))) == 2


def test_the_dates_of_a_case_name_nobody() -> None:
    facts = platform_2020()
    deadlines = advise(facts).deadlines
    assert deadlines
    content = to_calendar(deadlines, language="fr", stamp=STAMP.astimezone(UTC), case="k7")
    text = "\n".join(unfolded(content))
    for word in ("Doctolib", "Camille", "k7", "rendez-vous", "spécialité"):
        assert word not in text
    assert len(values(content, "SUMMARY")) == len(deadlines)


@given(st.text(max_size=300))
def test_lines_are_short_and_characters_whole(words: str) -> None:
    content = calendar(replace(ANSWER, label={"fr": words}, why={"fr": words}))
    lines = content.split(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in lines:
        assert len(line) <= LONGEST_LINE
        line.decode("utf-8")
