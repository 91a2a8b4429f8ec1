"""Sizes: a 4-pixel grid, five type sizes, and what a window needs for two panes."""

import sys
from enum import IntEnum
from typing import Final

UNIT: Final = 4
"""Every margin and gap is a multiple of this, in pixels at 100 %."""

TEXT_PERCENTS: Final = (100, 125, 150, 175, 200)

READING_COLUMN: Final = 592
"""About 70 characters of body text, in pixels at 100 %."""

PAGE_WIDTH: Final = 1120
"""The widest a page of the first stage grows, in pixels at 100 %."""

STAGE_WIDTH: Final = 1640
"""The widest that the two panes of a stage grow together, in pixels at 100 %."""

TWO_PANES: Final = 920
"""From this width on, at 100 %, two columns stand side by side; below, one at a time."""

POINTS_PER_PIXEL: Final = 1.0 if sys.platform == "darwin" else 0.75
"""Type is given in points, so that the system's own text scaling still counts."""


class Type(IntEnum):
    """The five type sizes, in pixels at 100 %."""

    CAPTION = 14
    BODY = 16
    LEAD = 19
    TITLE = 25
    DISPLAY = 33
