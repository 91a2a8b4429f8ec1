"""Which file a case or a sheet is in: the system's own boxes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate

SUFFIX = ".patientcheck"


def ask_which_case(parent: QWidget) -> Path | None:
    """Return the case file that the person chooses; None when they choose none."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow, and needed here only

    cases, every = translate("CaseDialog", "Saved cases"), translate("CaseDialog", "All files")
    title = translate("CaseDialog", "Choose the case to open")
    kinds = f"{cases} (*{SUFFIX});;{every} (*)"
    name, _ = QFileDialog.getOpenFileName(parent, title, _documents(), kinds)
    return Path(name) if name else None


def ask_where_to_keep(parent: QWidget) -> Path | None:
    """Return where the person wants a new case; its name says nothing of them."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow, and needed here only

    kinds = f"{translate('CaseDialog', 'Saved cases')} (*{SUFFIX})"
    title = translate("CaseDialog", "Where to save the case")
    first = str(Path(_documents()) / (translate("CaseDialog", "my-case") + SUFFIX))
    name, _ = QFileDialog.getSaveFileName(
        parent, title, first, kinds, options=QFileDialog.Option.DontConfirmOverwrite
    )
    path = Path(name) if name else None
    return path if path is None or path.suffix == SUFFIX else Path(f"{path}{SUFFIX}")


def ask_where_to_print(parent: QWidget, name: str) -> Path | None:
    """Return where the person wants a PDF, first called `name`; the box asks before it replaces."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow, and needed here only

    title = translate("CaseDialog", "Where to save the PDF")
    first = str(Path(_documents()) / f"{name}.pdf")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, first, "PDF (*.pdf)")
    path = Path(chosen) if chosen else None
    return path if path is None or path.suffix == ".pdf" else Path(f"{path}.pdf")


def ask_where_to_tabulate(parent: QWidget) -> Path | None:
    """Return where the person wants the table of counts; the box asks before it replaces."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow, and needed here only

    title = translate("CaseDialog", "Where to save the table")
    first = str(Path(_documents()) / (translate("CaseDialog", "counts") + ".csv"))
    chosen, _ = QFileDialog.getSaveFileName(parent, title, first, "CSV (*.csv)")
    path = Path(chosen) if chosen else None
    return path if path is None or path.suffix == ".csv" else Path(f"{path}.csv")


def ask_which_folder(parent: QWidget, first: str) -> str:
    """Return the folder that the person chooses; "" when they choose none."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow, and needed here only

    title = translate("CaseDialog", "Choose the folder of the cases")
    return QFileDialog.getExistingDirectory(parent, title, first or _documents())


def _documents() -> str:
    from PySide6.QtCore import QStandardPaths  # noqa: PLC0415 - not at start

    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
