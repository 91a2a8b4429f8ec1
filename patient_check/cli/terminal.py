"""Where the command line writes: what can be shown there, in which width and colours."""

import os
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from patient_check.cli.words import Words

_WIDEST: Final = 88
_NARROWEST: Final = 40
_GAUGE: Final = 30
_TENTHS: Final = 10

# Controls (a terminal obeys them), line separators, and the marks that turn a line round.
_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_UNSAFE_IN_JSON: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def readable(untrusted: str) -> str:
    """Return `untrusted` with nothing in it that a terminal could take for an order."""
    return _UNSAFE.sub("\ufffd", untrusted)


def file_name(typed: str) -> str:
    """Return a file's name as UTF-8 means it, also where the locale reads its bytes otherwise."""
    return os.fsencode(typed).decode("utf-8", "surrogateescape")


def one_line(untrusted: str) -> str:
    """Return `untrusted` as readable words on a single line."""
    return readable(" ".join(untrusted.split()))


def escape_json(line: str) -> str:
    """Escape, in a JSON text, what would break a line or move a terminal: the value is the same."""
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def replace_closed_streams() -> None:
    """Give the program somewhere to write when it was started with a closed output."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _forget_output() -> None:
    """Send what is still in the buffers nowhere, so that the exit stays silent."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Terminal:
    """The two streams of the command line."""

    def __init__(self, out: TextIO, err: TextIO, environment: Mapping[str, str]) -> None:
        self._out = out
        self._err = err
        self._has_colour = (
            out.isatty()
            and not environment.get("NO_COLOR")
            and environment.get("TERM", "") != "dumb"
        )
        self._may_count = err.isatty() and not out.isatty()
        self._is_counting = False
        self._tenth = -1
        self.width = max(_NARROWEST, min(_columns(out), _WIDEST))

    def write(self, text: str) -> None:
        """Write lines for a person, in the encoding of the stream."""
        encoding = self._out.encoding or "utf-8"
        self._write_bytes(text.encode(encoding, "replace"))

    def write_utf8(self, line: str) -> None:
        """Write one line for a program, in UTF-8 whatever the locale says."""
        self._write_bytes(line.encode("utf-8") + b"\n")

    def complain(self, text: str) -> None:
        """Write lines for the person beside the results."""
        encoding = self._err.encoding or "utf-8"
        self._tell(text.encode(encoding, "replace").decode(encoding) + "\n")

    def complain_of(self, name: str, sentence: str) -> None:
        """Write what is wrong with a file, after its name."""
        self.complain(f"{readable(file_name(name))}: {sentence}")

    def give_up(self, error: OSError, words: "Words") -> None:
        """Say that the results could not be written; a reader that left early knows it."""
        if not isinstance(error, BrokenPipeError):
            self.complain(words.say("cannot_write", detail=error.strerror))
        _forget_output()

    def count(self, words: str) -> None:
        """Show how far the work is, where the results are not already a sign of it; "" ends it."""
        if self._may_count and (words or self._is_counting):
            self._is_counting = bool(words)
            self._tell(f"\r\x1b[K{words}")

    def gauge(self, share: float | None, words: str = "") -> None:
        """Show how far the work is beside results that go to a file; None ends it.

        A terminal gets a bar that grows; a log gets a line for each tenth of the work.
        """
        if not self._err.isatty():
            tenth = -1 if share is None else int(share * _TENTHS)
            if tenth > self._tenth:
                self.complain(words)
            self._tenth = tenth
        elif share is not None:
            full = int(share * _GAUGE)
            bar = "#" * full + "-" * (_GAUGE - full)
            self._tell(f"\r\x1b[K[{bar}] {int(share * 100):>3} %  {words}")
        else:
            self._tell("\r\x1b[K")

    def bold(self, text: str) -> str:
        """Return `text` in bold where colours are wanted."""
        return f"\x1b[1m{text}\x1b[0m" if self._has_colour else text

    def coloured(self, text: str, colour: int) -> str:
        """Return `text` in bold and in one of the terminal's own colours (31 to 36)."""
        return f"\x1b[1;{colour}m{text}\x1b[0m" if self._has_colour else text

    def _tell(self, text: str) -> None:
        with suppress(OSError):  # nobody listens: the results come first
            self._err.write(text)
            self._err.flush()

    def _write_bytes(self, content: bytes) -> None:
        self._out.flush()
        self._out.buffer.write(content)
        self._out.buffer.flush()


def _columns(out: TextIO) -> int:
    """Return the width of the terminal behind `out`, or the widest that we use."""
    try:
        return os.get_terminal_size(out.fileno()).columns or _WIDEST
    except (OSError, ValueError):
        return _WIDEST
