"""A screen without a screen: starts Xvfb, waits for a window on it, and takes its picture."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from struct import unpack_from
from typing import Final

_SIZE: Final = "1280x900x24"
_HEADER_WORDS: Final = 25
_COLOUR_BYTES: Final = 12
_SECONDS: Final = 60.0
_PAUSE: Final = 0.2
_FEWEST_COLOURS: Final = 30
"""An empty screen has one colour, a window that is only begun a few."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is on the screen: 4 bytes a pixel, blue first."""

    width: int
    height: int
    pixels: bytes

    def colours(self) -> int:
        """Return how many colours it has; every seventh pixel is looked at."""
        step = 4 * 7
        return len({self.pixels[at : at + 3] for at in range(0, len(self.pixels), step)})


@dataclass(frozen=True, slots=True)
class Screen:
    """A running Xvfb: `name` is for DISPLAY."""

    name: str
    frame: Path

    def wait_for_window(self, program: "subprocess.Popen[bytes]") -> Picture:
        """Return the first picture with a whole window; raise `TimeoutError` if none comes."""
        end = time.monotonic() + _SECONDS
        before = b""
        while time.monotonic() < end and program.poll() is None:
            time.sleep(_PAUSE)
            picture = read_picture(self.frame.read_bytes())
            if picture.pixels == before and picture.colours() >= _FEWEST_COLOURS:
                return picture
            before = picture.pixels
        raise TimeoutError("no window was painted")


def read_picture(content: bytes) -> Picture:
    """Return the picture that X's own dump format holds."""
    words = unpack_from(f">{_HEADER_WORDS}I", content)
    width, height, line = words[4], words[5], words[12]
    start = words[0] + words[19] * _COLOUR_BYTES
    rows = (content[start + line * row :][: 4 * width] for row in range(height))
    return Picture(width, height, b"".join(rows))


@contextmanager
def screen() -> Iterator[Screen]:
    """Give a screen that lives as long as the block."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        options = ["-screen", "0", _SIZE, "-fbdir", folder, "-nolisten", "tcp", "-noreset"]
        process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), *options],
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as pipe:
                number = pipe.readline().strip()
            yield Screen(f":{number}", Path(folder, "Xvfb_screen0"))
        finally:
            process.terminate()
            process.wait()


def save(picture: Picture, path: Path) -> None:
    """Write a picture as PNG."""
    from PySide6.QtGui import QImage  # noqa: PLC0415 - only when there is something to save

    line = 4 * picture.width
    image = QImage(picture.pixels, picture.width, picture.height, line, QImage.Format.Format_RGB32)
    if not image.save(str(path)):
        raise OSError(f"{path} cannot be written")
