"""The style sheet, written once with the names of roles and sizes."""

import re
from typing import Final

from patient_check.ui.theme.look import FAMILY, Look
from patient_check.ui.theme.metrics import Type
from patient_check.ui.theme.palette import Role

_SHEET: Final = """
QMainWindow, QDialog { background: @canvas; }
QLabel { color: @ink; background: transparent; }
QLabel[kind="display"] { font-size: @display; font-weight: 700; }
QLabel[kind="title"] { font-size: @title; font-weight: 700; }
QLabel[kind="lead"] { font-size: @lead; }
QLabel[kind="heading"] { font-size: @lead; font-weight: 700; }
QLabel[kind="strong"] { font-weight: 700; }
QLabel[kind="soft"] { color: @ink_soft; }
QLabel[kind="caption"] { color: @ink_soft; font-size: @caption; }
QLabel[kind="blank"] { background: @possible_tint; font-weight: 700; border-radius: 4px;
    padding: 1px 4px; }
QLabel[kind="caution"] { color: @caution; font-size: @caption; font-weight: 700; }
QLabel[kind="chip"] { color: @ink; background: @accent_tint; font-size: @caption;
    border-radius: 6px; padding: 2px 8px; }

QFrame[kind="card"] { background: @surface; border: 1px solid @line; border-radius: 12px; }
QFrame[kind="row"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[kind="row"][current="true"] { border: 2px solid @accent; }
QFrame[kind="drop"] { background: @surface; border: 2px dashed @line_strong; border-radius: 16px; }
QFrame[kind="drop"][active="true"] { background: @accent_tint; border-color: @accent; }
QFrame[kind="caution"] { background: @caution_tint; border: 1px solid @caution;
    border-radius: 12px; }
QFrame[kind="info"] { background: @accent_tint; border: 1px solid @accent; border-radius: 12px; }
QFrame[kind="bar"] { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[kind="head"] { background: @surface; border: none; border-bottom: 1px solid @line; }
QFrame[kind="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }

QPushButton { color: @ink; background: @surface; border: 1px solid @line_strong;
    border-radius: 8px; padding: 9px 17px; }
QPushButton:hover, QPushButton:pressed { background: @sunken; }
QPushButton:focus { border: 3px solid @focus; padding: 7px 15px; }
QPushButton:disabled { color: @ink_soft; border-color: @line; background: transparent; }
QPushButton[kind="primary"] { color: @on_accent; background: @accent; border-color: @accent;
    font-weight: 700; padding: 11px 23px; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {
    background: @accent_strong; }
QPushButton[kind="primary"]:focus { border: 3px solid @focus; padding: 9px 21px; }
QPushButton[kind="primary"]:disabled { color: @ink_soft; background: @sunken;
    border-color: @line; }
QPushButton[kind="quiet"] { color: @accent; background: transparent; border-color: transparent;
    padding: 5px 9px; }
QPushButton[kind="quiet"]:hover { color: @accent_strong; background: @sunken; }
QPushButton[kind="quiet"]:focus { border: 2px solid @focus; padding: 4px 8px; }
QPushButton[kind="quiet"]:disabled { color: @ink_soft; }
QPushButton[kind="small"] { padding: 5px 11px; }
QPushButton[kind="small"]:focus { border: 2px solid @focus; padding: 4px 10px; }
QPushButton[kind="chip"] { font-size: @caption; border-color: @line; padding: 4px 7px; }
QPushButton[kind="chip"]:hover { border-color: @line_strong; }
QPushButton[kind="chip"]:focus { border: 2px solid @focus; padding: 3px 6px; }
QPushButton[kind="switch"] { padding: 5px 15px; }
QPushButton[kind="switch"]:checked { color: @on_accent; background: @accent;
    border-color: @accent; font-weight: 700; }
QPushButton[kind="switch"]:focus { border: 2px solid @focus; padding: 4px 14px; }
QPushButton[kind="plain"], QPushButton[kind="quote"], QPushButton[kind="choice"],
QPushButton[kind="stage"] { text-align: left; padding: 0; }
QPushButton[kind="plain"] { background: transparent; border: 2px solid transparent;
    border-radius: 8px; }
QPushButton[kind="plain"]:hover { background: @sunken; }
QPushButton[kind="plain"]:focus { border-color: @focus; }
QPushButton[kind="quote"] { background: transparent; border: 2px solid transparent;
    border-radius: 6px; }
QPushButton[kind="quote"]:hover { background: @sunken; }
QPushButton[kind="quote"]:focus { border-color: @focus; }
QPushButton[kind="choice"] { border-radius: 12px; border: 1px solid @line; }
QPushButton[kind="choice"]:hover { border-color: @accent; }
QPushButton[kind="choice"]:focus { border: 3px solid @focus; padding: 0; }
QPushButton[kind="stage"] { background: transparent; border: 2px solid transparent;
    padding: 5px 10px; color: @ink_soft; }
QPushButton[kind="stage"]:checked { color: @ink; font-weight: 700; }
QPushButton[kind="stage"]:hover { background: @sunken; }
QPushButton[kind="stage"]:focus { border-color: @focus; }
QPushButton::menu-indicator { width: 0; }

QLineEdit, QPlainTextEdit { color: @ink; background: @surface; border: 1px solid @line_strong;
    border-radius: 8px; padding: 7px 9px; selection-background-color: @selection;
    selection-color: @ink; placeholder-text-color: @ink_soft; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @focus; padding: 6px 8px; }
QLineEdit[wrong="true"] { border: 2px solid @caution; padding: 6px 8px; }
QTextEdit { color: @ink; background: @surface; border: 1px solid @line; border-radius: 12px;
    selection-background-color: @selection; selection-color: @ink; }
QTextEdit:focus { border: 2px solid @focus; }
QTextEdit[kind="explained"] { background: transparent; border: 2px solid transparent;
    border-radius: 6px; }
QTextEdit[kind="explained"]:focus { border-color: @focus; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }
QScrollArea:focus { border: 2px solid @focus; border-radius: 8px; }
QTableView { color: @ink; background: @surface; border: 1px solid @line; border-radius: 8px;
    gridline-color: transparent; selection-background-color: @selection; selection-color: @ink;
    alternate-background-color: @sunken; }
QTableView::item { padding: 0 8px; border: none; }
QTableView::item:selected { color: @ink; background: @selection; }
QTableView:focus { border: 2px solid @focus; }
QHeaderView { background: @sunken; border: none; }
QHeaderView::section { color: @ink; background: @sunken; border: none; font-weight: 700;
    border-bottom: 1px solid @line_strong; padding: 6px 8px; }
QTableCornerButton::section { background: @sunken; border: none; }
QSplitter::handle { background: transparent; }
QCheckBox { color: @ink; background: transparent; }
QProgressBar { background: @sunken; border: none; border-radius: 4px; max-height: 8px;
    min-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar::handle:vertical { background: @line_strong; border-radius: 4px; min-height: 32px;
    margin: 3px; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle:horizontal { background: @line_strong; border-radius: 4px; min-width: 32px;
    margin: 3px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { color: @ink; background: @sunken; border: 1px solid @line_strong; padding: 4px; }
"""


def style_sheet(look: Look) -> str:
    """Return the style sheet of the whole program in one look."""
    names = {role.value: look.palette[role] for role in Role}
    names |= {size.name.lower(): f"{look.points(size):.2f}pt" for size in Type}
    names["family"] = FAMILY
    return re.sub(r"@(\w+)", lambda match: names[match.group(1)], _SHEET)
