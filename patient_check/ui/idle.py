"""Notices that nobody touches the window any more: first a warning, then the end."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

WARNING_SECONDS = 60

_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """`warned` comes a minute before `ended`, after so many minutes without a sign.

    Signs are heard where the system hands them to the window, before any widget: few of them, and
    all of them.
    """

    warned = Signal()
    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_listening = False
        self._until_warning = QTimer(self)
        self._until_end = QTimer(self)
        for timer, slot in ((self._until_warning, self._warn), (self._until_end, self.ended)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)
        self._until_end.setInterval(WARNING_SECONDS * 1000)

    @property
    def is_running(self) -> bool:
        """Whether somebody is waited for."""
        return self._until_warning.isActive() or self._until_end.isActive()

    def start(self, minutes: int) -> None:
        """Wait for so many minutes without a sign, the last one after a warning."""
        handle = self._window.windowHandle()
        if not self._is_listening and handle is not None:
            handle.installEventFilter(self)
            self._is_listening = True
        self._until_warning.setInterval(max(minutes * 60 - WARNING_SECONDS, 1) * 1000)
        self.stir()

    def stop(self) -> None:
        """Wait no more."""
        self._until_warning.stop()
        self._until_end.stop()

    @Slot()
    def stir(self) -> None:
        """Take note of a sign: the waiting begins again."""
        self._until_end.stop()
        self._until_warning.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's own
        """Hear signs, and hold none of them back."""
        if event.type() in _SIGNS and self._until_warning.isActive():
            self._until_warning.start()
        return False

    @Slot()
    def _warn(self) -> None:
        self._until_end.start()
        self.warned.emit()
