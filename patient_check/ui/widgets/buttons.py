"""Buttons: every one has words, and a name for assistive technology."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from patient_check.ui.early import RIGHT_TO_LEFT, set_early
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT, Type
from patient_check.ui.theme.palette import Role


def plain_name(text: str) -> str:
    """Return the words of a button without the mark of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


class Button(QPushButton):
    """A button with words, perhaps an icon; `kind` is its weight in the style sheet."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        kind: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._has_icon = bool(icon)
        self.setText(text)
        self.setProperty("kind", kind)
        self.setAccessibleName(plain_name(text))
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if icon:
            role = {"primary": Role.ON_ACCENT, "quiet": Role.ACCENT}.get(kind, Role.INK)
            self.setIcon(look.pixmap(icon, role, 20))
            self.setIconSize(QSize(look.px(20), look.px(20)))
        if kind == "switch":
            self.setAutoExclusive(True)  # one of several: spoken as a radio button, no tick box
            bold = QFontMetrics(look.font(Type.BODY, bold=True))
            self.setMinimumWidth(bold.horizontalAdvance(text) + 9 * UNIT)
        if icon in {"arrow-right", "chevron-down"} and text:
            set_early(self, "layoutDirection", RIGHT_TO_LEFT)

    def setText(self, text: str) -> None:
        """Show words, with a little room between them and the icon."""
        super().setText(f"\u00a0{text}\u00a0" if self._has_icon and text else text)


class IconButton(Button):
    """A button that shows an icon only; its name is spoken and shown as a tooltip."""

    def __init__(self, look: Look, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "", kind="quiet", icon=icon, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(name)


class LayoutButton(QPushButton):
    """A button that holds other widgets in a row, and takes its size from them."""

    def __init__(self, kind: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.row = QHBoxLayout(self)

    def sizeHint(self) -> QSize:
        """Return the size that the content wants."""
        return self.row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size that the content needs."""
        return self.row.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Return True: the text inside wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the content needs at `width`."""
        return self.row.totalHeightForWidth(width)
