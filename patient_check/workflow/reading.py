"""From what the person gave to findings: the part of the journey that takes time."""

from dataclasses import dataclass, replace
from pathlib import Path

from patient_check.domain.errors import ReadingCancelled
from patient_check.domain.finding import Findings
from patient_check.domain.notice import NoticeText
from patient_check.workflow.ports import CancelToken, NoticeReader, Progress
from patient_check.workflow.state import NoticeOrigin, OpenedNotice


@dataclass(frozen=True, slots=True)
class Reading:
    """A notice and what was found in it."""

    opened: OpenedNotice
    findings: Findings


def read_notice_file(
    path: Path,
    reader: NoticeReader,
    *,
    origin: NoticeOrigin = NoticeOrigin.FILE,
    cancel: CancelToken | None = None,
    progress: Progress | None = None,
) -> Reading:
    """Read the file at `path` and look for leaked data; raise a `NoticeError` leaf if it cannot."""
    from patient_check.intake.files import read_file  # noqa: PLC0415 - not needed to start

    notice = reader.read(read_file(path), cancel=cancel, progress=progress)
    return _examine(OpenedNotice(origin, path.name, notice), notice, cancel, progress)


def read_pasted_text(
    text: str,
    *,
    cancel: CancelToken | None = None,
    progress: Progress | None = None,
) -> Reading:
    """Look for leaked data in a text that the person pasted; raise a `NoticeError` leaf."""
    from patient_check.intake.pasted import (  # noqa: PLC0415 - not needed to start
        notice_from_text,
    )

    notice = notice_from_text(text)
    return _examine(OpenedNotice(NoticeOrigin.PASTED, "", notice), notice, cancel, progress)


def read_as_notice(opened: OpenedNotice) -> Reading:
    """Look again at a text that did not look like a breach notice, as the person says it is one."""
    from patient_check.workflow.analysis import analyze  # noqa: PLC0415 - not needed to start

    if opened.text is None:
        raise ValueError("there is no text to look at")
    findings = analyze(opened.text, as_breach_notice=True)
    return Reading(opened, replace(findings, is_breach_notice=True))  # the person has said so


def _examine(
    opened: OpenedNotice,
    notice: NoticeText,
    cancel: CancelToken | None,
    progress: Progress | None,
) -> Reading:
    from patient_check.workflow.analysis import analyze  # noqa: PLC0415 - not needed to start

    if progress is not None:
        progress("searching", None)
    findings = analyze(notice)
    if cancel is not None and cancel.is_cancelled():
        raise ReadingCancelled
    return Reading(opened, findings)
