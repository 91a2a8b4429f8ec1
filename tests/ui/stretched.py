"""A language that nobody speaks: French made longer, accented and bracketed, to try the layout.

`[Ĉħóíşíŕ úñ ƒíçħíéŕ ~~~~~~]` shows what is cut (a bracket lacks), what no translator ever sees
(a word without accents), and what a longer language would do to a page.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from patient_check.ui.i18n import Catalogue

LONGER_PERCENT = 40
_KEPT = re.compile(r"(\{\w*\}|%n|&&|&\w|\S+://\S+)")
_ACCENTS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçđéƒğħíĵķłɱñóþɋŕşţúṽŵẋýžÁƁÇĐÉƑĞĦÍĴĶŁṀÑÓÞɊŔŞŢÚṼŴẊÝŽ",
)
_SPARE = "~"


def stretched(text: str) -> str:
    """Return `text` a good third longer, its places and keys kept."""
    if not text.strip():
        return text
    parts = _KEPT.split(text)
    said = "".join(
        part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts)
    )
    spare = max(len(text) * LONGER_PERCENT // 100 - 2, 1)
    padding = " ".join(_SPARE * min(7, spare - start) for start in range(0, spare, 8))
    return f"[{said} {padding}]"


class StretchedCatalogue(QTranslator):
    """The French catalogue, stretched."""

    def __init__(self) -> None:
        super().__init__()
        self._french = Catalogue("fr")

    def isEmpty(self) -> bool:  # noqa: N802 - the name that Qt calls
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> Any:
        said = self._french.translate(context, source, disambiguation, n)
        return None if said is None else stretched(said)


@contextmanager
def stretched_language(application: QApplication, *, right_to_left: bool) -> Iterator[None]:
    """Have everything that is built meanwhile speak it, perhaps laid from the right."""
    catalogue = StretchedCatalogue()
    QCoreApplication.installTranslator(catalogue)
    before = application.layoutDirection()
    if right_to_left:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        application.setLayoutDirection(before)
        QCoreApplication.removeTranslator(catalogue)
