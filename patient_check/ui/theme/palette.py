"""Every colour of the window: its name says what it means, never what it looks like."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final


class Role(StrEnum):
    """What a colour is for. `*_TINT` is the surface on which the colour of that name is read."""

    CANVAS = auto()
    SURFACE = auto()
    SUNKEN = auto()
    INK = auto()
    INK_SOFT = auto()
    LINE = auto()
    LINE_STRONG = auto()
    ACCENT = auto()
    ACCENT_STRONG = auto()
    ON_ACCENT = auto()
    ACCENT_TINT = auto()
    FOCUS = auto()
    CAUTION = auto()
    CAUTION_TINT = auto()
    SELECTION = auto()
    EXPOSED = auto()
    EXPOSED_TINT = auto()
    POSSIBLE = auto()
    POSSIBLE_TINT = auto()
    IF_PROVIDED = auto()
    IF_PROVIDED_TINT = auto()
    SOME_PEOPLE = auto()
    SOME_PEOPLE_TINT = auto()
    NOT_EXPOSED = auto()
    NOT_EXPOSED_TINT = auto()


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours, `#rrggbb` by role."""

    name: str
    is_dark: bool
    colours: Mapping[Role, str]

    def __getitem__(self, role: Role) -> str:
        return self.colours[role]


TEXT_PAIRS: Final = (
    *(
        (ink, ground)
        for ink in (Role.INK, Role.INK_SOFT)
        for ground in (Role.CANVAS, Role.SURFACE, Role.SUNKEN, Role.ACCENT_TINT)
    ),
    *((Role.ACCENT, ground) for ground in (Role.CANVAS, Role.SURFACE, Role.ACCENT_TINT)),
    *((Role.ACCENT_STRONG, ground) for ground in (Role.CANVAS, Role.SURFACE, Role.SUNKEN)),
    (Role.ON_ACCENT, Role.ACCENT),
    (Role.ON_ACCENT, Role.ACCENT_STRONG),
    (Role.INK, Role.CAUTION_TINT),
    (Role.CAUTION, Role.CAUTION_TINT),
    (Role.CAUTION, Role.SURFACE),
    (Role.CAUTION, Role.CANVAS),
    (Role.INK, Role.SELECTION),
    *(
        pair
        for status in ("EXPOSED", "POSSIBLE", "IF_PROVIDED", "SOME_PEOPLE", "NOT_EXPOSED")
        for pair in (
            (Role[status], Role.SURFACE),
            (Role[status], Role.CANVAS),
            (Role[status], Role[f"{status}_TINT"]),
            (Role.INK, Role[f"{status}_TINT"]),
        )
    ),
)
"""Every text colour with every ground it is read on: at least 4.5 to 1."""

MARK_PAIRS: Final = tuple(
    (mark, ground)
    for mark in (Role.LINE_STRONG, Role.FOCUS)
    for ground in (Role.CANVAS, Role.SURFACE, Role.SUNKEN)
)
"""Outlines that must be seen to use a control: at least 3 to 1."""


LIGHT: Final = Palette(
    "light",
    is_dark=False,
    colours={
        Role.CANVAS: "#f4f1ea",
        Role.SURFACE: "#fffefb",
        Role.SUNKEN: "#ebe6dc",
        Role.INK: "#1d252e",
        Role.INK_SOFT: "#4b5560",
        Role.LINE: "#d9d2c5",
        Role.LINE_STRONG: "#827a6c",
        Role.ACCENT: "#0f5964",
        Role.ACCENT_STRONG: "#0a434c",
        Role.ON_ACCENT: "#ffffff",
        Role.ACCENT_TINT: "#dcecee",
        Role.FOCUS: "#c2410c",
        Role.CAUTION: "#774f00",
        Role.CAUTION_TINT: "#fbf0d5",
        Role.SELECTION: "#bfe0e4",
        Role.EXPOSED: "#9b3412",
        Role.EXPOSED_TINT: "#fbe3d7",
        Role.POSSIBLE: "#735200",
        Role.POSSIBLE_TINT: "#f9edc4",
        Role.IF_PROVIDED: "#673b9e",
        Role.IF_PROVIDED_TINT: "#ece3f8",
        Role.SOME_PEOPLE: "#1b5896",
        Role.SOME_PEOPLE_TINT: "#dceaf8",
        Role.NOT_EXPOSED: "#4a5661",
        Role.NOT_EXPOSED_TINT: "#e4e7ea",
    },
)

DARK: Final = Palette(
    "dark",
    is_dark=True,
    colours={
        Role.CANVAS: "#15191e",
        Role.SURFACE: "#1e242b",
        Role.SUNKEN: "#29313a",
        Role.INK: "#eeeae2",
        Role.INK_SOFT: "#b9bfc6",
        Role.LINE: "#39424c",
        Role.LINE_STRONG: "#84909c",
        Role.ACCENT: "#79c9d4",
        Role.ACCENT_STRONG: "#9bdbe4",
        Role.ON_ACCENT: "#06262c",
        Role.ACCENT_TINT: "#17383e",
        Role.FOCUS: "#ffb35c",
        Role.CAUTION: "#f0c96a",
        Role.CAUTION_TINT: "#3a2f12",
        Role.SELECTION: "#1f5a64",
        Role.EXPOSED: "#ffb393",
        Role.EXPOSED_TINT: "#4b2617",
        Role.POSSIBLE: "#f0cf72",
        Role.POSSIBLE_TINT: "#40340d",
        Role.IF_PROVIDED: "#d0b7f6",
        Role.IF_PROVIDED_TINT: "#382951",
        Role.SOME_PEOPLE: "#a2cefa",
        Role.SOME_PEOPLE_TINT: "#183752",
        Role.NOT_EXPOSED: "#c0c8d0",
        Role.NOT_EXPOSED_TINT: "#333c45",
    },
)

CONTRAST: Final = Palette(
    "contrast",
    is_dark=True,
    colours={
        Role.CANVAS: "#000000",
        Role.SURFACE: "#000000",
        Role.SUNKEN: "#1f1f1f",
        Role.INK: "#ffffff",
        Role.INK_SOFT: "#ffffff",
        Role.LINE: "#ffffff",
        Role.LINE_STRONG: "#ffffff",
        Role.ACCENT: "#ffe14d",
        Role.ACCENT_STRONG: "#fff2a8",
        Role.ON_ACCENT: "#000000",
        Role.ACCENT_TINT: "#1f1f1f",
        Role.FOCUS: "#4de1ff",
        Role.CAUTION: "#ffe14d",
        Role.CAUTION_TINT: "#1f1f1f",
        Role.SELECTION: "#004a5c",
        Role.EXPOSED: "#ffb08a",
        Role.EXPOSED_TINT: "#4a1c00",
        Role.POSSIBLE: "#ffe14d",
        Role.POSSIBLE_TINT: "#3d3400",
        Role.IF_PROVIDED: "#dcc2ff",
        Role.IF_PROVIDED_TINT: "#351a5c",
        Role.SOME_PEOPLE: "#a6d5ff",
        Role.SOME_PEOPLE_TINT: "#00325c",
        Role.NOT_EXPOSED: "#ffffff",
        Role.NOT_EXPOSED_TINT: "#333333",
    },
)

PALETTES: Final = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)}


def contrast_ratio(one: str, other: str) -> float:
    """Return the contrast of two `#rrggbb` colours, 1 to 21, as WCAG 2 counts it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


_LINEAR_UP_TO: Final = 0.04045


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= _LINEAR_UP_TO else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
