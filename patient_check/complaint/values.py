"""What a case puts in the places of a letter: texts, lists and flags."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from patient_check.complaint.addresses import organisation_name
from patient_check.complaint.flags import delay_days, flags
from patient_check.complaint.french import (
    counted,
    day_in_words,
    incident_in_words,
    listed,
    one_line,
    quoted,
    typographic,
)
from patient_check.domain.advice import ActingFor, AnswerReceived, CaseFacts
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.complaint import Blank, Run
from patient_check.domain.finding import AffectedCount
from patient_check.domain.inference import Outcome
from patient_check.knowledge.categories import load_categories
from patient_check.knowledge.due_dates import answer_due
from patient_check.knowledge.health_grade import leaked
from patient_check.knowledge.letters import load_letter_words

_CERTAIN: Final = frozenset({ExposureStatus.EXPOSED})
_POSSIBLE: Final = frozenset({ExposureStatus.POSSIBLE})
_CONDITIONAL: Final = frozenset({ExposureStatus.IF_PROVIDED, ExposureStatus.SOME_PEOPLE})


@dataclass(frozen=True, slots=True)
class Values:
    """What fills a template; a text that is missing or empty is a visible blank."""

    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    flags: frozenset[str]

    def run(self, name: str) -> Run:
        """Return the value of a variable, or the blank that stands for it."""
        return self.texts.get(name) or Blank(load_letter_words().blanks[name])

    def items(self, name: str) -> tuple[Run, ...]:
        """Return the items of a list; one blank when there is none."""
        return self.lists.get(name) or (Blank(load_letter_words().blanks[name]),)


def values(facts: CaseFacts) -> Values:
    """Return everything that the letters of a case can say."""
    texts = {**_people(facts), **_dates(facts), **_data(facts)}
    return Values(texts=texts, lists=_lists(facts), flags=flags(facts))


def _people(facts: CaseFacts) -> dict[str, str]:
    answers = facts.answers
    is_mandated = answers.acting_for is ActingFor.OTHER_ADULT
    mandator = answers.represented if is_mandated else answers.sender
    raw = {
        "organisation": organisation_name(facts),
        "sender_name": answers.sender.name,
        "sender_email": answers.sender.email,
        "represented_name": answers.represented.name,
        "represented_birth_date": answers.represented.birth_date,
        "reference": answers.sender.reference or answers.represented.reference,
        "bank": answers.bank.name,
        "city": answers.city,
        "organisation_address": ", ".join(answers.controller.address),
        "mandator_name": mandator.name,
        "mandator_birth_date": mandator.birth_date,
        "mandatary_name": answers.sender.name if is_mandated else "",
        "mandatary_address": ", ".join(answers.sender.address) if is_mandated else "",
        "sender_birth_date": answers.sender.birth_date,
    }
    return {name: one_line(value) for name, value in raw.items()}


def _dates(facts: CaseFacts) -> dict[str, str]:
    answers, findings = facts.answers, facts.findings
    wrote_on, is_extended = answers.wrote_on, answers.answer is AnswerReceived.EXTENDED
    days = {
        "today": facts.today,
        "received_on": answers.received_on,
        "wrote_on": wrote_on,
        "answer_due": answer_due(wrote_on, is_extended=is_extended) if wrote_on else None,
        "debit_on": answers.debit_on,
    }
    said = {name: day_in_words(day) for name, day in days.items() if day}
    if findings.incident_date:
        said["incident_when"] = incident_in_words(findings.incident_date.value)
    delay = delay_days(facts)
    return {**said, "delay": counted(delay)} if delay else said


def _data(facts: CaseFacts) -> dict[str, str]:
    groups = {"possible": _POSSIBLE, "conditional": _CONDITIONAL}
    said = {name: listed(_labels(facts, statuses)) for name, statuses in groups.items()}
    said["all_data"] = listed([label(category) for category in leaked(facts.findings)])
    affected = facts.findings.affected
    return {**said, "affected": _affected(affected)} if affected else said


def _affected(affected: AffectedCount) -> str:
    unit = load_letter_words().sections["units"][affected.unit]
    return f"{counted(affected.count)} {unit}"


def label(category: DataCategoryId) -> str:
    """Return the French name of a data category."""
    return typographic(load_categories()[category].label["fr"])


def _labels(facts: CaseFacts, statuses: frozenset[ExposureStatus]) -> list[str]:
    found = facts.findings.categories
    return [label(finding.category) for finding in found if finding.status in statuses]


def _lists(facts: CaseFacts) -> dict[str, tuple[str, ...]]:
    sections = load_letter_words().sections
    misuse = [one for one in sections["misuse"] if one in facts.answers.misuse]
    return {
        "exposed_items": tuple(_labels(facts, _CERTAIN)),
        "possible_items": tuple(_labels(facts, _POSSIBLE)),
        "conditional_items": tuple(_labels(facts, _CONDITIONAL)),
        "quotation_items": _quotations(facts),
        "lacking_items": tuple(sections["article_34"][element] for element in facts.lacking),
        "downplaying_items": tuple(map(quoted, facts.downplaying)),
        "visit_items": _visits(facts),
        "misuse_items": tuple(sections["misuse"][one] for one in misuse),
    }


def _quotations(facts: CaseFacts) -> tuple[str, ...]:
    """Return each sentence of the notice once, with the data that it tells of."""
    told: dict[str, list[str]] = {}
    for category in leaked(facts.findings):
        for sentence in facts.quotes.get(category, ())[:1]:
            told.setdefault(quoted(sentence), []).append(label(category))
    return tuple(f"{sentence} ({listed(labels)})" for sentence, labels in told.items())


def _visits(facts: CaseFacts) -> tuple[str, ...]:
    """Return the visits that the person told, only when they let the letters name them."""
    if not facts.answers.names_visits:
        return ()
    found = [visit for visit in facts.visits if visit.outcome is Outcome.FOUND]
    return tuple(typographic(one_line(visit.label["fr"])) for visit in found)
