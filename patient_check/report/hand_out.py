"""The sheet that a help desk gives: three steps and some numbers, in large print, no secret.

Whoever finds it learns that somebody received a breach notice, and nothing else: no name, no
organisation, no quotation, no visit, and no step or number that would tell what happened.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from patient_check.domain.advice import Advice, Link, Step, StepId, StepState
from patient_check.domain.complaint import Heading, Paragraph
from patient_check.domain.report import Entries, Entry, Sheet, SheetBlock
from patient_check.domain.specialty import SupportLine
from patient_check.knowledge.hand_out import HandOutRecord, load_hand_out
from patient_check.report.dates import day_in_words, minutes_in_words
from patient_check.report.words import ReportWords, load_report_words

STEPS: Final = 3
_FAMILY: Final = "hand_out"


def build_hand_out(
    advice: Advice, states: Mapping[StepId, StepState], today: date, *, language: str
) -> Sheet:
    """Return the sheet, one page of large print; steps that are done or refused are not on it."""
    words, shown = load_report_words(language), load_hand_out()
    blocks: list[SheetBlock] = []
    for number, step in enumerate(_next_steps(advice, states, shown), 1):
        blocks += _step(number, step, words, language)
    if not blocks:
        blocks.append(Paragraph((words.of(_FAMILY, "none"),)))
    blocks += [
        Heading((words.of(_FAMILY, "numbers"),)),
        Entries(
            (
                *(_line(line, words, language) for line in shown.lines),
                *(_link(link, language) for link in shown.links),
            )
        ),
        Paragraph((words.of(_FAMILY, "date", day=day_in_words(today, words)),)),
    ]
    return Sheet(words.of(_FAMILY, "title"), language, tuple(blocks), is_large=True)


def _next_steps(
    advice: Advice, states: Mapping[StepId, StepState], shown: HandOutRecord
) -> list[Step]:
    is_open = (step for step in advice.steps if states.get(step.id, StepState.OPEN) == "open")
    return [step for step in is_open if step.id not in shown.private_steps][:STEPS]


def _step(number: int, step: Step, words: ReportWords, language: str) -> list[SheetBlock]:
    time = words.of(_FAMILY, "time", time=minutes_in_words(step.minutes, words))
    how = step.how[language][:1]
    return [
        Heading((f"{number}. {step.title[language]}",)),
        Paragraph((" ".join((*how, time)),)),
    ]


def _line(line: SupportLine, words: ReportWords, language: str) -> Entry:
    number = words.of(_FAMILY, "number", number=line.number, cost=line.cost[language])
    return Entry(number, (line.label[language],))


def _link(link: Link, language: str) -> Entry:
    site = link.address.removeprefix("https://").rstrip("/")
    return Entry(link.phone or site, (link.label[language],))
