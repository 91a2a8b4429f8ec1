"""What the pictures show: invented texts, a case that is saved and opened, and a help desk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from patient_check.cases.breaches import new_breach_id, record_of
from patient_check.cases.folder import CaseFolder, new_case_id
from patient_check.domain.case import BreachRecord, CaseStatus
from patient_check.ui.appearance import Appearance
from patient_check.ui.open_case_dialog import OpenCaseDialog
from patient_check.ui.screens.case import CaseScreen
from patient_check.ui.widgets.save_form import ClosedWith
from patient_check.ui.window import Window
from patient_check.workflow import actions, corrections
from patient_check.workflow.keeping import found_help_desk
from patient_check.workflow.ports import KeepingPorts
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Entry
from tests.unit.cases.made import full_case

MINIMISED = (
    "La plateforme Agenda Imaginaire vous informe d'une violation de données.\n\n"
    "Un tiers a eu accès à des données administratives. Aucune donnée médicale n'est concernée."
    "\n\nLes données suivantes ont été dérobées : votre nom, votre prénom, votre numéro de "
    "téléphone, la date de votre rendez-vous, le nom et la spécialité du praticien. Votre "
    "rendez-vous de cardiologie et votre passage au centre de santé sexuelle y figurent."
)
NO_NOTICE = "Bonjour,\n\nNous vous rappelons votre rendez-vous de demain à 9 h.\n\nLe secrétariat"
WORDS = "girafe tournevis mardi citron"
NAMES = ("Mme Œuvrard", "M. Diallo", "K. L.", "n° 17", "Mme Nguyen", "A. B.", "M. Petit")

Bring = Callable[[], QWidget | None]


@dataclass(frozen=True, slots=True)
class CasePictures:
    """The states of the fifth stage and of the help desk, in one window."""

    window: Window
    appearance: Appearance
    ports: KeepingPorts
    folder: Path

    def states(self) -> Iterator[tuple[str, Bring]]:
        """Yield the name of each state and what brings it about."""
        yield "case", self._case
        yield "case-keyring", lambda: self._screen().form.choose(ClosedWith.KEYRING)
        yield "case-refused", self._refused
        yield "case-saved", self._saved
        yield "case-modified", self._modified
        yield "case-erase", self._erase
        yield "case-close", self._close
        yield "case-open", self._open
        yield "case-open-wrong", self._open_wrong
        yield "desk-settings", self._settings
        yield "desk-list", self._list
        yield "desk-breach", self._breach
        yield "desk-due", self._due
        yield "desk-counts", lambda: self.window.session.choose_entry(Entry.COUNTS)
        yield "desk-case", self._desk_case
        yield "desk-locked", self._locked

    def _screen(self) -> CaseScreen:
        screen = self.window.stack.currentWidget()
        if not isinstance(screen, CaseScreen):
            raise TypeError("the case is not shown")
        return screen

    def _case(self) -> None:
        self.window.resize(1366, 740)
        self.window.session.apply(actions.unhide)
        self.window.session.open_sample()
        self._confirm(3)
        self.window.session.go_to(Stage.CASE)

    def _confirm(self, count: int) -> None:
        review = self.window.session.state.review
        if review is not None:
            found = [one.category for one in review.findings.categories]
            self.window.session.apply(corrections.confirm, found[:count])

    def _refused(self) -> None:
        form = self._screen().form
        form.choose(ClosedWith.PASSPHRASE)
        form.field.edit.setText("girafe tournevis")
        form.is_ready()

    def _saved(self) -> None:
        keeper, screen = self.window.session.cases, self._screen()
        screen.form.clear()
        if keeper is not None:
            path = self.folder / "mon-dossier.patientcheck"
            path.unlink(missing_ok=True)
            keeper.save_as(path, WORDS, lambda _error: None)

    def _modified(self) -> None:
        self._confirm(6)

    def _box(self) -> QWidget | None:
        box = self.window.cases.box
        if box is not None:
            box.hide()
        return box

    def _erase(self) -> QWidget | None:
        self.window.cases.erase_everything()
        return self._box()

    def _close(self) -> QWidget | None:
        self.window.cases.may_go(lambda: None)
        return self._box()

    def _open(self) -> QWidget | None:
        self.window.session.wipe()
        self.window.cases.open_path(self.folder / "mon-dossier.patientcheck")
        return self._box()

    def _open_wrong(self) -> QWidget | None:
        box = self.window.cases.box
        if isinstance(box, OpenCaseDialog):
            box.edit.setText("une autre")
            box.go.click()
        return self._box()

    def _settings(self) -> QWidget | None:
        folder = self.folder / "permanence"
        if not folder.exists():
            folder.mkdir()
            _fill(found_help_desk(folder, WORDS, secrets=self.ports.secrets))
        self.appearance.set_preferences(
            replace(
                self.appearance.preferences,
                is_help_desk=True,
                desk_folder=str(folder),
                adviser="Claire Dupont",
                letterhead="Association Imaginaire\n1 rue du Port\n29200 Brest",
            )
        )
        self.window.cases.desk.settings()
        return self._box()

    def _list(self) -> None:
        self.window.cases.desk.show_list()

    def _breach(self) -> QWidget | None:
        self.window.cases.desk.choose_breach()
        return self._box()

    def _due(self) -> QWidget | None:
        self.window.cases.desk.delete_due()
        return self._box()

    def _desk_case(self) -> None:
        self.window.session.open_sample()
        self.window.session.go_to(Stage.CASE)

    def _locked(self) -> None:
        self.window.cases.desk.lock()


def _fill(folder: CaseFolder) -> None:
    """Put invented people into a folder, one of whom is at the end of their time."""
    today = date.today()  # noqa: DTZ011 - any day will do
    for number, name in enumerate(NAMES):
        is_old = number == len(NAMES) - 1
        case = full_case(new_case_id(), name)
        case = replace(
            case,
            status=list(CaseStatus)[number % 3],
            deadlines=(replace(case.deadlines[0], date=today + timedelta(days=5 * number)),),
            review_on=today if is_old else None,
            counted=frozenset(),
        )
        with folder.create(case) as file:
            folder.count(file)
    folder.breaches.keep(_record())


def _record() -> BreachRecord:
    findings = full_case().found
    if findings is None:
        raise ValueError("the invented case has findings")
    return record_of(findings, new_breach_id(), date(2026, 11, 24))
