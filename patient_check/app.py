"""The composition root: the only file that knows everybody, and hands everyone what they need.

Every import waits for the command that needs it: `make bench` watches how long a start takes.
"""

import os
import sys
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Final

from patient_check.cli.arguments import Options, UsageError, parse

if TYPE_CHECKING:
    from datetime import date

    from patient_check.cli.terminal import Terminal
    from patient_check.cli.words import Words
    from patient_check.domain.notice import NoticeText
    from patient_check.host.display import DisplayProblem
    from patient_check.intake.child import Child
    from patient_check.workflow.ports import (
        CancelToken,
        KeepingPorts,
        LookUpPorts,
        NoticeReader,
        Progress,
    )

USAGE_STATUS: Final = 2
NO_WINDOW_STATUS: Final = 69
"""What `sysexits.h` calls "service unavailable": the command is right, the computer cannot."""
INTERRUPTED_STATUS: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or run a command; return the exit status."""
    try:
        options = parse(sys.argv[1:] if arguments is None else arguments)
        run = _COMMANDS.get(options.command, _inform)
        return run(options)
    except UsageError as error:
        return _refuse(error)
    except KeyboardInterrupt:
        return INTERRUPTED_STATUS


def _analyze(options: Options) -> int:
    first = _first_child()  # it starts while everything else is imported
    from patient_check.intake.reader import IsolatedReader  # noqa: PLC0415

    with IsolatedReader(first) as reader:
        from patient_check.cli.analyze import run  # noqa: PLC0415

        language = _language()
        return run(options.files, reader, _terminal(), as_json=options.as_json, language=language)


def _read_folder(options: Options) -> int:
    first = _first_child()  # it starts while everything else is imported
    from patient_check.intake.reader import IsolatedReader  # noqa: PLC0415

    with IsolatedReader(first) as reader:
        from patient_check.cli.batch import run  # noqa: PLC0415

        return run(options, reader, _terminal(), language=_language())


def _write_letter(options: Options) -> int:
    first = _first_child()  # it starts while everything else is imported
    from patient_check.intake.reader import IsolatedReader  # noqa: PLC0415

    with IsolatedReader(first) as reader:
        from patient_check.cli.letter import run  # noqa: PLC0415

        return run(options, reader, _terminal(), language=_language(), today=_today())


def _first_child() -> "Child | None":
    from patient_check.intake.child import spawn  # noqa: PLC0415

    try:
        return spawn()
    except OSError:
        return None  # the reader tries again, and says what it cannot do


def _explain_visit(options: Options) -> int:
    from patient_check.cli.explain import run  # noqa: PLC0415

    return run(options, _terminal(), language=_language())


def _open_window(options: Options) -> int:
    file = options.files[0] if options.files else None
    from patient_check.host.display import DisplayProblem, find_display_problem  # noqa: PLC0415

    problem = find_display_problem(os.environ)
    if problem is not None:
        return _explain_problem(problem, file)
    try:
        from patient_check.ui.start import run_window  # noqa: PLC0415
    except ImportError as error:
        return _explain_problem(DisplayProblem("window_missing_library", str(error)), file)
    from patient_check.host.settings import FileSettings  # noqa: PLC0415
    from patient_check.workflow.ports import WindowServices  # noqa: PLC0415

    reader = _ReaderOnDemand()
    try:
        services = WindowServices(reader, FileSettings(), _look_up_ports, _today, _keeping_ports)
        return run_window(services, file)
    finally:
        reader.close()


def _today() -> "date":
    from patient_check.host.clock import SystemClock  # noqa: PLC0415 - with the first step

    return SystemClock().today()


def _look_up_ports() -> "LookUpPorts":
    from patient_check.host.directory import NationalDirectory  # noqa: PLC0415
    from patient_check.host.secrets import KeyringStore  # noqa: PLC0415
    from patient_check.workflow.ports import LookUpPorts  # noqa: PLC0415

    return LookUpPorts(NationalDirectory(), KeyringStore())


def _keeping_ports() -> "KeepingPorts":
    from patient_check.host.logs import FileLog  # noqa: PLC0415 - with the first case kept
    from patient_check.host.secrets import KeyringStore  # noqa: PLC0415
    from patient_check.workflow.ports import KeepingPorts  # noqa: PLC0415

    return KeepingPorts(KeyringStore(), FileLog())


class _ReaderOnDemand:
    """Makes the reader for the first reading: a window that only opens pays nothing for it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._reader: NoticeReader | None = None

    def read(
        self,
        untrusted_content: bytes,
        *,
        cancel: "CancelToken | None" = None,
        progress: "Progress | None" = None,
    ) -> "NoticeText":
        """Return the text of a document, as `IsolatedReader` does."""
        with self._lock:
            if self._reader is None:
                from patient_check.intake.reader import IsolatedReader  # noqa: PLC0415

                self._reader = IsolatedReader()
        return self._reader.read(untrusted_content, cancel=cancel, progress=progress)

    def close(self) -> None:
        """Stop every child that is still alive."""
        with self._lock:
            if self._reader is not None:
                self._reader.close()


def _inform(options: Options) -> int:
    from patient_check import __version__  # noqa: PLC0415

    terminal, words = _terminal(), _words()
    is_version = options.command == "version"
    program = "patient-check"
    try:
        terminal.write(
            f"{program} {__version__}\n"
            if is_version
            else words.say(options.command, program=program)
        )
    except OSError as error:
        terminal.give_up(error, words)
        return 1
    return 0


def _refuse(error: UsageError) -> int:
    """Say what is wrong with the command, and where the right ones are."""
    words, program = _words(), _program()
    _terminal().complain(
        f"patient-check: {words.say(error.key, word=error.word, program=program)}\n"
        + words.say("usage_hint", program=f"{program} {error.command}".rstrip())
    )
    return USAGE_STATUS


def _explain_problem(problem: "DisplayProblem", file: str | None) -> int:
    """Say why no window opens, and what to type instead."""
    import shlex  # noqa: PLC0415

    words = _words()
    name = shlex.quote(file) if file else words.say("window_sample_file")
    _terminal().complain(
        words.say(problem.obstacle, detail=problem.detail)
        + "\n"
        + words.say("window_otherwise", program=_program(), file=name)
    )
    return NO_WINDOW_STATUS


def _language() -> str:
    from patient_check.host.language import system_language  # noqa: PLC0415

    return system_language(os.environ)


def _words() -> "Words":
    from patient_check.cli.words import load_words  # noqa: PLC0415

    return load_words(_language())


def _terminal() -> "Terminal":
    from patient_check.cli.terminal import Terminal, replace_closed_streams  # noqa: PLC0415

    replace_closed_streams()
    return Terminal(sys.stdout, sys.stderr, os.environ)


def _program() -> str:
    """Return the command as the person can type it again."""
    import shlex  # noqa: PLC0415

    typed = sys.argv[0]
    is_launcher = os.path.split(typed)[1].startswith("patient-check")
    return shlex.quote(typed) if is_launcher else "python -m patient_check"


_COMMANDS: Final = {
    "window": _open_window,
    "analyze": _analyze,
    "explain": _explain_visit,
    "letter": _write_letter,
    "batch": _read_folder,
}


if __name__ == "__main__":
    sys.exit(main())
