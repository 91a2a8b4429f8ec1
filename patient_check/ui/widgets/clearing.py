"""The small button in a field that empties it, with a name: Qt gives it none."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton

translate = QCoreApplication.translate


def let_clear(field: QLineEdit) -> None:
    """Put the button into `field`."""
    field.setClearButtonEnabled(True)
    name = translate("Clearing", "Empty the field")
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(name)
        button.setToolTip(name)
