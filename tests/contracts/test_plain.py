import pytest

from patient_check.intake.limits import MAX_CHARACTERS
from patient_check.intake.pasted import notice_from_text
from patient_check.intake.reader import IsolatedReader
from tests.contracts.conditions import check, code_of
from tests.contracts.samples import SENTENCE

pytestmark = pytest.mark.sandbox
LETTER = f"Madame, Monsieur,\n\n{SENTENCE}\nL’équipe – « Les Tilleuls »"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_usual_encoding_is_read(reader: IsolatedReader, encoding: str) -> None:
    notice = check(reader.read(LETTER.encode(encoding)))
    assert notice.text == LETTER
    assert notice.format == "txt"


def test_latin_1_keeps_its_accents(reader: IsolatedReader) -> None:
    assert reader.read(SENTENCE.encode("latin-1")).text == SENTENCE


def test_utf8_taken_for_windows_1252_is_mended(reader: IsolatedReader) -> None:
    twice = SENTENCE.encode().decode("cp1252").encode()
    assert reader.read(twice).text == SENTENCE


def test_a_wrong_byte_does_not_spoil_the_others(reader: IsolatedReader) -> None:
    text = reader.read(SENTENCE.encode() + b" L\x92\xe9quipe").text
    assert text == f"{SENTENCE} L’équipe"


def test_a_file_and_its_pasted_words_give_the_same_text(reader: IsolatedReader) -> None:
    words = LETTER.replace("\n", "\r\n") + "\u00a0!\x0c\u200bFin\u00ad."
    assert reader.read(words.encode()) == notice_from_text(words)


def test_the_longest_text_is_read_and_no_longer_one(reader: IsolatedReader) -> None:
    assert code_of(reader, b"mot\n" * (MAX_CHARACTERS // 4)) == "ok"
    assert code_of(reader, b"mot\n" * (MAX_CHARACTERS // 4 + 2)) == "too_long"


@pytest.mark.parametrize(
    "text", ["mot-\n" * 60_000, "a-" * 200_000, " \n" * 300_000 + "mot", "é\u0301" * 100_000]
)
def test_a_text_built_to_be_slow_is_read_in_time(reader: IsolatedReader, text: str) -> None:
    assert code_of(reader, text.encode()) == "ok"
