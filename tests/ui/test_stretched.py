"""Every finished screen in a longer language, large text, and laid from the right."""

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from patient_check.ui.dialogs import keys_dialog
from patient_check.ui.glossary_dialog import open_glossary
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.cut_words import cut_words
from tests.ui.states import STATES
from tests.ui.stretched import stretched, stretched_language

pytestmark = pytest.mark.ui

LAPTOP = (1366, 740)
"""A screen of 1366 by 768, less the frame of the window."""

FROM_THE_RIGHT = ("start", "error", "findings", "everything_open", "open_visit", "question")


def _settle(application: QApplication) -> None:
    for _ in range(12):
        application.processEvents()


def _rebuild(desk: Desk) -> None:
    desk.appearance.about_to_change.emit()
    desk.appearance.changed.emit()


def test_a_stretched_text_keeps_its_places_and_keys() -> None:
    said = stretched("&Ouvrir {count} fichiers de %n pages")
    assert said.startswith("[&Oúṽŕíŕ {count} ƒíçħíéŕş đé %n þáğéş ~")
    assert said.endswith("]")
    assert len(said) >= 1.4 * len("&Ouvrir {count} fichiers de %n pages")
    assert stretched("") == ""


@pytest.mark.parametrize("state", STATES)
def test_no_words_are_cut_in_a_longer_language_at_twice_the_size(
    make_desk: MakeDesk, qapp: QApplication, state: str
) -> None:
    desk = make_desk(percent=200, size=LAPTOP)
    with stretched_language(qapp, right_to_left=False):
        _rebuild(desk)
        STATES[state](desk)
        _settle(qapp)
        assert cut_words(desk.window) == []


@pytest.mark.parametrize("state", FROM_THE_RIGHT)
def test_a_page_can_be_laid_from_the_right(
    make_desk: MakeDesk, qapp: QApplication, state: str
) -> None:
    desk = make_desk(size=LAPTOP)
    with stretched_language(qapp, right_to_left=True):
        _rebuild(desk)
        STATES[state](desk)
        _settle(qapp)
        assert desk.window.isRightToLeft()
        assert cut_words(desk.window) == []
        first = next(
            button
            for button in desk.window.findChildren(QAbstractButton)
            if button.isVisible() and button.property("kind") == "stage"
        )
        centre = first.mapTo(desk.window, first.rect().center()).x()
        assert centre > desk.window.width() // 2


def test_every_word_of_a_screen_goes_through_the_catalogue(
    make_desk: MakeDesk, qapp: QApplication
) -> None:
    desk = make_desk(size=LAPTOP)
    with stretched_language(qapp, right_to_left=False):
        _rebuild(desk)
        STATES["start"](desk)
        _settle(qapp)
        labels = [one.text() for one in desk.window.findChildren(QLabel) if one.isVisible()]
        plain = [text for text in labels if re.search(r"\w{3}", text) and "[" not in text]
        assert plain == []


@pytest.mark.parametrize("percent", [100, 200])
def test_help_is_not_cut(make_desk: MakeDesk, qapp: QApplication, percent: int) -> None:
    desk = make_desk(percent=percent, size=LAPTOP)
    with stretched_language(qapp, right_to_left=False):
        _rebuild(desk)
        look = desk.appearance.look
        for box in (keys_dialog(look, desk.window), open_glossary(look, "fr", desk.window)):
            box.show()
            _settle(qapp)
            assert cut_words(box) == []
            box.close()
