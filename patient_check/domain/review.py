"""How the person came, and what they said: light enough for a window that only opens."""

from enum import StrEnum


class NoticeOrigin(StrEnum):
    """Where the text in the window came from."""

    FILE = "file"
    PASTED = "pasted"
    SAMPLE = "sample"
    BY_HAND = "by_hand"


class Verdict(StrEnum):
    """What the person said of one data category."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    ADDED = "added"
    REMOVED = "removed"
