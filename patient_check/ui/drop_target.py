"""A window on which a file or a text can be let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent


class DropTarget(QMainWindow):
    """Says when something hangs over the window (`hovered`), and what was let go (`dropped`)."""

    hovered = Signal(bool)
    dropped = Signal(object)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file or a text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self.hovered.emit(True)  # noqa: FBT003 - a Qt signal

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go back to rest."""
        super().dragLeaveEvent(event)
        self.hovered.emit(False)  # noqa: FBT003 - a Qt signal

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was let go."""
        self.hovered.emit(False)  # noqa: FBT003 - a Qt signal
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())
