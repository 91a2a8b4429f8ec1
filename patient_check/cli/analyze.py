"""`patient-check analyze`: files to one JSON object a line, or to reports that a person reads."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from patient_check.cli.terminal import Terminal
from patient_check.cli.words import load_words
from patient_check.domain.errors import FileNotReadable
from patient_check.domain.finding import Findings
from patient_check.workflow.analysis import Analysed, analyze_all
from patient_check.workflow.cancel import CancelFlag
from patient_check.workflow.ports import NoticeReader

STANDARD_INPUT = "-"
_INTERRUPTED = 130


def run(
    files: Sequence[str],
    reader: NoticeReader,
    terminal: Terminal,
    *,
    as_json: bool,
    language: str,
) -> int:
    """Analyse `files` in order; return 0, 1 when one could not be read, 130 when interrupted."""
    words = load_words(language)
    write = _json_writer(terminal, language) if as_json else _report_writer(terminal, language)
    cancel = CancelFlag()
    is_complete = True
    try:
        for number, result in enumerate(analyze_all(files, reader, read_bytes, cancel=cancel), 1):
            is_complete = is_complete and isinstance(result.outcome, Findings)
            write(result)
            if len(files) > 1:
                terminal.count(words.say("progress", number=number, count=len(files)))
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:
        terminal.give_up(error, words)
        return 1
    finally:
        cancel.cancel()
        terminal.count("")
    return 0 if is_complete else 1


def read_bytes(name: str) -> bytes:
    """Return the bytes of a file, or of standard input when `name` is "-".

    Raises:
        FileNotReadable, TooLarge, EmptyDocument: as `intake.files.read_file`.
    """
    from patient_check.intake.files import check_size, read_file  # noqa: PLC0415

    if name != STANDARD_INPUT:
        return read_file(Path(name))
    try:
        return check_size(_standard_input())
    except OSError as error:
        raise FileNotReadable(name) from error


def _standard_input() -> bytes:
    from patient_check.intake.limits import MAX_FILE_BYTES  # noqa: PLC0415

    chunks: list[bytes] = []
    size = 0
    # The descriptor itself: `sys.stdin` would hold a lock that an interrupted program waits for.
    while size <= MAX_FILE_BYTES and (chunk := os.read(0, 1 << 20)):
        chunks.append(chunk)
        size += len(chunk)
    return b"".join(chunks)


def _json_writer(terminal: Terminal, language: str) -> Callable[[Analysed], None]:
    from patient_check.cli.as_json import as_json  # noqa: PLC0415 - one of the two is needed

    words = load_words(language)
    return lambda result: terminal.write_utf8(as_json(result, words))


def _report_writer(terminal: Terminal, language: str) -> Callable[[Analysed], None]:
    from patient_check.cli.report import Report  # noqa: PLC0415 - one of the two is needed

    report = Report(load_words(language), terminal, language)
    return lambda result: terminal.write(report.of(result))
