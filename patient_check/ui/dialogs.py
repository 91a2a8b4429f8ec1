"""The few boxes that stand over the window."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMargins, Qt
from PySide6.QtWidgets import QDialog, QWidget

from patient_check import __version__
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.page import ScrolledPage, column, line
from patient_check.ui.widgets.text import PlainLabel

translate = QCoreApplication.translate


class TextDialog(QDialog):
    """A title, paragraphs, perhaps a table of two columns, and one button to close."""

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
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(paragraphs))
        margin = 8 * UNIT
        width = look.px(READING_COLUMN)
        page = ScrolledPage(title, width, QMargins(margin, margin, margin, margin), gap=4)
        page.body.addWidget(PlainLabel(title, "title"))
        for paragraph in paragraphs:
            page.body.addWidget(PlainLabel(paragraph))
        for left, right in table:
            row = line(gap=4)
            keys = PlainLabel(left, "strong")
            keys.setFixedWidth(look.px(128))
            row.addWidget(keys, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(PlainLabel(right), 1)
            page.body.addLayout(row)
        page.body.addStretch(1)
        close = Button(look, translate("Dialog", "Close"), kind="primary")
        close.clicked.connect(self.accept)
        whole = column(self, gap=0)
        whole.addWidget(page, 1)
        whole.addWidget(ActionBar(look, [], close))
        available = self.screen().availableGeometry()
        height = page.page.heightForWidth(width) + look.px(44) + 8 * UNIT
        self.resize(min(width, available.width()), min(height, round(available.height() * 0.85)))
        close.setFocus(Qt.FocusReason.OtherFocusReason)


def ask_for_notice(parent: QWidget) -> Path | None:
    """Return the file that the person chooses; None when they choose none."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow, and needed here only

    known, every = translate("Dialog", "Notices"), translate("Dialog", "All files")
    kinds = "*.pdf *.eml *.msg *.docx *.odt *.rtf *.html *.htm *.txt"
    title = translate("Dialog", "Choose your notice")
    name, _ = QFileDialog.getOpenFileName(parent, title, "", f"{known} ({kinds});;{every} (*)")
    return Path(name) if name else None


def keys_dialog(look: Look, parent: QWidget) -> TextDialog:
    """Return the list of keys."""
    table = (
        ("Ctrl+O", translate("Dialog", "Open a notice")),
        ("Ctrl+V", translate("Dialog", "Paste the text of a notice")),
        (
            translate("Dialog", "Esc"),
            translate(
                "Dialog",
                "Stop the reading; beside violence, suicide or addiction, show an empty page",
            ),
        ),
        ("Ctrl+Shift+H", translate("Dialog", "Show an empty page, on any screen")),
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
