"""Every word of the window can be translated, is translated, and keeps its places."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLACE = re.compile(r"\{\w*\}|%n")
NOT_SAID = re.compile(r"\b(contrôleur|tu|tes|ton|toi)\b", re.IGNORECASE)


def _strings() -> ModuleType:
    spec = importlib.util.spec_from_file_location("strings", ROOT / "packaging" / "strings.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError("packaging/strings.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["strings"] = module
    spec.loader.exec_module(module)
    return module


STRINGS = _strings()
WORDS = STRINGS.all_words()


def test_the_catalogues_are_current() -> None:
    french, english = STRINGS.load("fr"), STRINGS.load("en")
    keys = {(words.context, words.source, words.comment) for words in WORDS}
    plurals = {(w.context, w.source, w.comment) for w in WORDS if w.is_plural}
    assert keys - french.keys() == set()
    assert french.keys() - keys == set()
    assert english.keys() == plurals


@pytest.mark.parametrize("language", ["fr", "en"])
def test_translations_keep_their_places(language: str) -> None:
    for (_, source, _), forms in STRINGS.load(language).items():
        for form in forms:
            assert sorted(PLACE.findall(form)) == sorted(PLACE.findall(source)), source


def test_plurals_have_two_forms() -> None:
    for language in ("fr", "en"):
        forms = STRINGS.load(language)
        for words in WORDS:
            if words.is_plural:
                assert len(forms[words.context, words.source, words.comment]) == 2, words


def test_french_is_polite_and_well_set() -> None:
    for forms in STRINGS.load("fr").values():
        for form in forms:
            assert not NOT_SAID.search(form), form
            assert not re.search(r"(?<=\w)'|\u202f", form), form
            assert not re.search(r"(?<![\u00a0\d:])[;?!»](?!\w)", form.replace("://", "")), form


def test_the_reader_of_catalogues_reads_what_the_tool_wrote() -> None:
    from patient_check.ui.i18n import read_catalogue  # noqa: PLC0415 - after the tool

    for language in ("fr", "en"):
        path = ROOT / "resources" / "i18n" / f"patient_check_{language}.ts"
        read = {key: list(forms) for key, forms in read_catalogue(path).items()}
        assert read == STRINGS.load(language)


def test_a_computed_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "screen.py"
    file.write_text("class Screen:\n    def words(self, name):\n        return self.tr(name)\n")
    with pytest.raises(STRINGS.WordsError, match="not a plain literal"):
        STRINGS.words_in(file)
