"""The printable summary of a case: what the notice says, with its words, and what comes next.

The visits that the person told are not in it: a summary is printed, left on a table, attached.
"""

from collections.abc import Iterator, Mapping

from patient_check.domain.advice import Advice, CaseFacts, Deadline, Step, StepId, StepState
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.complaint import Heading, ItemList, Line, Paragraph
from patient_check.domain.finding import Findings
from patient_check.domain.report import Entries, Entry, Quotation, Sheet, SheetBlock
from patient_check.knowledge.categories import load_categories
from patient_check.report.dates import day_in_words, incident_in_words, minutes_in_words
from patient_check.report.words import ReportWords, load_report_words

_FAMILY = "summary"


def build_summary(
    facts: CaseFacts, advice: Advice, states: Mapping[StepId, StepState], *, language: str
) -> Sheet:
    """Return the summary of a case in one language; steps are listed as `advice` orders them."""
    words = load_report_words(language)
    page = _Summary(words, language)
    blocks = (
        *page.facts(facts),
        *page.playing_down(facts.downplaying),
        *page.categories(facts),
        *page.article34(facts.findings),
        *page.steps(advice.steps, states),
        *page.deadlines(advice.deadlines),
        Paragraph((words.of(_FAMILY, "check"),)),
    )
    return Sheet(words.of(_FAMILY, "title"), language, blocks)


class _Summary:
    def __init__(self, words: ReportWords, language: str) -> None:
        self._words = words
        self._language = language

    def facts(self, facts: CaseFacts) -> Iterator[SheetBlock]:
        findings, words = facts.findings, self._words
        affected, incident = findings.affected, findings.incident_date
        received = facts.answers.received_on
        named = facts.answers.controller.name
        if not named and findings.organisation:
            named = findings.organisation.name
        rows = {
            "organisation": named,
            "incident_date": incident_in_words(incident.value, words) if incident else "",
            "affected": words.counted("units", affected.unit, affected.count) if affected else "",
        }
        entries = [self._entry(key, said or self._say("not_stated")) for key, said in rows.items()]
        if received:
            entries.append(self._entry("received_on", day_in_words(received, words)))
        entries.append(self._entry("made_on", day_in_words(facts.today, words)))
        yield Entries(tuple(entries))

    def playing_down(self, sentences: tuple[str, ...]) -> Iterator[SheetBlock]:
        if sentences:
            yield self._heading("playing_down")
            yield Paragraph((self._say("playing_down_why"),))
            yield from map(Quotation, sentences)

    def categories(self, facts: CaseFacts) -> Iterator[SheetBlock]:
        """Yield each sentence once, after the data that it tells of."""
        found = facts.findings.categories
        if not found:
            yield Paragraph((self._say("no_category"),))
        for status in ExposureStatus:
            chosen = [one.category for one in found if one.status is status]
            if chosen:
                title = self._words.of("statuses", status)
                yield Heading((self._say("status", status=title, count=len(chosen)),))
                yield from self._quoted(chosen, facts)

    def _quoted(self, chosen: list[DataCategoryId], facts: CaseFacts) -> Iterator[SheetBlock]:
        labels = load_categories()
        told: dict[str, list[Line]] = {}
        for category in chosen:
            sentence = _same_or_longer("".join(facts.quotes.get(category, ())[:1]), told)
            told.setdefault(sentence, []).append((labels[category].label[self._language],))
        for sentence, items in told.items():
            yield ItemList(tuple(items))
            yield Quotation(sentence) if sentence else Paragraph((self._say("person"),))

    def article34(self, findings: Findings) -> Iterator[SheetBlock]:
        if not findings.art34:
            return
        yield self._heading("article34")
        items: list[Line] = []
        for check in findings.art34:
            element = self._words.of("elements", check.element)
            items.append(
                (self._say("given" if check.is_present else "not_found", element=element),)
            )
        yield ItemList(tuple(items))

    def steps(
        self, steps: tuple[Step, ...], states: Mapping[StepId, StepState]
    ) -> Iterator[SheetBlock]:
        items: list[Line] = []
        for step in steps:
            state = states.get(step.id, StepState.OPEN)
            if state is StepState.NOT_FOR_ME:
                continue
            key = "step" if state is StepState.OPEN else f"step_{state}"
            time = minutes_in_words(step.minutes, self._words)
            items.append((self._say(key, title=step.title[self._language], time=time),))
        if items:
            yield self._heading("steps")
            yield ItemList(tuple(items), is_numbered=True)

    def deadlines(self, deadlines: tuple[Deadline, ...]) -> Iterator[SheetBlock]:
        if deadlines:
            yield self._heading("deadlines")
            yield Entries(tuple(map(self._deadline, deadlines)))

    def _deadline(self, deadline: Deadline) -> Entry:
        label = deadline.label[self._language]
        if deadline.is_assumed:
            label = self._say("deadline_assumed", label=label)
        return Entry(day_in_words(deadline.date, self._words), (label,))

    def _entry(self, key: str, said: str) -> Entry:
        return Entry(self._say(key), (said,))

    def _heading(self, key: str) -> Heading:
        return Heading((self._say(key),))

    def _say(self, key: str, **values: object) -> str:
        return self._words.of(_FAMILY, key, **values)


def _same_or_longer(sentence: str, told: dict[str, list[Line]]) -> str:
    """Return the sentence, or one told already that it is a part of.

    A long sentence is cut around what it proves, so that two pieces of it are quoted.
    """
    core = sentence.strip("… ")
    return next((one for one in told if core and core in one), sentence)
