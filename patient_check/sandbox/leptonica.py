"""The few functions of Leptonica that preparing a picture needs, from the library of tesserocr.

Tesseract brings this library along on every system, so that decoding, turning and cleaning a
picture needs no package beside it. Lengths are pixels, angles degrees clockwise.
"""

import ctypes
import importlib.util
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

_POINTER, _INTEGER, _FLOAT = ctypes.c_void_p, ctypes.c_int, ctypes.c_float
_OUT, _OUT_INTEGER, _OUT_FLOAT = (ctypes.POINTER(kind) for kind in (_POINTER, _INTEGER, _FLOAT))
_OUT_SIZE = ctypes.POINTER(ctypes.c_size_t)
_BYTES, _SIZE = ctypes.c_char_p, ctypes.c_size_t
_INTEGERS = (_INTEGER,) * 12
_SIGNATURES: dict[str, tuple[object, tuple[object, ...]]] = {
    "setMsgSeverity": (_INTEGER, (_INTEGER,)),
    "lept_free": (None, (_POINTER,)),
    "pixDestroy": (None, (_OUT,)),
    "pixReadHeaderMem": (_INTEGER, (_BYTES, _SIZE, *(_OUT_INTEGER,) * 6)),
    "readHeaderMemTiff": (_INTEGER, (_BYTES, _SIZE, _INTEGER, *(_OUT_INTEGER,) * 7)),
    "pixReadMem": (_POINTER, (_BYTES, _SIZE)),
    "pixReadMemTiff": (_POINTER, (_BYTES, _SIZE, _INTEGER)),
    "pixReadMemJpeg": (_POINTER, (_BYTES, _SIZE, _INTEGER, _INTEGER, _OUT_INTEGER, _INTEGER)),
    "pixGetWidth": (_INTEGER, (_POINTER,)),
    "pixGetHeight": (_INTEGER, (_POINTER,)),
    "pixRemoveAlpha": (_POINTER, (_POINTER,)),
    "pixConvertTo8": (_POINTER, (_POINTER, _INTEGER)),
    "pixScale": (_POINTER, (_POINTER, _FLOAT, _FLOAT)),
    "pixRotate": (_POINTER, (_POINTER, _FLOAT, *_INTEGERS[:4])),
    "pixRotateOrth": (_POINTER, (_POINTER, _INTEGER)),
    "pixFlipLR": (_POINTER, (_POINTER, _POINTER)),
    "pixBackgroundNormMorph": (_POINTER, (_POINTER, _POINTER, *_INTEGERS[:3])),
    "pixGetGrayHistogram": (_POINTER, (_POINTER, _INTEGER)),
    "numaGetIArray": (_POINTER, (_POINTER,)),
    "numaDestroy": (None, (_OUT,)),
    "pixGammaTRC": (_POINTER, (_POINTER, _POINTER, _FLOAT, _INTEGER, _INTEGER)),
    "pixSauvolaBinarizeTiled": (
        _INTEGER, (_POINTER, _INTEGER, _FLOAT, _INTEGER, _INTEGER, _OUT, _OUT)),
    "pixFindSkewSweepAndSearch": (
        _INTEGER, (_POINTER, _OUT_FLOAT, _OUT_FLOAT, _INTEGER, _INTEGER, _FLOAT, _FLOAT, _FLOAT)),
    "pixOrientDetect": (_INTEGER, (_POINTER, _OUT_FLOAT, _OUT_FLOAT, _INTEGER, _INTEGER)),
    "pixSelectBySize": (_POINTER, (_POINTER, *_INTEGERS[:5], _OUT_INTEGER)),
    "pixCountPixels": (_INTEGER, (_POINTER, _OUT_INTEGER, _POINTER)),
    "pixRasterop": (_INTEGER, (_POINTER, *_INTEGERS[:5], _POINTER, *_INTEGERS[:2])),
    "pixGetRasterData": (_INTEGER, (_POINTER, _OUT, _OUT_SIZE)),
}  # fmt: skip
_SILENT = 6
_LEVELS = 256
_AREA_MAP, _SAMPLING, _BRING_WHITE = 1, 3, 1
_SWEEP_STEP, _FINEST_STEP = 1.0, 0.02
_SAUVOLA_FACTOR = 0.34
_EIGHT_CONNECTED, _BOTH_SIDES, _AT_LEAST, _AT_MOST = 8, 6, 4, 3
_CLEAR: Final = 0


