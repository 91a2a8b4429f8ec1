"""What was typed after `patient-check`."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from patient_check import __version__
from patient_check.cli.words import interface_language, say


@dataclass(frozen=True, slots=True)
class Options:
    """A parsed command line; `command` is "analyze" or "window"."""

    command: str
    files: tuple[str, ...] = ()
    as_json: bool = False
    language: str = "en"


def parse(arguments: Sequence[str]) -> Options:
    """Return the options; print help or an error and leave, as command lines do."""
    language = interface_language()
    if arguments and arguments[0] == "analyze":
        parser = argparse.ArgumentParser(
            "patient-check analyze", description=say("analyze_help", language)
        )
        parser.add_argument("--json", action="store_true", help=say("json_help", language))
        parser.add_argument("files", nargs="+", metavar="FILE", help=say("files_help", language))
        found = parser.parse_args(arguments[1:])
        return Options("analyze", tuple(found.files), found.json, language)
    parser = argparse.ArgumentParser(
        "patient-check", description=say("help", language), epilog=say("commands_help", language)
    )
    parser.add_argument("--version", action="version", version=f"patient-check {__version__}")
    parser.add_argument("file", nargs="?", metavar="FILE", help=say("file_help", language))
    found = parser.parse_args(arguments)
    return Options("window", (found.file,) if found.file else (), language=language)
