"""A page of grey made ready for recognition: evenly lit, upright and level."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from patient_check.sandbox.leptonica import Pix

_MOST_PIXELS = 10_000_000
_FEW_PIXELS = 1_400_000
_WHITE = 255
_BACKGROUND = 200
_REDUCTION, _NEIGHBOURHOOD = 4, 15
"""The local background is the lightest level within 60 pixels."""
_INK_SHARE, _PAPER_SHARE = 0.004, 0.3
_LEAST_CONTRAST = 8
_PALE = 210
"""What is paler than this is paper too: ruled lines of tables, traces of the other side."""
_WINDOW = 25
_LETTERS_A_SIDE = 25
_SPECK = 4
_WIDEST_SKEW = 20.0
_LEVEL = 0.05
_UNSURE = 1.6
_ON_ITS_HEAD = -3.0
_SAMPLED = 2


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page ready for recognition, with its ink alone; both have the same size."""

    grey: Pix
    ink: Pix

    def upside_down(self) -> "Prepared":
        """Return the page on its head."""
        return Prepared(self.grey.turned(2), self.ink.turned(2))

    def smaller(self, factor: float) -> "Prepared":
        """Return the page reduced, which closes the gaps of blurred letters."""
        grey = self.grey.scaled(factor)
        return Prepared(grey, grey.ink(_WINDOW))


def prepare(page: Pix) -> Prepared:
    """Return `page` ready for recognition."""
    grey = _evenly_lit(_sized(page))
    ink = grey.ink(_WINDOW)
    quarters, angle = _position(ink)
    if quarters:
        grey, ink = grey.turned(quarters), ink.turned(quarters)
    if abs(angle) > _LEVEL:
        grey, ink = grey.rotated(angle, is_grey=True), ink.rotated(angle, is_grey=False)
    if _letters(ink).uprightness()[0] < _ON_ITS_HEAD:
        grey, ink = grey.turned(2), ink.turned(2)
    return Prepared(grey, ink)


def _sized(page: Pix) -> Pix:
    """Return `page` neither so large that it takes long, nor so small that letters run together."""
    pixels = page.width * page.height
    if pixels > _MOST_PIXELS:
        return page.scaled(math.sqrt(_MOST_PIXELS / pixels))
    return page.scaled(2.0) if pixels < _FEW_PIXELS else page


def _evenly_lit(page: Pix) -> Pix:
    """Return `page` as black on white, whatever the shade over it and the strength of its ink."""
    flat = page.flattened(_REDUCTION, _NEIGHBOURHOOD, _BACKGROUND)
    levels = flat.levels(_SAMPLED)
    black, white = _level_at(levels, _INK_SHARE), _level_at(levels, _PAPER_SHARE)
    black = min(black, white - _LEAST_CONTRAST)
    return flat.stretched(black, black + (white - black) * _PALE // _WHITE)


def _level_at(levels: Sequence[int], share: float) -> int:
    """Return the grey that this share of the pixels does not exceed."""
    left = share * sum(levels)
    for level, count in enumerate(levels):
        left -= count
        if left <= 0:
            return level
    return _WHITE


def _letters(ink: Pix) -> Pix:
    """Return the pieces of the size of letters: no specks, no edge of the paper."""
    return ink.pieces(_SPECK, max(ink.width, ink.height) // _LETTERS_A_SIDE)


def _position(ink: Pix) -> tuple[int, float]:
    """Return by how many quarters, then degrees, to turn the page so that its lines lie level."""
    letters = _letters(ink)
    angle, sureness = letters.skew(_WIDEST_SKEW)
    sideways_angle, sideways_sureness = letters.turned(1).skew(_WIDEST_SKEW)
    is_sideways = sideways_sureness > sureness
    if max(sureness, sideways_sureness) < _UNSURE * min(sureness, sideways_sureness):
        up, left = letters.uprightness()  # curved lines say little: ask the letters
        is_sideways = abs(left) > abs(up)
    return (1, sideways_angle) if is_sideways else (0, angle)
