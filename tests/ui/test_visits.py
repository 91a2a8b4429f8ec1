"""The third stage: naming visits, answering, reading what they can reveal, leaving at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from patient_check.domain.specialty import ModifierCode, SpecialtyId
from patient_check.domain.visit import Visit
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.screens.hidden import HiddenScreen
from patient_check.ui.screens.playing_down import PlayingDownCard
from patient_check.ui.screens.start import StartScreen
from patient_check.ui.screens.visits import VisitsScreen
from patient_check.ui.widgets.buttons import LayoutButton
from patient_check.ui.widgets.law_text import LawText
from patient_check.ui.widgets.quote_button import QuoteButton
from patient_check.ui.widgets.support_card import SupportCard
from patient_check.ui.widgets.visit_card import VisitCard
from patient_check.ui.widgets.visit_parts import Part
from patient_check.ui.widgets.visit_question import VisitQuestion
from patient_check.workflow import visits
from patient_check.workflow.stages import Stage
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.states import MINIMISED

pytestmark = pytest.mark.ui

MINOR = ModifierCode("mineur")


@pytest.fixture
def screen(desk: Desk) -> VisitsScreen:
    desk.session.apply(visits.open_without_notice)
    return _screen(desk)


def _screen(desk: Desk) -> VisitsScreen:
    shown = desk.window.stack.currentWidget()
    assert isinstance(shown, VisitsScreen)
    return shown


def _listed(desk: Desk) -> tuple[Visit, ...]:
    review = desk.session.state.review
    assert review is not None
    return review.visits


def _type(screen: VisitsScreen, qtbot: QtBot, words: str) -> None:
    screen.search.edit.setFocus()
    qtbot.keyClicks(screen.search.edit, words)


def _open_card(screen: VisitsScreen) -> VisitCard:
    return next(card for card in screen.list.cards if card.is_open)


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_empty_stage_teaches(screen: VisitsScreen) -> None:
    words = _words(screen)
    assert "Chez qui aviez-vous rendez-vous" in words
    assert "Ce qui l’explique aussi" in words
    assert screen.search.edit.hasFocus()
    assert not screen.offers_exit


def test_a_person_without_a_notice_starts_here(desk: Desk, qtbot: QtBot) -> None:
    start = desk.window.stack.currentWidget()
    assert isinstance(start, StartScreen)
    way = next(
        b for b in start.findChildren(LayoutButton) if b.accessibleName().startswith("Un rendez")
    )
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert isinstance(desk.window.stack.currentWidget(), VisitsScreen)


def test_suggestions_are_gone_through_with_the_keys(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot
) -> None:
    _type(screen, qtbot, "gyn")
    names = [button.accessibleName() for button in screen.search.list.buttons]
    assert names[0] == "Gynécologie médicale"
    qtbot.keyClick(screen.search.edit, Qt.Key.Key_Down)
    assert screen.search.list.buttons[0].hasFocus()
    qtbot.keyClick(screen.search.list.buttons[0], Qt.Key.Key_Down)
    assert screen.search.list.buttons[1].hasFocus()
    qtbot.keyClick(screen.search.list.buttons[1], Qt.Key.Key_Up)
    qtbot.keyClick(screen.search.list.buttons[0], Qt.Key.Key_Up)
    assert screen.search.edit.hasFocus()
    qtbot.keyClick(screen.search.edit, Qt.Key.Key_Down)
    qtbot.keyClick(screen.search.list.buttons[0], Qt.Key.Key_Space)
    (visit,) = _listed(desk)
    assert (visit.said, visit.record) == ("gyn", "gynecologie_medicale")
    assert _open_card(screen).header.hasFocus()
    assert screen.search.edit.text() == ""


def test_an_ambiguous_word_asks_and_supposes_nothing(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot
) -> None:
    _type(screen, qtbot, "psy")
    qtbot.keyClick(screen.search.edit, Qt.Key.Key_Return)
    assert _listed(desk) == ()
    assert screen.question is not None
    assert screen.question.hasFocus()
    assert "psy" in screen.question.accessibleName()
    qtbot.mouseClick(screen.question.choices.buttons[1], Qt.MouseButton.LeftButton)
    (visit,) = _listed(desk)
    assert (visit.said, visit.record) == ("psy", "psychiatrie")
    assert desk.session.state.asked == ""


def test_unknown_words_are_kept_as_the_persons_own(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot
) -> None:
    _type(screen, qtbot, "mon rebouteux de Trifouilly")
    qtbot.mouseClick(screen.add, Qt.MouseButton.LeftButton)
    assert screen.question is not None
    qtbot.mouseClick(screen.question.keep, Qt.MouseButton.LeftButton)
    (visit,) = _listed(desk)
    assert visit.record is None
    card = _open_card(screen)
    assert "Sans niveau" in card.header.accessibleName()
    assert card.parts is not None
    assert set(card.parts.parts) == {Part.SUPPOSED, Part.OTHERWISE, Part.LAW}


def test_searching_again_leaves_no_question(desk: Desk, screen: VisitsScreen, qtbot: QtBot) -> None:
    desk.session.apply(visits.ask, "psy")
    question = screen.question
    assert question is not None
    qtbot.mouseClick(question.drop, Qt.MouseButton.LeftButton)
    assert desk.session.state.asked == ""
    assert screen.findChild(VisitQuestion) is None
    assert screen.search.edit.hasFocus()


def test_a_card_has_five_parts_and_its_level_in_words(desk: Desk, screen: VisitsScreen) -> None:
    desk.session.apply(visits.ask, "Gustave Roussy")
    card = _open_card(screen)
    assert card.parts is not None
    assert set(card.parts.parts) == set(Part)
    assert "niveau 4 sur 4" in card.header.accessibleName()
    assert "Fait penser fortement" in card.header.accessibleName()
    words = _words(card)
    assert "pas ce que vous avez" in words
    card.parts.open_part(Part.LAW)
    assert "L.1110-4" in _words(card)
    assert card.findChild(LawText) is not None
    card.parts.open_part(Part.LEVEL)
    assert "Au départ\u00a0: niveau 4." in _words(card)


def test_an_answer_changes_the_level_and_says_why(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot
) -> None:
    desk.session.apply(visits.ask, "le planning")
    card = _open_card(screen)
    assert card.questions is not None
    box = card.questions.boxes[MINOR]
    assert "niveau 3 sur 4" in card.header.accessibleName()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert "niveau 4 sur 4" in card.header.accessibleName()
    assert box.hasFocus()
    assert "Niveau 3 → 4." in box.accessibleDescription()
    assert "Niveau 3 → 4." in _words(card)
    desk.session.undo()
    assert not box.isChecked()
    assert "niveau 3 sur 4" in card.header.accessibleName()


def test_a_place_is_understood_asked_about_or_left(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot, qapp: QApplication
) -> None:
    desk.session.apply(visits.ask, "médecin généraliste")
    qapp.processEvents()
    card = _open_card(screen)
    assert card.questions is not None
    place = card.questions.place
    assert place is not None

    def write(words: str) -> None:
        place.field.edit.setFocus()
        place.field.edit.setText(words)
        qtbot.keyClick(place.field.edit, Qt.Key.Key_Return)

    write("zzzzz")
    assert "ne connaissent pas" in place.outcome.text()
    write("psy")
    assert "niveau 0" in card.header.accessibleName()
    assert place.choices.buttons
    qtbot.mouseClick(place.choices.buttons[0], Qt.MouseButton.LeftButton)
    assert _listed(desk)[0].place.record == "psychologue"
    assert "Compris comme" in place.outcome.text()
    write("Gustave Roussy")
    assert "niveau 4" in card.header.accessibleName()
    write("")
    assert "niveau 0" in card.header.accessibleName()
    assert place.outcome.isHidden()


def test_a_date_is_shown_and_a_wrong_one_is_refused(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot
) -> None:
    desk.session.apply(visits.ask, "kiné")
    card = _open_card(screen)
    assert card.questions is not None
    edit = card.questions.date.edit
    edit.setFocus()
    edit.setText("un mardi")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "juillet 2020" in edit.accessibleDescription()
    edit.setText("mars 2024")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert _listed(desk)[0].date == "2024-03"
    assert "mars 2024" in card.header.accessibleName()


def test_cards_open_one_at_a_time_and_can_be_removed_and_brought_back(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot
) -> None:
    for words in ("kiné", "dentiste"):
        desk.session.apply(visits.ask, words)
    assert [card.is_open for card in screen.list.cards] == [True, False]
    qtbot.mouseClick(screen.list.cards[1].header, Qt.MouseButton.LeftButton)
    assert [card.is_open for card in screen.list.cards] == [False, True]
    qtbot.mouseClick(screen.list.cards[1].remove, Qt.MouseButton.LeftButton)
    assert len(_listed(desk)) == 1
    assert "retiré" in screen.bar.note.text()
    assert screen.list.cards[0].header.hasFocus()
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(_listed(desk)) == 2
    for card in screen.list.cards:
        qtbot.mouseClick(card.remove, Qt.MouseButton.LeftButton)
    assert screen.search.edit.hasFocus()


def test_what_the_notice_names_is_offered_with_its_words(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk()
    desk.session.read_text(MINIMISED)
    desk.session.go_to(Stage.VISITS)
    screen = _screen(desk)
    assert {"cardiologie", "centre_sante_sexuelle"} <= set(screen.named.records)
    quote, add = screen.named.focus_chain()[:2]
    assert isinstance(quote, QuoteButton)
    assert _listed(desk) == ()
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    (visit,) = _listed(desk)
    assert visit.record not in screen.named.records
    assert ModifierCode("nom_cherchable") in visit.told
    quote = screen.named.focus_chain()[0]
    qtbot.mouseClick(quote, Qt.MouseButton.LeftButton)
    assert isinstance(desk.window.stack.currentWidget(), FindingsScreen)


def test_what_the_data_allow_together_is_shown_with_its_answer(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.session.read_text(MINIMISED)
    desk.session.go_to(Stage.VISITS)
    together = _screen(desk).together
    assert together.isVisible()
    row = together.focus_chain()[0]
    assert isinstance(row, LayoutButton)
    row.click()
    assert "Ce qui vous protège" in _words(together)


def test_playing_down_shows_both_sentences(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.session.read_text(MINIMISED)
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, FindingsScreen)
    flag = screen.findChild(PlayingDownCard)
    assert isinstance(flag, PlayingDownCard)
    quotes = [quote.accessibleName() for quote in flag.findChildren(QuoteButton)]
    assert any("données administratives" in quote for quote in quotes)
    assert any("rendez-vous" in quote for quote in quotes)
    flag.law.header.click()
    assert "L.1110-4" in _words(flag)
    desk.session.read_text("Bonjour, votre rendez-vous est fixé à demain, 9 h.")
    assert screen.findChild(PlayingDownCard) is None


def test_help_comes_first_beside_violence_and_can_be_left_at_once(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot
) -> None:
    desk.session.apply(visits.ask, "consultation_violences")
    card = _open_card(screen)
    support = card.findChild(SupportCard)
    assert isinstance(support, SupportCard)
    assert "3919" in _words(support)
    assert "https://" in _words(support)
    assert screen.offers_exit
    before = desk.session.state
    qtbot.keyClick(screen.search.edit, Qt.Key.Key_Escape)
    hidden = desk.window.stack.currentWidget()
    assert isinstance(hidden, HiddenScreen)
    assert not desk.window.menuBar().isVisible()
    assert desk.window.windowTitle() == "Sans titre"
    assert "violence" not in _words(desk.window).lower()
    assert desk.session.state.review is before.review
    qtbot.mouseClick(hidden.back, Qt.MouseButton.LeftButton)
    assert desk.session.state == before
    assert desk.window.menuBar().isVisible()
    assert desk.window.windowTitle() == "Patient Check"


def test_the_exit_is_offered_while_typing_and_asking(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot
) -> None:
    offered = []
    _type(screen, qtbot, "violences")
    offered.append(screen.offers_exit)
    screen.search.clear()
    offered.append(screen.offers_exit)
    desk.session.apply(visits.ask, "violences")
    offered.append(screen.offers_exit)
    assert offered == [True, False, True]


def test_escape_leaves_an_ordinary_visit_in_peace(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot
) -> None:
    desk.session.apply(visits.ask, "kiné")
    qtbot.keyClick(screen.search.edit, Qt.Key.Key_Escape)
    assert not desk.session.state.is_hidden


def test_leaving_takes_what_was_copied_and_lets_nothing_in(
    desk: Desk, screen: VisitsScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _clipboard: True)
    screen.search.edit.setText("violences")
    screen.search.edit.selectAll()
    screen.search.edit.copy()
    assert QGuiApplication.clipboard().text() == "violences"
    desk.window.hide_everything()
    assert QGuiApplication.clipboard().text() == ""
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _clipboard: False)
    QGuiApplication.clipboard().setText("autre chose")
    desk.window.hide_everything()
    assert QGuiApplication.clipboard().text() == "autre chose"
    qtbot.keyClick(desk.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(desk.window.stack.currentWidget(), HiddenScreen)
    QGuiApplication.clipboard().clear()


def test_a_reading_that_ends_does_not_uncover_the_page(desk: Desk) -> None:
    desk.window.hide_everything()
    desk.session.read_text(MINIMISED)
    assert isinstance(desk.window.stack.currentWidget(), HiddenScreen)


def test_the_open_card_stays_open_when_the_language_changes(
    desk: Desk, screen: VisitsScreen, qapp: QApplication
) -> None:
    desk.session.apply(visits.ask, "kiné")
    desk.appearance.set_language("en")
    qapp.processEvents()
    card = _open_card(_screen(desk))
    assert "level 0 of 4" in card.header.accessibleName()


def test_examples_lead_somewhere_in_both_languages(make_desk: MakeDesk) -> None:
    for language in ("fr", "en"):
        desk = make_desk(language)
        desk.session.apply(visits.open_without_notice)
        screen = _screen(desk)
        for button in screen._examples.buttons:
            button.click()
            is_listed = bool(_listed(desk)) or bool(screen.question and screen.question.choices)
            assert is_listed, button.text()
            desk.session.apply(visits.drop_question)
        assert SpecialtyId("gustave_roussy") in {visit.record for visit in _listed(desk)}
