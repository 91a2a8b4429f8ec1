"""`patient-check batch`: a folder of notices to one table, a line a file, errors included."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from patient_check.cli.analyze import read_bytes
from patient_check.cli.arguments import UsageError
from patient_check.cli.terminal import Terminal, file_name
from patient_check.cli.words import Words, load_words
from patient_check.domain.category import ExposureStatus
from patient_check.domain.finding import Findings
from patient_check.workflow.analysis import Analysed, analyze_all
from patient_check.workflow.batch import Table, files_in, size_of
from patient_check.workflow.cancel import CancelFlag
from patient_check.workflow.exporting import WriteError, check_target
from patient_check.workflow.ports import NoticeReader

if TYPE_CHECKING:
    from patient_check.cli.arguments import Options

_INTERRUPTED = 130


def run(options: "Options", reader: NoticeReader, terminal: Terminal, *, language: str) -> int:
    """Read a folder into a table.

    Returns 0, 1 when a file could not be read or the table not be written, 130 when interrupted:
    the same command then goes on from there.

    Raises:
        UsageError: there is no such folder.
    """
    folder, words = Path(options.folder), load_words(language)
    if not folder.is_dir():
        raise UsageError("usage_not_a_folder", options.folder, command="batch")
    try:
        return _read_folder(folder, options, reader, terminal, words)
    except WriteError as error:
        terminal.complain_of(options.out, words.of("export_errors", error.code))
        return 1


def _read_folder(
    folder: Path, options: "Options", reader: NoticeReader, terminal: Terminal, words: Words
) -> int:
    """Read a folder into a table; raise what `exporting.WriteError` lists."""
    from patient_check.cases.atomic import raise_meaning  # noqa: PLC0415 - not to start

    # Asked before anything is read: hours of work want a place to go to.
    path = check_target(Path(options.out), may_replace=True)
    try:
        with Table(path, for_spreadsheet=options.for_spreadsheet) as table:
            names = files_in(folder, frozenset({table.path}))
            return _Batch(folder, names, table, terminal, words).run(reader)
    except OSError as error:
        raise_meaning(error)


class _Batch:
    """One run over the files of a folder."""

    def __init__(
        self, folder: Path, names: list[str], table: Table, terminal: Terminal, words: Words
    ) -> None:
        self._folder = folder
        self._names = names
        self._table = table
        self._terminal = terminal
        self._words = words

    def run(self, reader: NoticeReader) -> int:
        """Read what has no line yet; return the exit status."""
        left = self._table.left_of(self._names, self._shown)
        cancel, failed = CancelFlag(), 0
        count, done = len(self._names), len(self._names) - len(left)
        self._gauge(done, count)
        try:
            for result in analyze_all(left, reader, read_bytes, cancel=cancel):
                self._table.add(row_of(result, self._shown(result.name), self._words))
                failed += not isinstance(result.outcome, Findings)
                done += 1
                self._gauge(done, count)
        except KeyboardInterrupt:
            self._terminal.gauge(None)
            self._say("batch_interrupted", number=done, count=count)
            return _INTERRUPTED
        finally:
            cancel.cancel()
            self._terminal.gauge(None)
        self._table.finish()
        table = file_name(str(self._table.path))
        self._say("batch_done", count=count, failed=failed, table=table)
        return 1 if failed else 0

    def _shown(self, name: str) -> str:
        """Return a file's name as the table has it: within the folder, parted by slashes."""
        return file_name(Path(name).relative_to(self._folder).as_posix())

    def _gauge(self, done: int, count: int) -> None:
        words = self._words.say("progress", number=done, count=count)
        self._terminal.gauge(done / count if count else 1.0, words)

    def _say(self, key: str, **values: object) -> None:
        self._terminal.complain(self._words.say(key, **values))


def row_of(result: Analysed, name: str, words: Words) -> list[object]:
    """Return the cells of one file, in the order of `workflow.batch.COLUMNS`."""
    start: list[object] = [name, size_of(result.name) or 0]
    if not isinstance(result.outcome, Findings):
        code = result.outcome.code
        return [*start, *[None] * 16, code, words.of("errors", code)]
    return [*start, *_facts(result.outcome), None, None]


def _facts(findings: Findings) -> list[object]:
    affected = findings.affected
    missing = (check.element.value for check in findings.art34 if not check.is_present)
    return [
        _yes_or_no(is_so=findings.is_breach_notice),
        findings.language,
        findings.organisation.name if findings.organisation else None,
        findings.incident_date.value if findings.incident_date else None,
        findings.people_count,
        affected.count if affected else None,
        affected.unit.value if affected else None,
        *map(_named(findings), ExposureStatus),
        " ".join(specialty.id for specialty in findings.specialties),
        " ".join(missing) if findings.is_breach_notice else None,
        _yes_or_no(is_so=findings.is_minimised),
        " ".join(findings.warnings),
    ]


def _named(findings: Findings) -> Callable[[ExposureStatus], str]:
    def ids(status: ExposureStatus) -> str:
        return " ".join(one.category for one in findings.categories if one.status is status)

    return ids


def _yes_or_no(*, is_so: bool) -> str:
    return "yes" if is_so else "no"
