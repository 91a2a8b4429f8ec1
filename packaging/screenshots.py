"""Takes a picture of every screen and state, in both languages, all colours and text sizes.

`python packaging/screenshots.py --out DIR` writes `LANGUAGE-COLOURS-PERCENT-STATE.png`
into DIR. It needs no display. `--only fr-light-100` keeps the names that hold the word.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pictured import MINIMISED, NO_NOTICE, CasePictures
from pictured_steps import StepPictures
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.errors import NoTextLayer
from patient_check.domain.specialty import ModifierCode
from patient_check.intake.reader import IsolatedReader
from patient_check.ui.appearance import Appearance
from patient_check.ui.dialogs import about_dialog, keys_dialog
from patient_check.ui.directory_desk import DirectoryDesk
from patient_check.ui.look_up_dialog import LookUpDialog
from patient_check.ui.screen_stack import ScreenKind
from patient_check.ui.screens.by_hand import ByHandScreen
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.screens.paste import PasteScreen
from patient_check.ui.screens.visits import VisitsScreen
from patient_check.ui.session import CaseSession
from patient_check.ui.widgets.buttons import LayoutButton
from patient_check.ui.widgets.visit_parts import Part
from patient_check.ui.window import Window
from patient_check.workflow import actions, corrections, visits
from patient_check.workflow.ports import KeepingPorts, LookUpPorts, Preferences
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Entry
from tests.fakes import DirectRunner, FakeDirectory, MemoryLog, MemorySecrets, MemorySettings

SIZE = (1366, 740)


class Studio:
    """A window in one look, and the states to bring it into."""

    def __init__(self, application: QApplication, preferences: Preferences) -> None:
        self.application = application
        self.appearance = Appearance(application, MemorySettings(preferences))
        self.reader = IsolatedReader()
        ports = KeepingPorts(MemorySecrets(), MemoryLog())
        self.session = CaseSession(self.reader, DirectRunner(), make_keeping=lambda: ports)
        self.window = Window(self.session, self.appearance)
        self.session.before_replacing = None  # no question between two pictures
        self.folder = TemporaryDirectory(prefix="pictures-")
        self.cases = CasePictures(self.window, self.appearance, ports, Path(self.folder.name))
        self.window.resize(*SIZE)
        self.window.show()

    def close(self) -> None:
        """Take the window away; nothing in it is worth a question."""
        self.session.wipe()
        self.window.close()
        self.folder.cleanup()
        self.window.deleteLater()
        self.appearance.release()  # else this language would stay for the next studio
        self.appearance.deleteLater()
        self.reader.close()
        self.settle()

    def settle(self) -> None:
        """Let every pending layout and drawing happen."""
        for _ in range(12):
            self.application.processEvents()

    def states(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """Yield the name of each state and what brings it about."""
        yield "start", lambda: None
        yield "error", self._error
        yield "paste", self._paste
        yield "reading", self._reading
        yield "by-hand", self._by_hand
        yield "by-hand-list", self._by_hand_list
        yield "findings", self._findings
        yield "findings-open", lambda: self._open("phone")
        yield "findings-possible", lambda: self._open("appointment_reason")
        yield "findings-corrected", self._correct
        yield "findings-facts", self._facts
        yield "findings-rest", self._rest
        yield "findings-article34", self._article34
        yield "findings-narrow", self._narrow
        yield "findings-narrow-notice", self._narrow_notice
        yield "findings-4k", self._large
        yield "no-notice", self._no_notice
        yield "keys", lambda: keys_dialog(self.appearance.look, self.window)
        yield "about", lambda: about_dialog(self.appearance.look, self.window)
        yield "minimised", self._minimised
        yield "visits-named", self._visits_named
        yield "visits-together", self._visits_together
        yield "visits", self._visits
        yield "visits-typing", self._visits_typing
        yield "visits-question", lambda: self._ask("psy")
        yield "visits-own-words", lambda: self._ask("mon rebouteux de Trifouilly")
        yield "visits-card", self._visits_card
        for part in (Part.LAW, Part.LEVEL):
            yield f"visits-{part.name.lower()}", partial(self._visits_part, part)
        yield "visits-place", self._visits_place
        yield "visits-help", lambda: self._ask("consultation_violences")
        yield "visits-narrow", lambda: self.window.resize(700, 740)
        yield "look-up", self._look_up
        yield "hidden", self.window.hide_everything
        yield from (*StepPictures(self.window).states(), *self.cases.states())

    def _error(self) -> None:
        self.session.apply(actions.fail_reading, NoTextLayer())

    def _paste(self) -> None:
        self.session.apply(actions.choose_entry, Entry.PASTE)
        screen = self.window.stack.screen_of(ScreenKind.PASTE)
        if isinstance(screen, PasteScreen):
            screen.put("")

    def _reading(self) -> None:
        self.session.apply(actions.start_reading, "courrier-du-centre-medical.pdf")
        self.window.stack.show_screen(ScreenKind.READING, self.session.state)

    def _by_hand(self) -> None:
        self.session.cancel_reading()
        self.session.apply(actions.choose_entry, Entry.BY_HAND)
        screen = self.window.stack.currentWidget()
        if isinstance(screen, ByHandScreen):
            for category in ("last_name", "first_name", "phone"):
                screen.boxes[DataCategoryId(category)].setChecked(True)

    def _by_hand_list(self) -> None:
        screen = self.window.stack.currentWidget()
        if isinstance(screen, ByHandScreen):
            screen.done.click()

    def _findings(self) -> None:
        self.window.resize(*SIZE)
        self.session.open_sample()

    def _screen(self) -> FindingsScreen:
        screen = self.window.stack.currentWidget()
        if not isinstance(screen, FindingsScreen):
            raise TypeError("the findings are not shown")
        return screen

    def _open(self, category: str) -> None:
        self._screen().choose_category(DataCategoryId(category))

    def _correct(self) -> None:
        phone, email = DataCategoryId("phone"), DataCategoryId("email")
        self.session.apply(corrections.confirm, (phone,))
        self.session.apply(corrections.set_status, email, ExposureStatus.EXPOSED)

    def _facts(self) -> None:
        self._findings()
        self._screen().review.facts.edit_button.click()

    def _rest(self) -> None:
        self._findings()
        self._screen().review.list.unfold()
        self.settle()
        bar = self._screen().review.verticalScrollBar()
        bar.setValue(self._screen().review.list.geometry().bottom() // 2)

    def _article34(self) -> None:
        self._findings()
        self.window.stack.show_screen(ScreenKind.FINDINGS, self.session.state)
        self.settle()
        bar = self._screen().review.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _narrow(self) -> None:
        self._findings()
        self.window.resize(700, 740)

    def _narrow_notice(self) -> None:
        self._screen().show_side(is_notice=True)

    def _large(self) -> None:
        self._findings()
        self.window.resize(2560, 1440)

    def _no_notice(self) -> None:
        self.window.resize(*SIZE)
        self.session.read_text(NO_NOTICE)

    def _minimised(self) -> None:
        self.session.read_text(MINIMISED)

    def _visits_named(self) -> None:
        self.session.go_to(Stage.VISITS)

    def _visits_together(self) -> None:
        screen = self._visits_screen()
        button = screen.together.focus_chain()[0]
        if isinstance(button, LayoutButton):
            button.click()
        self.settle()
        screen.page.ensureWidgetVisible(screen.together, 0, 0)

    def _visits(self) -> None:
        self.session.apply(corrections.tick_categories, (), "")
        self.session.go_to(Stage.VISITS)

    def _visits_screen(self) -> VisitsScreen:
        screen = self.window.stack.currentWidget()
        if not isinstance(screen, VisitsScreen):
            raise TypeError("the visits are not shown")
        return screen

    def _visits_typing(self) -> None:
        QTest.keyClicks(self._visits_screen().search.edit, "gyn")

    def _ask(self, words: str) -> None:
        self._visits_screen().search.clear()
        self.session.apply(visits.ask, words)

    def _visits_card(self) -> None:
        self._ask("")
        self._ask("kiné")
        self._ask("le planning")
        shown = self.session.state.shown_visit
        if shown is not None:
            self.session.apply(visits.tell, shown, ModifierCode("mineur"), is_so=True)

    def _visits_part(self, part: Part) -> None:
        shown = next(card for card in self._visits_screen().list.cards if card.is_open)
        if shown.parts is not None:
            for other in Part:
                shown.parts.parts[other].header.setChecked(other is part)

    def _visits_place(self) -> None:
        self._ask("médecin généraliste")
        shown = self.session.state.shown_visit
        if shown is not None:
            self.session.apply(visits.set_place, shown, "psy")

    def _look_up(self) -> QWidget:
        ports = LookUpPorts(FakeDirectory(), MemorySecrets())
        desk = DirectoryDesk(lambda: ports, DirectRunner())
        box = LookUpDialog(self.appearance.look, desk, self.appearance.language, self.window)
        box.name.setText("Dr Jeanne Martin")
        box.ask.click()
        box.key_part.header.setChecked(True)
        return box


@contextmanager
def studio(application: QApplication, preferences: Preferences) -> Iterator[Studio]:
    """Open a studio and close it."""
    opened = Studio(application, preferences)
    try:
        yield opened
    finally:
        opened.close()


def take_pictures(folder: Path, only: str) -> int:
    """Write the pictures whose name holds `only`; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    count = 0
    looks = [(la, th, p) for la in ("fr", "en") for th in ("light", "dark") for p in (100, 200)]
    looks += [("fr", "contrast", 100), ("fr", "light", 150)]
    for language, theme, percent in looks:
        prefix = f"{language}-{theme}-{percent}-"
        with studio(application, Preferences(language, theme, percent)) as opened:
            wanted = [name for name, _ in opened.states() if only in prefix + name]
            for name, bring in opened.states() if wanted else ():
                other = bring()
                opened.settle()
                subject = other if other is not None else opened.window
                if only in prefix + name:
                    subject.grab().save(str(folder / f"{prefix}{name}.png"))
                    count += 1
    return count


def main() -> int:
    """Read the arguments, take the pictures, say how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    print(take_pictures(options.out, options.only), "pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
