"""The findings of one file as lines for a person: the sentence first, then what it names."""

import textwrap
from collections.abc import Iterator, Sequence

from patient_check.cli.terminal import Terminal, file_name, one_line, readable
from patient_check.cli.words import Words
from patient_check.domain.category import ExposureStatus
from patient_check.domain.finding import Evidence, Finding, Findings
from patient_check.knowledge.categories import load_categories
from patient_check.workflow.analysis import Analysed
from patient_check.workflow.quotes import quote_around

_COLOURS = {
    ExposureStatus.EXPOSED: 31,
    ExposureStatus.POSSIBLE: 33,
    ExposureStatus.IF_PROVIDED: 36,
    ExposureStatus.SOME_PEOPLE: 35,
    ExposureStatus.NOT_EXPOSED: 34,
}
_MOST_WORDS = 3
_BULLETS = "•–—-*▪◦‣ "


class Report:
    """Writes results for a person, in one language, for one terminal."""

    def __init__(self, words: Words, terminal: Terminal, language: str) -> None:
        self._words = words
        self._terminal = terminal
        self._language = language

    def of(self, result: Analysed) -> str:
        """Return the report of one file, with an empty line at its end."""
        name = readable(file_name(result.name))
        lines = [self._terminal.bold(name), "─" * min(len(name), self._terminal.width)]
        if not isinstance(result.outcome, Findings):
            lines += self._wrapped(self._words.of("errors", result.outcome.code))
        else:
            lines += self._findings(result.outcome, result.text)
        return "\n".join([*lines, "", ""])

    def _findings(self, findings: Findings, text: str) -> Iterator[str]:
        say = self._words.say
        if not findings.is_breach_notice:
            yield from self._wrapped(self._words.no_notice(findings.language))
            yield from self._warnings(findings)
            return
        yield from self._facts(findings)
        for status in ExposureStatus:
            chosen = [f for f in findings.categories if f.status is status]
            if chosen:
                yield ""
                yield self._title(f"{self._words.of('statuses', status)} ({len(chosen)})", status)
                yield from self._quoted(chosen, text)
        if not findings.categories:
            yield ""
            yield from self._wrapped(say("no_category"))
        yield from self._care(findings)
        yield ""
        yield self._terminal.bold(say("article34"))
        for check in findings.art34:
            word = say("given" if check.is_present else "not_found")
            yield f"  {word:<12}{self._words.of('elements', check.element)}"
        yield from self._warnings(findings)
        yield ""
        yield from self._wrapped(say("check"))

    def _title(self, text: str, status: ExposureStatus) -> str:
        return self._terminal.coloured(text, _COLOURS[status])

    def _facts(self, findings: Findings) -> Iterator[str]:
        say, nothing = self._words.say, self._words.say("not_stated")
        organisation, date, affected = (
            findings.organisation,
            findings.incident_date,
            findings.affected,
        )
        facts = {
            "organisation": one_line(organisation.name) if organisation else nothing,
            "incident_date": self._words.day(date.value) if date else nothing,
            "affected": self._words.counted("units", affected.unit, affected.count)
            if affected
            else nothing,
        }
        for key, value in facts.items():
            yield f"{say(key):<14}{value}"

    def _care(self, findings: Findings) -> Iterator[str]:
        """Yield what the notice names of the person's care, and the words that make little of it.

        Each is one sentence, after an empty line.
        """
        named = [s.evidence[0] for s in findings.specialties if s.evidence]
        if named:
            yield ""
            yield from self._wrapped(self._words.say("specialties", words=self._listed(named)))
        found = findings.playing_down
        if found is not None:
            yield ""
            said, revealing = self._listed(found.words), self._listed(found.revealing)
            sentence = self._words.say("playing_down", words=said, revealing=revealing)
            yield from self._wrapped(sentence)

    def _listed(self, proofs: Sequence[Evidence]) -> str:
        words = dict.fromkeys(one_line(proof.text) for proof in proofs)
        return ", ".join(self._words.quoted(each) for each in words)

    def _quoted(self, findings: Sequence[Finding], text: str) -> Iterator[str]:
        """Yield each sentence once, with every category that it names below it."""
        labels = load_categories()
        by_sentence: dict[str, list[str]] = {}
        for finding in findings:
            label = labels[finding.category].label[self._language]
            proofs = list(dict.fromkeys(one_line(e.text) for e in finding.evidence))[:_MOST_WORDS]
            proof = ", ".join(self._words.quoted(words) for words in proofs)
            sentence = _sentence(finding, text)
            by_sentence.setdefault(sentence, []).append(f"{label}  {proof}")
        for sentence, lines in by_sentence.items():
            yield from self._wrapped(self._words.quoted(sentence), "  ")
            for line in lines:
                yield from self._wrapped(f"• {line}", "    ", "      ")

    def _warnings(self, findings: Findings) -> Iterator[str]:
        for sentence in dict.fromkeys(self._words.warning(code) for code in findings.warnings):
            yield ""
            yield from self._wrapped(f"! {sentence}", "", "  ")

    def _wrapped(self, text: str, first: str = "", following: str | None = None) -> list[str]:
        return textwrap.wrap(
            text,
            self._terminal.width,
            initial_indent=first,
            subsequent_indent=first if following is None else following,
            break_on_hyphens=False,
        )


def _sentence(finding: Finding, text: str) -> str:
    """Return the sentence of the first proof, with "…" where it was cut."""
    if not finding.evidence:
        return ""
    quote = quote_around(text, finding.evidence[0].span)
    sentence = one_line(text[quote.span.start : quote.span.end]).lstrip(_BULLETS)
    before, after = "…" * quote.is_cut_before, "…" * quote.is_cut_after
    return f"{before}{sentence}{after}"
