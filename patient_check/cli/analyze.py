"""`patient-check analyze`: files to one JSON object a line, or to a report a person reads."""

import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from patient_check.cli.report import report
from patient_check.cli.words import say
from patient_check.domain.finding import Evidence, Findings
from patient_check.domain.notice import NoticeText
from patient_check.workflow.analysis import Analysed, analyze_all, read_path
from patient_check.workflow.ports import NoticeReader

_INTERRUPTED = 130


def run(files: Sequence[str], reader: NoticeReader, *, as_json: bool, language: str) -> int:
    """Analyse `files` in order; return 0, or 1 when one of them could not be read."""
    failed = False
    try:
        for number, result in enumerate(analyze_all(files, reader, _read), 1):
            failed = failed or result.error is not None
            line = _as_json(result, language) if as_json else report(result, language)
            _write(line + "\n")
            _show_progress(number, len(files), language)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 1 if failed else 0


def _read(name: str, reader: NoticeReader) -> NoticeText:
    if name != "-":
        return read_path(name, reader)
    from patient_check.intake.limits import MAX_FILE_BYTES  # noqa: PLC0415

    return reader.read(sys.stdin.buffer.read(MAX_FILE_BYTES + 1))


def _write(text: str) -> None:
    """Write UTF-8 whatever the locale says."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def _show_progress(number: int, total: int, language: str) -> None:
    if total > 1 and sys.stderr.isatty():
        end = "\n" if number == total else ""
        sys.stderr.write(f"\r{say('reading', language)} {number}/{total}{end}")
        sys.stderr.flush()


def _evidence(items: Sequence[Evidence]) -> list[dict[str, Any]]:
    return [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in items]


def _as_json(result: Analysed, language: str) -> str:
    if result.findings is None:
        code = result.error.code if result.error else "error"
        body: dict[str, Any] = {
            "file": result.name,
            "error": {"code": code, "message": say(code, language)},
        }
    else:
        body = {"file": result.name, **as_dict(result.findings)}
    return json.dumps(body, ensure_ascii=False)


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
            {"id": f.category, "status": f.status.value, "evidence": _evidence(f.evidence)}
            for f in findings.categories
        ],
        "art34": {check.element.value: check.is_present for check in findings.art34},
        "warnings": list(findings.warnings),
    }
