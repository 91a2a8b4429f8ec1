"""The few functions of PDFium that reading text needs, straight from the library of pypdfium2.

pypdfium2's own bindings declare some hundreds of functions and take four times as long to load;
a child reads one document, so that loading is most of its time.
"""

import ctypes
import importlib.util
import sys
from pathlib import Path

_POINTER, _INTEGER, _FLOAT = ctypes.c_void_p, ctypes.c_int, ctypes.c_float
_DOCUMENT, _PAGE, _TEXT, _THING = _POINTER, _POINTER, _POINTER, _POINTER


class Box(ctypes.Structure):
    """A rectangle in points, as PDFium fills it (`FS_RECTF`)."""

    _fields_ = (("left", _FLOAT), ("top", _FLOAT), ("right", _FLOAT), ("bottom", _FLOAT))


_BOX = ctypes.POINTER(Box)
_SIDE = ctypes.POINTER(_FLOAT)
_LONG = ctypes.POINTER(ctypes.c_double)
_SIZE = ctypes.POINTER(ctypes.c_uint)
_SIGNATURES: dict[str, tuple[object, tuple[object, ...]]] = {
    "FPDF_InitLibrary": (None, ()),
    "FPDF_LoadMemDocument64": (_DOCUMENT, (_POINTER, ctypes.c_size_t, ctypes.c_char_p)),
    "FPDF_GetLastError": (ctypes.c_ulong, ()),
    "FPDF_GetPageCount": (_INTEGER, (_DOCUMENT,)),
    "FPDF_LoadPage": (_PAGE, (_DOCUMENT, _INTEGER)),
    "FPDF_ClosePage": (None, (_PAGE,)),
    "FPDF_GetPageWidthF": (_FLOAT, (_PAGE,)),
    "FPDF_GetPageHeightF": (_FLOAT, (_PAGE,)),
    "FPDFText_LoadPage": (_TEXT, (_PAGE,)),
    "FPDFText_ClosePage": (None, (_TEXT,)),
    "FPDFText_CountChars": (_INTEGER, (_TEXT,)),
    "FPDFText_GetUnicode": (ctypes.c_uint, (_TEXT, _INTEGER)),
    "FPDFText_GetLooseCharBox": (_INTEGER, (_TEXT, _INTEGER, _BOX)),
    "FPDFText_GetCharBox": (_INTEGER, (_TEXT, _INTEGER, _LONG, _LONG, _LONG, _LONG)),
    "FPDFText_GetCharAngle": (_FLOAT, (_TEXT, _INTEGER)),
    "FPDFPage_CountObjects": (_INTEGER, (_PAGE,)),
    "FPDFPage_GetObject": (_THING, (_PAGE, _INTEGER)),
    "FPDFPageObj_GetType": (_INTEGER, (_THING,)),
    "FPDFBitmap_CreateEx": (_POINTER, (_INTEGER, _INTEGER, _INTEGER, _POINTER, _INTEGER)),
    "FPDFBitmap_FillRect": (_INTEGER, (_POINTER, *(_INTEGER,) * 4, ctypes.c_ulong)),
    "FPDFBitmap_Destroy": (None, (_POINTER,)),
    "FPDF_RenderPageBitmap": (None, (_POINTER, _PAGE, *(_INTEGER,) * 6)),
    "FPDFImageObj_GetImagePixelSize": (_INTEGER, (_THING, _SIZE, _SIZE)),
    "FPDFPageObj_GetBounds": (_INTEGER, (_THING, _SIDE, _SIDE, _SIDE, _SIDE)),
}
_NAMES = {"win32": "pdfium.dll", "darwin": "libpdfium.dylib"}


def _load() -> ctypes.CDLL:
    """Return the library, its functions declared.

    Raises:
        ImportError: pypdfium2 is not there, or without its library.
    """
    spec = importlib.util.find_spec("pypdfium2_raw")
    if spec is None or spec.origin is None:
        raise ImportError("pypdfium2 is not installed")
    path = Path(spec.origin).with_name(_NAMES.get(sys.platform, "libpdfium.so"))
    try:
        loaded = ctypes.CDLL(str(path))
    except OSError as error:
        raise ImportError("pypdfium2 has no library of its own") from error
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(loaded, name)
        function.restype, function.argtypes = result, arguments
    return loaded


library = _load()
