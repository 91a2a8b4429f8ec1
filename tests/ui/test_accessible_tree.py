"""What assistive technology is offered, asked of Qt itself: the same on every system."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import MakeDesk
from tests.ui.states import STATES

pytestmark = pytest.mark.ui

NO_CONTROL = {QAccessible.Role.NoRole, QAccessible.Role.Whitespace}
READ_ONLY = {QAccessible.Role.Cell, QAccessible.Role.StaticText}
NAMED = QAccessible.Text.Name
SAID = QAccessible.Text.Description


def _tree(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything that is shown below `top`."""
    for place in range(top.childCount()):
        child = top.child(place)
        if not child.state().invisible:
            yield child
            yield from _tree(child)


def _shown(window: QWidget, application: QApplication) -> list[QAccessibleInterface]:
    for _ in range(10):
        application.processEvents()
    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    return list(_tree(top))


@pytest.mark.parametrize("state", STATES)
def test_what_takes_the_focus_has_a_role_and_a_name_of_its_own(
    make_desk: MakeDesk, qapp: QApplication, state: str
) -> None:
    desk = make_desk()
    STATES[state](desk)
    controls = [one for one in _shown(desk.window, qapp) if one.state().focusable]
    assert controls
    assert [one.role() for one in controls if not one.text(NAMED).strip()] == []
    assert [one.text(NAMED) for one in controls if one.role() in NO_CONTROL] == []
    pressed = [one for one in controls if one.role() not in READ_ONLY]
    said = Counter((one.role(), one.text(NAMED), one.text(SAID)) for one in pressed)
    assert [words for words, count in said.items() if count > 1] == []


@pytest.mark.parametrize("state", ["start", "findings", "open_visit"])
def test_the_tree_holds_the_words_of_the_page(
    make_desk: MakeDesk, qapp: QApplication, state: str
) -> None:
    desk = make_desk()
    STATES[state](desk)
    labels = [
        one.text(NAMED)
        for one in _shown(desk.window, qapp)
        if one.role() == QAccessible.Role.StaticText
    ]
    assert len([text for text in labels if text.strip()]) > 5