def _load() -> ctypes.CDLL:
    """Return the library, its functions declared and silent.

    Raises:
        ImportError: tesserocr is not there, or without its library.
    """
    spec = importlib.util.find_spec("tesserocr")
    if spec is None or spec.origin is None:
        raise ImportError("tesserocr is not installed")
    package = Path(spec.origin).parent
    folders = (package.with_name("tesserocr.libs"), package / ".dylibs")
    names = [path for folder in folders for path in folder.glob("*leptonica*")]
    if not names:
        raise ImportError("tesserocr has no library of its own")
    try:
        import tesserocr  # noqa: F401, PLC0415 - it loads what the library leans on

        loaded = ctypes.CDLL(str(names[0]))
    except OSError as error:
        raise ImportError("the library of tesserocr cannot be loaded") from error
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(loaded, name)
        function.restype, function.argtypes = result, arguments
    loaded.setMsgSeverity(_SILENT)
    return loaded


library = _load()


class PictureError(Exception):
    """Leptonica could not do it: the picture is broken, or too large for the memory."""


class Pix:
    """A picture in memory, freed with this object; every operation gives a new one."""

    __slots__ = ("handle",)

    def __init__(self, handle: int | None) -> None:
        self.handle = handle
        if not handle:
            raise PictureError

    def __del__(self) -> None:
        if self.handle:
            library.pixDestroy(ctypes.byref(_POINTER(self.handle)))

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return int(library.pixGetWidth(self.handle))

    @property
    def height(self) -> int:
        """Return the number of rows."""
        return int(library.pixGetHeight(self.handle))

    # -- shape ----------------------------------------------------------------------------------

    def scaled(self, factor: float) -> "Pix":
        """Return the picture `factor` times as wide and as high."""
        return Pix(library.pixScale(self.handle, factor, factor))

    def turned(self, quarters: int) -> "Pix":
        """Return the picture turned clockwise by quarters of a turn."""
        return Pix(library.pixRotateOrth(self.handle, quarters % 4))

    def mirrored(self) -> "Pix":
        """Return the picture with left and right exchanged."""
        return Pix(library.pixFlipLR(None, self.handle))

    def rotated(self, degrees: float, *, is_grey: bool) -> "Pix":
        """Return the picture rotated, grown so that no corner is lost, the rest being white."""
        kind = _AREA_MAP if is_grey else _SAMPLING
        angle = math.radians(degrees)
        return Pix(
            library.pixRotate(self.handle, angle, kind, _BRING_WHITE, self.width, self.height)
        )

    # -- grey -----------------------------------------------------------------------------------

    def grey(self) -> "Pix":
        """Return the picture in 256 greys, what is transparent being white."""
        opaque = Pix(library.pixRemoveAlpha(self.handle))
        return Pix(library.pixConvertTo8(opaque.handle, 0))

    def flattened(self, reduction: int, size: int, white: int) -> "Pix":
        """Return a grey picture divided by its local background, which becomes `white`."""
        return Pix(library.pixBackgroundNormMorph(self.handle, None, reduction, size, white))

    def stretched(self, black: int, white: int) -> "Pix":
        """Return a grey picture with these two levels, and what is beyond, made pure."""
        return Pix(library.pixGammaTRC(None, self.handle, 1.0, black, white))

    def levels(self, step: int) -> Sequence[int]:
        """Return how many pixels have each grey, one pixel in `step` being counted each way."""
        counts = library.pixGetGrayHistogram(self.handle, step)
        if not counts:
            raise PictureError
        array = library.numaGetIArray(counts)
        library.numaDestroy(ctypes.byref(_POINTER(counts)))
        if not array:
            raise PictureError
        found = tuple((ctypes.c_int * _LEVELS).from_address(array))
        library.lept_free(array)
        return found

    def raster(self) -> bytes:
        """Return the greys, row after row."""
        data, size = _POINTER(), ctypes.c_size_t()
        if library.pixGetRasterData(self.handle, ctypes.byref(data), ctypes.byref(size)):
            raise PictureError
        copied = ctypes.string_at(data, size.value)
        library.lept_free(data)
        return copied

    # -- ink ------------------------------------------------------------------------------------

    def ink(self, window: int) -> "Pix":
        """Return the ink of a grey picture, by Sauvola's threshold in a window."""
        found = _POINTER()
        library.pixSauvolaBinarizeTiled(
            self.handle, window, _SAUVOLA_FACTOR, 1, 1, None, ctypes.byref(found)
        )
        return Pix(found.value)

    def skew(self, range_degrees: float) -> tuple[float, float]:
        """Return by how many degrees to rotate ink so that its lines lie level, and how surely."""
        angle, sureness = _FLOAT(), _FLOAT()
        library.pixFindSkewSweepAndSearch(
            self.handle, ctypes.byref(angle), ctypes.byref(sureness), 4, 2, range_degrees,
            _SWEEP_STEP, _FINEST_STEP,
        )  # fmt: skip
        return angle.value, sureness.value

    def uprightness(self) -> tuple[float, float]:
        """Return how surely letters stand upright (negative: on their heads), and how sideways."""
        up, left = _FLOAT(), _FLOAT()
        library.pixOrientDetect(self.handle, ctypes.byref(up), ctypes.byref(left), 0, 0)
        return up.value, left.value

    def pieces(self, smallest: int, largest: int) -> "Pix":
        """Return the connected pieces of ink whose width and height are within these bounds."""
        kept = self.handle
        owned = []
        for limit, relation in ((smallest, _AT_LEAST), (largest, _AT_MOST)):
            owned.append(
                Pix(library.pixSelectBySize(
                    kept, limit, limit, _EIGHT_CONNECTED, _BOTH_SIDES, relation, None
                ))
            )  # fmt: skip
            kept = owned[-1].handle
        return owned[-1]

    def count(self) -> int:
        """Return how many pixels are ink."""
        counted = ctypes.c_int()
        library.pixCountPixels(self.handle, ctypes.byref(counted), None)
        return counted.value

    def clear(self, left: int, top: int, width: int, height: int) -> None:
        """Take the ink out of a rectangle of this very picture."""
        library.pixRasterop(self.handle, left, top, width, height, _CLEAR, None, 0, 0)


