import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from patient_check.ui.idle import WARNING_SECONDS, IdleWatch

pytestmark = pytest.mark.ui


@pytest.fixture
def watch(qtbot: QtBot) -> IdleWatch:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return IdleWatch(window)


def test_the_warning_comes_a_minute_before_the_end(watch: IdleWatch) -> None:
    watch.start(10)
    assert watch._until_warning.interval() == (10 * 60 - WARNING_SECONDS) * 1000
    heard: list[str] = []
    watch.warned.connect(lambda: heard.append("warned"))
    watch.ended.connect(lambda: heard.append("ended"))
    watch._until_warning.timeout.emit()
    assert watch._until_end.isActive()
    watch._until_end.timeout.emit()
    assert heard == ["warned", "ended"]


def test_keys_and_moves_are_signs_and_are_not_held_back(watch: IdleWatch) -> None:
    watch.start(10)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(1, 1),
        QPointF(1, 1),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    timer = watch._until_warning
    for sign in (key, move):
        before = timer.timerId()
        assert not watch.eventFilter(watch, sign)
        assert timer.timerId() != before
    before = timer.timerId()
    watch.eventFilter(watch, QEvent(QEvent.Type.Paint))
    assert timer.timerId() == before


def test_a_sign_after_the_warning_needs_the_button(watch: IdleWatch) -> None:
    watch.start(10)
    watch._until_warning.stop()
    watch._until_end.start()
    watch.stir()
    assert not watch._until_end.isActive()
    assert watch.is_running
    watch.stop()
    assert not watch.is_running
