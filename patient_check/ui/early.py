"""Qt settings that the first page needs, given as numbers.

Naming them through Qt's own `Qt` namespace makes PySide build some hundred enumerations, which
takes longer than building the page: 20 ms of the start. The names stand here instead.
"""

from typing import Final

from PySide6.QtCore import QObject

PLAIN_TEXT: Final = 0
ALIGN_ACROSS_CENTRE: Final = 0x04
RIGHT_TO_LEFT: Final = 1
SCROLL_BAR_OFF: Final = 1
NO_FOCUS: Final = 0


def set_early(target: QObject, name: str, value: object) -> None:
    """Set a property without its setter, whose overloads may need Qt's enumerations.

    Raises:
        AttributeError: the object has no such property, or refuses the value.
    """
    if not target.setProperty(name, value):
        raise AttributeError(name)
