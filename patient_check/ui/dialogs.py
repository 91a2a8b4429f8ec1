"""The few boxes that stand over the window."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QWidget

from patient_check import __version__
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.text import PlainLabel

translate = QCoreApplication.translate


class TextDialog(QDialog):
    """A title, paragraphs, and one button to close."""

    def __init__(
        self,
        look: Look,
        title: str,
        paragraphs: tuple[str, ...],
        table: tuple[tuple[str, str], ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(look.px(420))
        self.setMaximumWidth(look.px(READING_COLUMN) + 64)
        body = column(self, gap=4, margin=8)
        body.addWidget(PlainLabel(title, "title"))
        for paragraph in paragraphs:
            body.addWidget(PlainLabel(paragraph))
        if table:
            grid = QGridLayout()
            grid.setHorizontalSpacing(look.px(24))
            grid.setVerticalSpacing(look.px(8))
            grid.setColumnStretch(1, 1)
            for row, (left, right) in enumerate(table):
                grid.addWidget(PlainLabel(left, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(PlainLabel(right), row, 1)
            body.addLayout(grid)
        buttons = QDialogButtonBox()
        close = buttons.addButton(
            translate("Dialog", "Close"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        close.setAccessibleName(translate("Dialog", "Close"))
        buttons.accepted.connect(self.accept)
        body.addWidget(buttons)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(paragraphs))


def keys_dialog(look: Look, parent: QWidget) -> TextDialog:
    """Return the list of keys."""
    table = (
        ("Ctrl+O", translate("Dialog", "Open a notice")),
        ("Ctrl+V", translate("Dialog", "Paste the text of a notice")),
        (translate("Dialog", "Esc"), translate("Dialog", "Stop the reading")),
        ("F6", translate("Dialog", "From the notice to the list, and back")),
        ("F3", translate("Dialog", "Next marked passage (with Shift: the previous one)")),
        (
            translate("Dialog", "Enter"),
            translate("Dialog", "On a marked passage: show its line in the list"),
        ),
        (
            translate("Dialog", "Space"),
            translate("Dialog", "Open or close a line, press a button"),
        ),
        ("Ctrl+Z", translate("Dialog", "Undo the last correction")),
        ("Ctrl++, Ctrl+-", translate("Dialog", "Larger or smaller text")),
    )
    return TextDialog(look, translate("Dialog", "Keyboard"), (), table, parent)


def about_dialog(look: Look, parent: QWidget) -> TextDialog:
    """Return what the program is, and what it does with what it reads."""
    paragraphs = (
        translate("Dialog", "Version {version}. Free software under the EUPL 1.2 licence.").format(
            version=__version__
        ),
        translate(
            "Dialog",
            "An independent program: it belongs neither to the State, nor to the CNIL, nor to any "
            "organisation that holds your data.",
        ),
        translate(
            "Dialog",
            "It works without the Internet. It keeps no file, no text and no result; only the "
            "language, the colours, the size of the text and the place of the window are kept.",
        ),
        translate(
            "Dialog",
            "It reads words and can be wrong. Each result shows its sentence: you decide.",
        ),
        translate("Dialog", "Typeface: Atkinson Hyperlegible, Braille Institute of America (OFL)."),
    )
    return TextDialog(look, translate("Dialog", "About Patient Check"), paragraphs, (), parent)
