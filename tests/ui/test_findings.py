"""The second stage: proof beside findings, and every correction."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.widgets.category_detail import Judgement, Wish
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.quote_button import QuoteButton
from patient_check.workflow.state import Verdict
from tests.ui.conftest import Desk, MakeDesk

pytestmark = pytest.mark.ui

PHONE = DataCategoryId("phone")
EMAIL = DataCategoryId("email")
PHOTO = DataCategoryId("photo")
NOTICE = """🔒 La Clinique Imaginaire vous informe d'une violation de données.

Le 3 mars 2025, un tiers a accédé à notre fichier. Les données suivantes ont été dérobées :
- votre nom ;
- votre adresse e-mail ;
- votre numéro de téléphone.

Aucun mot de passe n'a été dérobé."""


@pytest.fixture
def screen(desk: Desk) -> FindingsScreen:
    desk.session.read_text(NOTICE)
    shown = desk.window.stack.currentWidget()
    assert isinstance(shown, FindingsScreen)
    return shown


def _status(desk: Desk, category: DataCategoryId) -> ExposureStatus | None:
    review = desk.session.state.review
    assert review is not None
    found = {f.category: f.status for f in review.findings.categories}
    return found.get(category)


def test_choosing_a_category_goes_to_its_words(desk: Desk, screen: FindingsScreen) -> None:
    screen.choose_category(PHONE)
    caret = screen.notice.view.textCursor().position()
    text = screen.notice.view.toPlainText()
    assert text.encode("utf-16-le")[caret * 2 :].decode("utf-16-le").startswith("numéro")
    row = screen.review.list.row(PHONE)
    assert row is not None
    assert row.is_open
    assert row.findChild(QuoteButton) is not None


def test_choosing_words_opens_their_category(
    desk: Desk, screen: FindingsScreen, qtbot: QtBot
) -> None:
    view = screen.notice.view
    mark = next(mark for mark in view._marks if mark.category == EMAIL)
    view.go_to(mark.span)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    row = screen.review.list.row(EMAIL)
    assert row is not None
    assert row.is_open


def test_f3_goes_round_the_passages(desk: Desk, screen: FindingsScreen) -> None:
    view = screen.notice.view
    count = len({mark.span for mark in view._marks})
    seen = []
    for _ in range(count + 1):
        screen.step(1)
        seen.append(view.textCursor().position())
    assert seen[:-1] == sorted(seen[:-1])
    assert seen[-1] == seen[0]


def test_confirm_correct_remove_add_and_undo(desk: Desk, screen: FindingsScreen) -> None:
    categories = screen.review._categories
    ask = screen.review._on_judgement
    ask(Judgement(Wish.CONFIRM, categories[PHONE]))
    ask(Judgement(Wish.SET_STATUS, categories[EMAIL], ExposureStatus.POSSIBLE))
    ask(Judgement(Wish.SET_STATUS, categories[PHOTO], ExposureStatus.SOME_PEOPLE))
    ask(Judgement(Wish.REMOVE, categories[PHONE]))
    review = desk.session.state.review
    assert review is not None
    assert review.verdicts[EMAIL] is Verdict.CORRECTED
    assert review.verdicts[PHOTO] is Verdict.ADDED
    assert review.verdicts[PHONE] is Verdict.REMOVED
    assert _status(desk, PHONE) is None
    for _ in range(4):
        desk.session.undo()
    assert _status(desk, PHONE) is ExposureStatus.EXPOSED
    assert _status(desk, EMAIL) is ExposureStatus.EXPOSED
    assert _status(desk, PHOTO) is None
    desk.session.redo()
    assert desk.session.state.review is not None
    assert desk.session.state.review.verdicts == {PHONE: Verdict.CONFIRMED}


def test_the_bottom_bar_says_what_changed(desk: Desk, screen: FindingsScreen) -> None:
    category = screen.review._categories[EMAIL]
    screen.review._on_judgement(Judgement(Wish.SET_STATUS, category, ExposureStatus.POSSIBLE))
    assert "Adresse e-mail" in screen.bar.note.text()
    assert "Peut-être" in screen.bar.note.text()


