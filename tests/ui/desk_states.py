"""The states of a help desk, for the walks that look at all of them."""

import atexit
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from patient_check.cases.folder import new_case_id
from patient_check.domain.case import BreachCategory, BreachId, BreachRecord
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.ui.help_desk import HelpDesk
from patient_check.workflow import actions
from patient_check.workflow.keeping import found_help_desk
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Entry
from tests.fakes import MemorySecrets
from tests.ui.conftest import Desk
from tests.unit.cases.made import full_case

DESK_WORDS = "quatre mots sans aucun rapport"


def become_help_desk(desk: Desk, folder: Path) -> HelpDesk:
    """Make the window that of a help desk, with its folder open."""
    preferences = replace(
        desk.appearance.preferences,
        is_help_desk=True,
        desk_folder=str(folder),
        adviser="Claire Dupont",
        letterhead="Association Imaginaire\n1 rue du Port",
    )
    desk.appearance.set_preferences(preferences)
    for _ in range(5):
        QApplication.processEvents()
    desk.window.activateWindow()  # a window without a screen lets it go with its old menus
    QApplication.processEvents()
    help_desk = desk.session.desk
    if help_desk is None:
        raise TypeError("this is no help desk")
    help_desk.open(DESK_WORDS, lambda _error: None)
    return help_desk


def breach() -> BreachRecord:
    """Return a breach that a desk knows."""
    case = full_case()
    name = BreachCategory(DataCategoryId("last_name"), ExposureStatus.EXPOSED)
    return BreachRecord(
        BreachId("0011"), "Clinique du Parc", "2020-07-21", "fr", (name,), case.changed_on
    )


def fill(folder: Path, count: int = 6) -> None:
    """Found a desk whose people agreed to be counted."""
    cases = found_help_desk(folder, DESK_WORDS, secrets=MemorySecrets())
    cases.breaches.keep(breach())
    for number in range(count):
        case = replace(full_case(new_case_id(), f"n° {number}"), counted=frozenset())
        with cases.create(case) as file:
            cases.count(file)


@cache
def _shared_folder() -> Path:
    made = TemporaryDirectory(prefix="desk-")
    atexit.register(made.cleanup)
    fill(Path(made.name))
    return Path(made.name)


def _list(desk: Desk) -> None:
    become_help_desk(desk, _shared_folder())
    desk.session.choose_entry(Entry.CASES)


def _closed(desk: Desk) -> None:
    become_help_desk(desk, _shared_folder()).folder = None
    desk.session.choose_entry(Entry.CASES)


def _counts(desk: Desk) -> None:
    become_help_desk(desk, _shared_folder())
    desk.session.choose_entry(Entry.COUNTS)


def _locked(desk: Desk) -> None:
    become_help_desk(desk, _shared_folder())
    desk.session.apply(actions.lock)


def _case_of_desk(desk: Desk) -> None:
    become_help_desk(desk, _shared_folder())
    desk.session.open_sample()
    desk.session.go_to(Stage.CASE)


DESK_STATES: dict[str, Callable[[Desk], None]] = {
    "desk_list": _list,
    "desk_closed": _closed,
    "desk_counts": _counts,
    "desk_locked": _locked,
    "desk_case": _case_of_desk,
}
