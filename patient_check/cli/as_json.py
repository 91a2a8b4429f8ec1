"""The result of one file as a line of JSON: the shape that other programs rely on."""

import json
from collections.abc import Sequence
from typing import Any

from patient_check.cli.terminal import escape_json, file_name
from patient_check.cli.words import Words
from patient_check.domain.finding import Evidence, Findings, PlayingDown
from patient_check.workflow.analysis import Analysed


def as_json(result: Analysed, words: Words) -> str:
    """Return one line: the findings, or the error's code and sentence."""
    body: dict[str, Any] = {"file": file_name(result.name)}
    if isinstance(result.outcome, Findings):
        body |= as_dict(result.outcome)
        if result.confidence is not None:
            body |= {"source": "ocr", "confidence": round(result.confidence, 1)}
    else:
        code = result.outcome.code
        body["error"] = {"code": code, "message": words.of("errors", code)}
    return escape_json(json.dumps(body, ensure_ascii=False))


def as_dict(findings: Findings) -> dict[str, Any]:
    """Return the findings in the shape that `analyze --json` promises."""
    affected = findings.affected
    return {
        "is_breach_notice": findings.is_breach_notice,
        "language": findings.language,
        "organisation": findings.organisation.name if findings.organisation else None,
        "incident_date": findings.incident_date.value if findings.incident_date else None,
        "people_count": findings.people_count,
        "affected": {"count": affected.count, "unit": affected.unit.value} if affected else None,
        "categories": [
            {
                "id": finding.category,
                "status": finding.status.value,
                "evidence": _evidence(finding.evidence),
            }
            for finding in findings.categories
        ],
        "specialties": [
            {"id": specialty.id, "evidence": _evidence(specialty.evidence)}
            for specialty in findings.specialties
        ],
        "art34": {check.element.value: check.is_present for check in findings.art34},
        "minimised": findings.is_minimised,
        "playing_down": _playing_down(findings.playing_down),
        "warnings": list(findings.warnings),
    }


def _playing_down(found: PlayingDown | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {"words": _evidence(found.words), "revealing": _evidence(found.revealing)}


def _evidence(items: Sequence[Evidence]) -> list[dict[str, Any]]:
    return [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in items]
