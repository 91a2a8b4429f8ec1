"""Every screen and state of the window, for the walks that look at all of them."""

from collections.abc import Callable

from patient_check.domain.category import DataCategoryId
from patient_check.domain.errors import NoTextLayer
from patient_check.ui.screen_stack import ScreenKind
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.workflow import actions
from patient_check.workflow.state import Entry
from tests.ui.conftest import Desk

NO_NOTICE = "Bonjour, votre rendez-vous est fixé à demain, 9 h. Le secrétariat"


def _error(desk: Desk) -> None:
    desk.session.apply(actions.fail_reading, NoTextLayer())


def _paste(desk: Desk) -> None:
    desk.session.choose_entry(Entry.PASTE)


def _by_hand(desk: Desk) -> None:
    desk.session.choose_entry(Entry.BY_HAND)


def _reading(desk: Desk) -> None:
    desk.session.apply(actions.start_reading, "courrier.pdf")
    desk.window.stack.show_screen(ScreenKind.READING, desk.session.state)


def _findings(desk: Desk) -> None:
    desk.session.open_sample()


def _open_row(desk: Desk) -> None:
    desk.session.open_sample()
    screen = desk.window.stack.currentWidget()
    if isinstance(screen, FindingsScreen):
        screen.choose_category(DataCategoryId("phone"))


def _everything_open(desk: Desk) -> None:
    _open_row(desk)
    screen = desk.window.stack.currentWidget()
    if isinstance(screen, FindingsScreen):
        screen.review.facts.edit_button.click()
        screen.review.list.unfold()


def _no_notice(desk: Desk) -> None:
    desk.session.read_text(NO_NOTICE)


STATES: dict[str, Callable[[Desk], None]] = {
    "start": lambda _desk: None,
    "error": _error,
    "paste": _paste,
    "by_hand": _by_hand,
    "reading": _reading,
    "findings": _findings,
    "open_row": _open_row,
    "everything_open": _everything_open,
    "no_notice": _no_notice,
}
