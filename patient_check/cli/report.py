"""The findings of one file as plain lines for a person."""

from patient_check.cli.words import say
from patient_check.domain.category import ExposureStatus
from patient_check.domain.finding import Finding, Findings
from patient_check.knowledge.categories import load_categories
from patient_check.workflow.analysis import Analysed


def report(result: Analysed, language: str) -> str:
    """Return the report of one file, several lines long."""
    lines = [result.name, "=" * min(len(result.name), 70)]
    if result.findings is None:
        return "\n".join(
            [*lines, say(result.error.code if result.error else "damaged", language), ""]
        )
    findings = result.findings
    if not findings.is_breach_notice:
        lines.append(say("no_notice", language))
    lines += _facts(findings, language)
    for status in ExposureStatus:
        chosen = [f for f in findings.categories if f.status is status]
        if chosen:
            lines += ["", f"{say(status.value, language)} ({len(chosen)})"]
            lines += [_line(finding, language) for finding in chosen]
    if findings.is_breach_notice and not findings.categories:
        lines += ["", say("no_category", language)]
    if findings.is_breach_notice:
        lines += ["", say("art34", language)]
        lines += [
            f"  - {say(c.element.value, language)} : {say('said' if c.is_present else 'missing', language)}"
            for c in findings.art34
        ]
    return "\n".join([*lines, ""])


def _facts(findings: Findings, language: str) -> list[str]:
    unknown = say("unknown", language)
    affected = findings.affected
    scale = f"{affected.count} {say(affected.unit.value, language)}" if affected else unknown
    return [
        f"{say('organisation', language)} : {findings.organisation.name if findings.organisation else unknown}",
        f"{say('incident_date', language)} : {findings.incident_date.value if findings.incident_date else unknown}",
        f"{say('affected', language)} : {scale}",
    ]


def _line(finding: Finding, language: str) -> str:
    category = load_categories()[finding.category]
    quotes = ", ".join(f"« {' '.join(e.text.split())} »" for e in finding.evidence[:3])
    return f"  - {category.label[language]} : {quotes}"
