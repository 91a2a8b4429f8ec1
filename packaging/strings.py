"""Keeps the catalogues of `resources/i18n` in step with the words in the code.

`python packaging/strings.py` adds the words that are new, drops those that are gone, and keeps
every translation. A word without its translation is marked unfinished, and the tests refuse it.
The English catalogue holds plural forms only: English is the language of the code.
"""

import ast
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "patient_check" / "ui"
CATALOGUES = ROOT / "resources" / "i18n"
LANGUAGES = {"fr": "fr_FR", "en": "en_GB"}


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """One piece of text for the person: where it belongs, and whether it counts something."""

    context: str
    source: str
    comment: str = ""
    is_plural: bool = False


class WordsError(Exception):
    """A call that no translator could follow: not a plain literal."""


def words_in(path: Path) -> list[Words]:
    """Return the words of one file, in their order; raise `WordsError` for a computed text."""
    finder = _Finder(path)
    finder.visit(ast.parse(path.read_text("utf-8")))
    return finder.found


def all_words() -> list[Words]:
    """Return the words of the whole window, each once."""
    files = sorted(SOURCES.rglob("*.py"))
    return list(dict.fromkeys(words for path in files for words in words_in(path)))


class _Finder(ast.NodeVisitor):
    def __init__(self, path: Path) -> None:
        self.found: list[Words] = []
        self._path = path
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr == "tr":
            self._take(node, self._classes[-1] if self._classes else "", node.args)
        elif isinstance(function, ast.Name) and function.id == "translate":
            self._take(node, self._literal(node, node.args[0]), node.args[1:])
        self.generic_visit(node)

    def _take(self, node: ast.Call, context: str, arguments: list[ast.expr]) -> None:
        source = self._literal(node, arguments[0])
        comment = self._literal(node, arguments[1]) if len(arguments) > 1 else ""
        self.found.append(Words(context, source, comment, len(arguments) > 2))  # noqa: PLR2004

    def _literal(self, node: ast.Call, argument: ast.expr) -> str:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            return argument.value
        raise WordsError(f"{self._path.name}:{node.lineno}: not a plain literal")


def load(language: str) -> dict[tuple[str, str, str], list[str]]:
    """Return the translations of a catalogue, unfinished ones left out."""
    path = CATALOGUES / f"patient_check_{language}.ts"
    forms: dict[tuple[str, str, str], list[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - a file of ours
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            several = [form.text or "" for form in translation.iter("numerusform")]
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            forms[key] = several or [translation.text or ""]
    return forms


def write(
    language: str,
    words: list[Words],
    forms: dict[tuple[str, str, str], list[str]],
) -> int:
    """Write a catalogue; return how many words have no translation yet."""
    root = ET.Element("TS", version="2.1", language=LANGUAGES[language], sourcelanguage="en")
    missing = 0
    for name in sorted({item.context for item in words}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for item in (item for item in words if item.context == name):
            translated = forms.get((item.context, item.source, item.comment))
            missing += translated is None
            _add_message(context, item, translated)
    ET.indent(root, "  ")
    path = CATALOGUES / f"patient_check_{language}.ts"
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ET.tostring(root, "unicode") + "\n", "utf-8")
    return missing


def _add_message(context: ET.Element, item: Words, translated: list[str] | None) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if item.is_plural else {})
    ET.SubElement(message, "source").text = item.source
    if item.comment:
        ET.SubElement(message, "comment").text = item.comment
    attributes = {} if translated else {"type": "unfinished"}
    translation = ET.SubElement(message, "translation", attributes)
    if item.is_plural:
        for form in translated or ["", ""]:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = translated[0] if translated else ""


def main() -> int:
    """Bring both catalogues up to date; return 1 when a translation is missing."""
    words = all_words()
    plurals = [item for item in words if item.is_plural]
    missing = 0
    for language, wanted in (("fr", words), ("en", plurals)):
        count = write(language, wanted, load(language))
        print(f"{language}: {len(wanted)} texts, {count} without translation")
        missing += count
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
