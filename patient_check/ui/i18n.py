"""The language of the window: which one, and the catalogues that hold its words.

Catalogues are read from the `.ts` files themselves: parsing the French one takes a few
milliseconds, and neither a checkout nor an installed package needs a build step.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

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


_CONTEXT = re.compile(r"<name>([^<]*)</name>(.*?)</context>", re.DOTALL)
_MESSAGE = re.compile(
    r"<source>([^<]*)</source>\s*(?:<comment>([^<]*)</comment>\s*)?<translation>(.*?)</translation>",
    re.DOTALL,
)
_FORM = re.compile(r"<numerusform>([^<]*)</numerusform>")


def read_catalogue(path: Path) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Return the forms (one, or singular and plural) by context, source and comment.

    The file is ours and always written in one shape, so that patterns read it in a third of the
    time of an XML parser. A translation marked unfinished has an attribute and is passed over.
    """
    forms = {}
    for context in _CONTEXT.finditer(path.read_text("utf-8")):
        name = _plain(context[1])
        for message in _MESSAGE.finditer(context[2]):
            texts = _FORM.findall(message[3]) or [message[3]]
            key = (name, _plain(message[1]), _plain(message[2] or ""))
            forms[key] = tuple(map(_plain, texts))
    return forms


def _plain(text: str) -> str:
    if "&" not in text:
        return text
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return text


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
