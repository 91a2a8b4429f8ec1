"""The composition root: the only file that knows everybody, and hands everyone what they need."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, or run a command; return the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    from patient_check.cli.arguments import parse  # noqa: PLC0415 - kept light: see `make bench`

    options = parse(arguments)
    if options.command == "analyze":
        return _analyze(options.files, as_json=options.as_json, language=options.language)
    return _open_window(options.files[0] if options.files else None, options.language)


def _analyze(files: Sequence[str], *, as_json: bool, language: str) -> int:
    from patient_check.intake.reader import IsolatedReader  # noqa: PLC0415

    with IsolatedReader() as reader:
        reader.warm_up()  # the child starts while the rest is imported
        from patient_check.cli.analyze import run  # noqa: PLC0415

        return run(files, reader, as_json=as_json, language=language)


def _open_window(file: str | None, language: str) -> int:
    from patient_check.cli.words import say  # noqa: PLC0415

    if not _has_display():
        sys.stderr.write(say("no_display", language) + "\n")
        return 2
    try:
        from patient_check.ui.start import run_window  # noqa: PLC0415
    except ImportError as error:
        sys.stderr.write(say("no_qt", language).format(reason=error) + "\n")
        return 2
    from patient_check.host.settings import FileSettings  # noqa: PLC0415
    from patient_check.intake.reader import IsolatedReader  # noqa: PLC0415
    from patient_check.workflow.ports import WindowServices  # noqa: PLC0415

    with IsolatedReader() as reader:
        return run_window(WindowServices(reader, FileSettings()), file)


def _has_display() -> bool:
    import os  # noqa: PLC0415

    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
