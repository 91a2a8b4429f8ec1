"""The few boxes that stand over the window."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMargins, Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from patient_check import __version__
from patient_check.ui.keys import KeyGroup, key_groups
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.page import ScrolledPage, column, line
from patient_check.ui.widgets.text import PlainLabel

translate = QCoreApplication.translate


class TextDialog(QDialog):
    """A title, paragraphs, perhaps tables of two columns, and one button to close.

    The page itself is a stop for the Tab key: arrow keys scroll it, and a screen reader finds all
    its words there.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        paragraphs: tuple[str, ...],
        tables: tuple[KeyGroup, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(paragraphs))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        margin = 8 * UNIT
        width = look.px(READING_COLUMN)
        page = ScrolledPage(title, width, QMargins(margin, margin, margin, margin), gap=4)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.setAccessibleDescription("\n".join(_spoken(paragraphs, tables)))
        page.body.addWidget(PlainLabel(title, "title"))
        for paragraph in paragraphs:
            page.body.addWidget(PlainLabel(paragraph))
        for heading, rows in tables:
            page.body.addWidget(PlainLabel(heading, "heading"))
            table = column(gap=2)
            page.body.addLayout(table)
            for left, right in rows:
                row = line(gap=4)
                keys = PlainLabel(left, "strong")
                keys.setFixedWidth(look.px(152))
                row.addWidget(keys, 0, Qt.AlignmentFlag.AlignTop)
                row.addWidget(PlainLabel(right), 1)
                table.addLayout(row)
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


def _spoken(paragraphs: tuple[str, ...], tables: tuple[KeyGroup, ...]) -> Iterator[str]:
    """Yield every line of a box, in its order."""
    yield from paragraphs
    for heading, rows in tables:
        yield heading
        yield from (f"{left} : {right}" for left, right in rows)


def ask_for_notice(parent: QWidget) -> Path | None:
    """Return the file that the person chooses; None when they choose none."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow, and needed here only

    known, every = translate("Dialog", "Notices"), translate("Dialog", "All files")
    kinds = "*.pdf *.eml *.msg *.docx *.odt *.rtf *.html *.htm *.txt"
    kinds += " *.png *.jpg *.jpeg *.tif *.tiff *.webp"
    title = translate("Dialog", "Choose your notice")
    name, _ = QFileDialog.getOpenFileName(parent, title, "", f"{known} ({kinds});;{every} (*)")
    return Path(name) if name else None


def keys_dialog(look: Look, parent: QMainWindow) -> TextDialog:
    """Return the list of the keys that `parent` answers to, as it stands now."""
    title = translate("Dialog", "Keyboard")
    return TextDialog(look, title, (), key_groups(parent), parent)


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
            "It works without the Internet. It keeps no file, no text and no result, unless you "
            "save your case yourself; only the settings and the place of the window are kept.",
        ),
        translate(
            "Dialog",
            "It reads words and can be wrong. Each result shows its sentence: you decide.",
        ),
        translate("Dialog", "Typeface: Atkinson Hyperlegible, Braille Institute of America (OFL)."),
    )
    return TextDialog(look, translate("Dialog", "About Patient Check"), paragraphs, (), parent)