def test_the_whole_list_can_be_confirmed(desk: Desk, screen: FindingsScreen, qtbot: QtBot) -> None:
    qtbot.mouseClick(screen.confirm, Qt.MouseButton.LeftButton)
    review = desk.session.state.review
    assert review is not None
    assert set(review.verdicts.values()) == {Verdict.CONFIRMED}
    assert len(review.verdicts) == len(review.findings.categories)
    assert not screen.confirm.isVisible()


def test_the_facts_can_be_corrected(desk: Desk, screen: FindingsScreen, qtbot: QtBot) -> None:
    facts = screen.review.facts
    qtbot.mouseClick(facts.edit_button, Qt.MouseButton.LeftButton)
    for field, typed in (
        (facts.organisation, "Autre Clinique"),
        (facts.date, "avril 2024"),
        (facts.count, "1 250"),
    ):
        field.edit.setFocus()
        field.edit.setText(typed)
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    review = desk.session.state.review
    assert review is not None
    findings = review.findings
    assert findings.organisation is not None
    assert findings.organisation.name == "Autre Clinique"
    assert findings.incident_date is not None
    assert findings.incident_date.value == "2024-04"
    assert findings.people_count == 1250


def test_an_unclear_date_changes_nothing_and_says_so(
    desk: Desk, screen: FindingsScreen, qtbot: QtBot
) -> None:
    facts = screen.review.facts
    before = desk.session.state.review
    qtbot.mouseClick(facts.edit_button, Qt.MouseButton.LeftButton)
    facts.date.edit.setText("un mardi")
    qtbot.keyClick(facts.date.edit, Qt.Key.Key_Return)
    assert desk.session.state.review is before
    assert "21/07/2020" in facts.date.edit.accessibleDescription()


def test_a_text_that_is_no_notice_is_said_to_be_none(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk()
    desk.session.read_text("Bonjour, votre rendez-vous est fixé à demain, 9 h. Le secrétariat")
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, FindingsScreen)
    card = screen.findChild(MessageCard)
    assert isinstance(card, MessageCard)
    assert card.hasFocus()
    assert not screen.review.list.isVisible()
    button = card.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert screen.review.list.isVisible()
    assert desk.session.state.review is not None
    assert desk.session.state.review.findings.is_breach_notice


def test_the_notice_is_never_read_as_markup(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.session.read_text(
        "<b>Clinique</b> : vos données <img src='x'> ont été dérobées, dont votre nom.\u202e"
    )
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, FindingsScreen)
    shown = screen.notice.view.toPlainText()
    assert "<b>Clinique</b>" in shown
    assert "\u202e" not in shown
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText
        for label in screen.findChildren(QLabel)
        if label.text()
    )


def test_narrow_windows_show_one_side_at_a_time(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk(size=(700, 700))
    desk.session.read_text(NOTICE)
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, FindingsScreen)
    assert screen.review.isVisible()
    assert not screen.notice.isVisible()
    screen.next_pane()
    assert screen.notice.isVisible()
    assert not screen.review.isVisible()
    assert screen.notice.view.hasFocus()


def test_the_status_is_never_green(desk: Desk, screen: FindingsScreen) -> None:
    ink = desk.appearance.look.palette.colours
    for role in ("not_exposed", "not_exposed_tint"):
        value = next(colour for key, colour in ink.items() if key.value == role)
        red, green, blue = (int(value[i : i + 2], 16) for i in (1, 3, 5))
        assert green <= max(red, blue) + 4


def test_a_new_notice_starts_on_its_message_in_a_narrow_window(make_desk: MakeDesk) -> None:
    desk = make_desk(size=(700, 700))
    desk.session.read_text(NOTICE)
    shown = desk.window.stack.currentWidget()
    assert isinstance(shown, FindingsScreen)
    shown.show_side(is_notice=True)
    assert not shown.review.isVisible()
    desk.session.read_text("Bonjour,\n\nNous vous rappelons votre rendez-vous de demain.")
    assert shown.review.isVisible()
