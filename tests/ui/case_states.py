"""The states of the fifth stage, for the walks that look at all of them."""

from collections.abc import Callable

from patient_check.ui.screens.case import CaseScreen
from patient_check.ui.widgets.save_form import ClosedWith
from patient_check.workflow.stages import Stage
from tests.ui.conftest import Desk


def case_screen(desk: Desk) -> CaseScreen:
    """Return the screen of the fifth stage, which must be shown."""
    screen = desk.window.stack.currentWidget()
    if not isinstance(screen, CaseScreen):
        raise TypeError("the case is not shown")
    return screen


def _case(desk: Desk) -> None:
    desk.session.open_sample()
    desk.session.go_to(Stage.CASE)


def _case_with_keyring(desk: Desk) -> None:
    _case(desk)
    case_screen(desk).form.choose(ClosedWith.KEYRING)


def _case_refused(desk: Desk) -> None:
    """Two passphrases that differ."""
    _case(desk)
    form = case_screen(desk).form
    form.field.edit.setText("quatre mots sans aucun rapport")
    form.is_ready()


CASE_STATES: dict[str, Callable[[Desk], None]] = {
    "case": _case,
    "case_with_keyring": _case_with_keyring,
    "case_refused": _case_refused,
}