def size_of(content: bytes) -> tuple[int, int] | None:
    """Return the width and height that a picture announces, None when it announces none."""
    numbers = [ctypes.c_int() for _ in range(6)]
    failed = library.pixReadHeaderMem(content, len(content), *map(ctypes.byref, numbers))
    return None if failed else (numbers[1].value, numbers[2].value)


def size_of_tiff_page(content: bytes, number: int) -> tuple[int, int] | None:
    """Return the width and height that a page of a TIFF announces, None when there is no page."""
    numbers: list[Any] = [ctypes.c_int() for _ in range(7)]
    failed = library.readHeaderMemTiff(content, len(content), number, *map(ctypes.byref, numbers))
    return None if failed else (numbers[0].value, numbers[1].value)


def decode(content: bytes) -> Pix:
    """Return the picture that `content` holds."""
    return Pix(library.pixReadMem(content, len(content)))


def decode_tiff_page(content: bytes, number: int) -> Pix:
    """Return one page of a TIFF, turned as its own mark says."""
    return Pix(library.pixReadMemTiff(content, len(content), number))


def decode_jpeg(content: bytes, reduction: int) -> Pix:
    """Return a JPEG in grey, `reduction` (1, 2, 4 or 8) times smaller."""
    luminance = 1
    return Pix(library.pixReadMemJpeg(content, len(content), 0, reduction, None, luminance))


def from_grey(rows: bytes, width: int, height: int) -> Pix:
    """Return the picture of these greys, row after row."""
    head = b"P5\n%d %d\n255\n" % (width, height)
    return decode(head + rows)
