"""A page of a PDF as a picture in grey, as sharp as the picture that it shows, by PDFium."""

import ctypes
import math
from typing import Any

from patient_check.sandbox.leptonica import Pix, from_grey
from patient_check.sandbox.pdfium import library as pdfium

_GREY = 1
_WHITE = 0xFFFFFFFF
_DRAW_ANNOTATIONS, _IN_GREY = 0x01, 0x08
_IMAGE_OBJECT = 3
_MAX_OBJECTS = 200
_POINTS_AN_INCH = 72
_COARSEST, _FINEST = 150, 300
_MOST_PIXELS = 10_000_000


def render(page: Any) -> Pix:
    """Return an open page as a picture; `PictureError` when it has no size or is too large."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = _dots_an_inch(page) / _POINTS_AN_INCH
    scale = min(scale, math.sqrt(_MOST_PIXELS / max(width * height, 1.0)))
    columns, rows = max(round(width * scale), 1), max(round(height * scale), 1)
    greys = ctypes.create_string_buffer(columns * rows)
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, _GREY, greys, columns)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        pdfium.FPDF_RenderPageBitmap(
            bitmap, page, 0, 0, columns, rows, 0, _DRAW_ANNOTATIONS | _IN_GREY
        )
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return from_grey(greys.raw, columns, rows)


def _dots_an_inch(page: Any) -> float:
    """Return how sharp the sharpest picture of a page is, between what is needed and useful."""
    sharpest = 0.0
    sides = [ctypes.c_float() for _ in range(4)]
    columns, rows = ctypes.c_uint(), ctypes.c_uint()
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(thing) == _IMAGE_OBJECT:
            pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, sides))
            left, bottom, right, top = (side.value for side in sides)
            pdfium.FPDFImageObj_GetImagePixelSize(thing, ctypes.byref(columns), ctypes.byref(rows))
            covered = max((right - left) * (top - bottom), 1.0)
            dots = math.sqrt(columns.value * rows.value / covered) * _POINTS_AN_INCH
            sharpest = max(sharpest, dots)
    return min(max(sharpest or _FINEST, _COARSEST), _FINEST)
