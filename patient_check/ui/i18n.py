"""The language of the window: which one, and the catalogues that hold its words.

Catalogues are read from the `.ts` files themselves: parsing the French one takes a few
milliseconds, and neither a checkout nor an installed package needs a build step.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.parsers import expat

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
)

from patient_check.assets import asset

LANGUAGES = ("fr", "en")

_IS_SINGULAR: dict[str, Callable[[int], bool]] = {
    "fr": lambda n: n in {0, 1},  # in French, zero is singular
    "en": lambda n: n == 1,
}


class _CatalogueParser:
    """Reads a `.ts` file; an unfinished translation does not count as one."""

    def __init__(self) -> None:
        self.forms: dict[tuple[str, str, str], tuple[str, ...]] = {}
        self._context = self._source = self._comment = ""
        self._forms: list[str] = []
        self._finished = True
        self._text: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "message":
            self._source = self._comment = ""
            self._forms, self._finished = [], True
        elif name == "translation":
            self._finished = attributes.get("type", "") == ""
        self._text = []

    def end(self, name: str) -> None:
        text = "".join(self._text)
        if name == "name":
            self._context = text
        elif name == "source":
            self._source = text
        elif name == "comment":
            self._comment = text
        elif name in {"numerusform", "translation"}:
            self._take_form(name, text)
        elif name == "message" and self._finished and any(self._forms):
            self.forms[self._context, self._source, self._comment] = tuple(self._forms)

    def text(self, data: str) -> None:
        self._text.append(data)

    def _take_form(self, name: str, text: str) -> None:
        if name == "numerusform" or not self._forms:
            self._forms.append(text)


def read_catalogue(path: Path) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Return the forms (one, or singular and plural) by context, source and comment."""
    reader = _CatalogueParser()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.Parse(path.read_bytes(), True)  # noqa: FBT003 - expat takes it by position
    return reader.forms


class Catalogue(QTranslator):
    """Answers Qt's questions from one `.ts` file of the program."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_singular = _IS_SINGULAR[language]
        self._forms = read_catalogue(asset("i18n", f"patient_check_{language}.ts"))

    def isEmpty(self) -> bool:
        """Return False: Qt skips an empty translator."""
        return False

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> Any:
        """Return the translation, or None, which Qt takes as "not here"."""
        forms = self._forms.get((context, source, disambiguation or ""))
        if forms is None:
            return None
        return forms[0] if n < 0 or len(forms) == 1 or self._is_singular(n) else forms[1]


def choose_language(preferred: str) -> str:
    """Return the language to show: the preferred one, else the system's, else French."""
    if preferred in LANGUAGES:
        return preferred
    system = (name[:2] for name in QLocale.system().uiLanguages())
    return next((language for language in system if language in LANGUAGES), "fr")


def install_language(language: str) -> list[QTranslator]:
    """Make the whole program speak `language`; return the translators, to be removed later."""
    QLocale.setDefault(QLocale(language))
    own = Catalogue(language)
    qt_words = QTranslator()
    translators: list[QTranslator] = []
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and qt_words.load(f"qtbase_{language}", folder):
        translators.append(qt_words)
    translators.append(own)
    for translator in translators:
        QCoreApplication.installTranslator(translator)
    return translators


def remove_language(translators: list[QTranslator]) -> None:
    """Take back what `install_language` installed."""
    for translator in translators:
        QCoreApplication.removeTranslator(translator)
