"""The look-up of a practitioner's name: first what would be sent, then a button that sends it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from patient_check.domain.directory import FoundPractitioner, LinkedTerm, PractitionerName
from patient_check.domain.errors import PatientCheckError
from patient_check.ui.announce import announce
from patient_check.ui.directory_desk import DirectoryDesk
from patient_check.ui.look_up_words import look_up_error_words
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.typeset import capital, said
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.law_text import make_selectable
from patient_check.ui.widgets.page import ScrolledPage, card, column, drop_widgets
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_parts import bullets
from patient_check.workflow.look_up import LookUp, disclose, read_name

if TYPE_CHECKING:
    from patient_check.workflow.cancel import CancelFlag


class LookUpDialog(QDialog):
    """A name, what asking would send, and the answer; nothing of it outlives the box."""

    def __init__(self, look: Look, desk: DirectoryDesk, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._desk = desk
        self._language = language
        self._cancel: CancelFlag | None = None
        self._is_asking = False
        self._is_over = False
        title = self.tr("Is a name enough?")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        margin = 8 * UNIT
        width = look.px(READING_COLUMN) + 16 * UNIT
        page = ScrolledPage(title, width, QMargins(margin, margin, margin, margin), gap=3)
        self._page, self._body = page, page.body
        self._body.addWidget(PlainLabel(title, "title"))
        self.name = self._line(self.tr("Name of the professional, as it appears in the data"))
        self._add_disclosure()
        self._answer = QWidget()
        self._answers = column(self._answer, gap=3)
        self._body.addWidget(self._answer)
        self._add_key()
        self._body.addStretch(1)
        self.ask = Button(look, self.tr("Send the question"), kind="primary")
        self.stop = Button(look, self.tr("Stop"), kind="primary", icon="close")
        self.close_button = Button(look, self.tr("Close"))
        self.stop.hide()
        self.bar = ActionBar(look, [self.close_button], self.ask, self.stop)
        whole = column(self, gap=0)
        whole.addWidget(page, 1)
        whole.addWidget(self.bar)
        self._connect()
        self._on_name_changed()
        available = self.screen().availableGeometry()
        self.resize(min(width, available.width()), round(available.height() * 0.85))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Stop the question under way, and close; an answer that comes later is not heard."""
        self._is_over = True
        if self._cancel is not None:
            self._cancel.cancel()
            self._cancel = None
        super().done(result)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._on_name_changed)
        self.ask.clicked.connect(self._on_ask)
        self.stop.clicked.connect(self._on_stop)
        self.close_button.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.forget.clicked.connect(self._on_forget)

    def _line(self, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setAccessibleName(name)
        label = PlainLabel(name, "strong")
        label.setBuddy(edit)
        holder = QWidget()
        body = column(holder, gap=1)
        body.addWidget(label)
        body.addWidget(edit)
        self._body.addWidget(holder)
        return edit

    def _add_disclosure(self) -> None:
        frame = card("info")
        self._told = column(frame, gap=2, margin=4)
        self._body.addWidget(frame)

    def _add_key(self) -> None:
        part = Disclosure(self._look, self.tr("Your key to the directory"))
        text = self.tr("The directory asks for a key, free of charge, made on this page:")
        part.body.addWidget(PlainLabel(text))
        self._key_page = PlainLabel("", "caption")
        make_selectable(self._key_page)
        part.body.addWidget(self._key_page)
        self.key = QLineEdit()
        self.key.setAccessibleName(self.tr("Key to the directory"))
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        part.body.addWidget(self.key)
        self.keep = Button(self._look, self.tr("Keep it in the keyring"), kind="small")
        self.forget = Button(self._look, self.tr("Remove the key kept"), kind="small")
        row = Flow(gap=2)
        row.add(self.keep)
        row.add(self.forget)
        part.body.addWidget(row)
        self.key_part = part
        self._body.addWidget(part)

    @Slot()
    def _on_name_changed(self) -> None:
        """Say again what would be sent: the very name is in it."""
        name = read_name(self.name.text())
        self.ask.setEnabled(name is not None)
        drop_widgets(self._told)
        told, language = disclose(name or PractitionerName("…")), self._language
        sent = [said(one, language) for one in told.sent]
        self._key_page.setText(told.key_page)
        self._told.addWidget(PlainLabel(said(told.purpose, language)))
        to_whom = self.tr("What will be sent to {host}").format(host=told.host)
        self._told.addWidget(PlainLabel(to_whom, "strong"))
        self._told.addWidget(PlainLabel(said(told.recipient, language), "soft"))
        self._told.addWidget(bullets(sent))
        for text in (told.kept_here, told.afterwards):
            self._told.addWidget(PlainLabel(said(text, language)))

    @Slot()
    def _on_ask(self) -> None:
        name = read_name(self.name.text())
        if name is None:
            return
        self._show(self.tr("The directory is being asked…"), ())
        self.ask.hide()
        self.stop.show()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_asking = True
        cancel = self._desk.look_up(name, self._on_answer)
        self._cancel = cancel if self._is_asking else None

    def _on_answer(self, answer: LookUp | PatientCheckError) -> None:
        self._cancel, self._is_asking = None, False
        if self._is_over:
            return
        self.stop.hide()
        self.ask.show()
        self.ask.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(answer, PatientCheckError):
            self._show(look_up_error_words(answer), ())
            return
        count = len(answer.practitioners)
        text = self.tr("With this name alone, anybody finds %n person(s):", "", count)
        self._show(text, answer.practitioners)

    def _show(self, text: str, people: tuple[FoundPractitioner, ...]) -> None:
        drop_widgets(self._answers)
        self._answers.addWidget(PlainLabel(text, "strong"))
        for one in people:
            self._answers.addWidget(self._person(one))
        announce(self, text)
        QTimer.singleShot(0, self._answer, self._bring_answer_into_view)

    @Slot()
    def _bring_answer_into_view(self) -> None:
        self._page.ensureWidgetVisible(self._answer, 0, 4 * UNIT)

    def _person(self, one: FoundPractitioner) -> QWidget:
        frame = card("row")
        body = column(frame, gap=1, margin=4)
        body.addWidget(PlainLabel(f"{one.name.given} {one.name.family}".strip(), "strong"))
        for terms in (one.professions, one.specialties, one.places):
            for term in terms:
                body.addWidget(PlainLabel(self._term(term)))
        return frame

    def _term(self, term: LinkedTerm) -> str:
        label = capital(said(term.label, self._language))
        return f"{label} · {term.town}" if term.town else label

    @Slot()
    def _on_stop(self) -> None:
        if self._cancel is not None:
            self._cancel.cancel()

    @Slot()
    def _on_keep(self) -> None:
        self._desk.keep_key(self.key.text(), self._on_kept)
        self.key.clear()

    @Slot()
    def _on_forget(self) -> None:
        self._desk.forget_key(self._on_forgotten)

    def _on_kept(self, error: PatientCheckError | None) -> None:
        self._tell(self.tr("The key is in the keyring."), error)

    def _on_forgotten(self, error: PatientCheckError | None) -> None:
        self._tell(self.tr("The key was removed from the keyring."), error)

    def _tell(self, done: str, error: PatientCheckError | None) -> None:
        if not self._is_over:
            self._show(done if error is None else look_up_error_words(error), ())
