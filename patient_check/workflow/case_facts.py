"""What advice and letters are made of, gathered from what the person sees."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from patient_check.domain.advice import Answers, CaseFacts
from patient_check.domain.category import DataCategoryId
from patient_check.domain.finding import Evidence, Findings
from patient_check.domain.inference import Inference
from patient_check.workflow.quotes import quote_around

_MOST_QUOTES: Final = 2


def case_facts(
    findings: Findings,
    text: str,
    today: date,
    *,
    answers: Answers | None = None,
    visits: Sequence[Inference] = (),
) -> CaseFacts:
    """Return the case of a notice on a given day; `text` is what the findings point into."""
    from patient_check.complaint.contacts import find_contacts  # noqa: PLC0415 - not at the start

    playing_down = findings.playing_down
    return CaseFacts(
        today=today,
        findings=findings,
        visits=tuple(visits),
        answers=answers or Answers(),
        quotes=_quotes(findings, text),
        contacts=find_contacts(text),
        downplaying=_sentences(text, playing_down.words) if playing_down else (),
    )


def _quotes(findings: Findings, text: str) -> Mapping[DataCategoryId, tuple[str, ...]]:
    return {one.category: _sentences(text, one.evidence) for one in findings.categories}


def _sentences(text: str, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Return the sentences around the first evidence, each once, cut ones marked."""
    found = []
    for one in evidence[:_MOST_QUOTES]:
        quote = quote_around(text, one.span)
        before = "… " if quote.is_cut_before else ""
        after = " …" if quote.is_cut_after else ""
        found.append(f"{before}{text[quote.span.start : quote.span.end]}{after}")
    return tuple(dict.fromkeys(found))
