"""Every screen and state of the window, for the walks that look at all of them."""

from collections.abc import Callable

from PySide6.QtTest import QTest

from patient_check.domain.category import DataCategoryId
from patient_check.domain.errors import NoTextLayer
from patient_check.domain.specialty import ModifierCode
from patient_check.ui.screen_stack import ScreenKind
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.screens.visits import VisitsScreen
from patient_check.workflow import actions, visits
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Entry
from tests.ui.case_states import CASE_STATES
from tests.ui.conftest import Desk
from tests.ui.desk_states import DESK_STATES
from tests.ui.step_states import STEP_STATES

NO_NOTICE = "Bonjour, votre rendez-vous est fixé à demain, 9 h. Le secrétariat"
MINIMISED = """La plateforme Agenda Imaginaire vous informe d'une violation de données.

Un tiers a eu accès à des données administratives. Aucune donnée médicale n'est concernée.

Les données suivantes ont été dérobées : votre nom, votre prénom, votre numéro de téléphone, la
date de votre rendez-vous, le nom et la spécialité du praticien. Votre rendez-vous de cardiologie
et votre passage au centre de santé sexuelle figurent dans ces données."""


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


def _visits(desk: Desk) -> None:
    desk.session.apply(visits.open_without_notice)


def _suggestions(desk: Desk) -> None:
    _visits(desk)
    screen = desk.window.stack.currentWidget()
    if isinstance(screen, VisitsScreen):
        QTest.keyClicks(screen.search.edit, "gyn")


def _question(desk: Desk) -> None:
    _visits(desk)
    desk.session.apply(visits.ask, "psy")


def _own_words(desk: Desk) -> None:
    _visits(desk)
    desk.session.apply(visits.ask, "mon rebouteux de Trifouilly")


def _open_visit(desk: Desk) -> None:
    """A visit beside violence, every part open, a place to ask about, a second visit closed."""
    _visits(desk)
    desk.session.apply(visits.ask, "kiné")
    desk.session.apply(visits.ask, "consultation_violences")
    shown = desk.session.state.shown_visit
    screen = desk.window.stack.currentWidget()
    if shown is None or not isinstance(screen, VisitsScreen):
        return
    desk.session.apply(visits.tell, shown, ModifierCode("rdv_futur"), is_so=True)
    desk.session.apply(visits.set_place, shown, "psy")
    card = screen.list.card(shown)
    if card is not None and card.parts is not None:
        for part in card.parts.parts:
            card.parts.open_part(part)


def _minimised(desk: Desk) -> None:
    desk.session.read_text(MINIMISED)


def _visits_of_notice(desk: Desk) -> None:
    desk.session.read_text(MINIMISED)
    desk.session.go_to(Stage.VISITS)


def _hidden(desk: Desk) -> None:
    _open_visit(desk)
    desk.window.hide_everything()


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
    "minimised": _minimised,
    "visits": _visits,
    "suggestions": _suggestions,
    "question": _question,
    "own_words": _own_words,
    "open_visit": _open_visit,
    "visits_of_notice": _visits_of_notice,
    "hidden": _hidden,
    **STEP_STATES,
    **CASE_STATES,
    **DESK_STATES,
}
