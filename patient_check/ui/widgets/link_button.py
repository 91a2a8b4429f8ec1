"""A link: pressing it shows the address first; only the next press leaves the program."""

from PySide6.QtCore import QMargins, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from patient_check.domain.advice import Link
from patient_check.ui.announce import announce
from patient_check.ui.copying import copy_text
from patient_check.ui.formats import shown_date
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.typeset import said
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.law_text import make_selectable
from patient_check.ui.widgets.page import ScrolledPage, card, column
from patient_check.ui.widgets.text import PlainLabel


class LinkButton(Button):
    """The name of a page outside; opens a box with its address."""

    def __init__(self, look: Look, link: Link, language: str) -> None:
        super().__init__(look, said(link.label, language), kind="small", icon="outside")
        self.link = link
        self._look = look
        self._language = language
        self.setAccessibleDescription(self.tr("Shows the address first."))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        LinkDialog(self._look, self.link, self._language, self.window()).open()


class LinkDialog(QDialog):
    """The address, what opening it means, and the routes that need no network."""

    def __init__(self, look: Look, link: Link, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.link = link
        title = said(link.label, language)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        margin = 7 * UNIT
        width = look.px(READING_COLUMN) + 14 * UNIT
        page = ScrolledPage(title, width, QMargins(margin, margin, margin, margin), gap=3)
        self._page = page
        page.body.addWidget(PlainLabel(title, "title"))
        self._add_address()
        self._add_routes()
        page.body.addStretch(1)
        self.open_button = Button(look, self.tr("Open in my browser"), kind="primary")
        self.copy = Button(look, self.tr("Copy the address"))
        self.close_button = Button(look, self.tr("Close"))
        self.bar = ActionBar(look, [self.close_button, self.copy], self.open_button)
        whole = column(self, gap=0)
        whole.addWidget(page, 1)
        whole.addWidget(self.bar)
        self.open_button.clicked.connect(self._on_open)
        self.copy.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.reject)
        available = self.screen().availableGeometry()
        height = page.page.heightForWidth(width) + look.px(52) + 8 * UNIT
        self.resize(min(width, available.width()), min(height, round(available.height() * 0.85)))
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_address(self) -> None:
        frame = card("info")
        inside = column(frame, gap=1, margin=4)
        inside.addWidget(PlainLabel(self.tr("The address"), "strong"))
        address = PlainLabel(self.link.address.replace("/", "/\u200b"))
        address.setAccessibleName(self.link.address)
        make_selectable(address)
        inside.addWidget(address)
        inside.addWidget(PlainLabel(self._checked(), "caption"))
        self._page.body.addWidget(frame)
        text = self.tr(
            "It opens in your own browser, outside this program. The site will see your visit, "
            "nothing of your case."
        )
        self._page.body.addWidget(PlainLabel(text))

    def _add_routes(self) -> None:
        link = self.link
        if not link.phone and not link.post:
            return
        self._page.body.addWidget(PlainLabel(self.tr("Without the Internet"), "strong"))
        if link.phone:
            text = self.tr("By phone: {number}").format(number=link.phone)
            self._page.body.addWidget(PlainLabel(text))
        if link.post:
            label = PlainLabel("\n".join((self.tr("By post:"), *link.post)))
            make_selectable(label)
            self._page.body.addWidget(label)

    def _checked(self) -> str:
        link = self.link
        if link.last_check:
            return self.tr("Address tried on {date}.").format(date=shown_date(link.last_check))
        if link.last_seen == "undated":
            return self.tr("Address found in a public source; we have not tried it ourselves.")
        return self.tr(
            "Address found in a public source of {year}; we have not tried it ourselves."
        ).format(year=link.last_seen[:4])

    @Slot()
    def _on_open(self) -> None:
        if QDesktopServices.openUrl(QUrl(self.link.address)):
            self.accept()
            return
        text = self.tr("No browser could be opened. Copy the address instead.")
        self.bar.note.setText(text)
        announce(self, text)

    @Slot()
    def _on_copy(self) -> None:
        self.bar.note.setText(copy_text(self, self.link.address))
