"""What every reader owes, whatever its format."""

from pathlib import Path

import pytest

from patient_check.domain.errors import EmptyDocument, TooLarge
from patient_check.intake.files import read_file
from patient_check.intake.limits import MAX_FILE_BYTES
from patient_check.intake.reader import IsolatedReader
from tests.contracts.conditions import CODES, check, code_of
from tests.contracts.samples import SAMPLES, SENTENCE

pytestmark = pytest.mark.sandbox
FORMATS = pytest.mark.parametrize("name", sorted(SAMPLES))


@FORMATS
def test_a_good_document_gives_its_sentence_and_its_format(
    reader: IsolatedReader, name: str
) -> None:
    notice = check(reader.read(SAMPLES[name]))
    assert notice.format == name
    assert SENTENCE in notice.text
    assert [part.format for part in notice.parts] == [name]
    assert notice.warnings == ()


@FORMATS
def test_a_wrong_name_changes_nothing(reader: IsolatedReader, name: str, tmp_path: Path) -> None:
    path = tmp_path / ("photo.jpg" if name != "txt" else "lettre.pdf")
    path.write_bytes(SAMPLES[name])
    assert reader.read(read_file(path)) == reader.read(SAMPLES[name])


@FORMATS
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_cut_document_is_read_in_part_or_refused(
    reader: IsolatedReader, name: str, share: float
) -> None:
    content = SAMPLES[name]
    assert code_of(reader, content[: int(len(content) * share)]) in CODES | {"ok"}


@FORMATS
@pytest.mark.parametrize("step", [7, 61])
def test_a_damaged_document_is_read_in_part_or_refused(
    reader: IsolatedReader, name: str, step: int
) -> None:
    content = bytearray(SAMPLES[name])
    for place in range(step, len(content), step):
        content[place] ^= 0x55
    assert code_of(reader, bytes(content)) in CODES | {"ok"}


@pytest.mark.parametrize("name", ["docx", "odt", "msg"])
def test_half_an_archive_is_damaged(reader: IsolatedReader, name: str) -> None:
    content = SAMPLES[name]
    assert code_of(reader, content[: len(content) // 2]) == "damaged"


@FORMATS
def test_a_document_over_the_limit_is_refused_before_any_child(
    reader: IsolatedReader, name: str
) -> None:
    content = SAMPLES[name]
    with pytest.raises(TooLarge):
        reader.read(content + b" " * (MAX_FILE_BYTES + 1 - len(content)))


@pytest.mark.parametrize("content", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe\n\x00", b"-- !"])
def test_no_word_is_empty(reader: IsolatedReader, content: bytes) -> None:
    with pytest.raises(EmptyDocument):
        reader.read(content)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "damaged"),
        (b"\xff\xd8\xff\xe0" + bytes(60), "damaged"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(60), "damaged"),
        (b"GIF89a" + bytes(60), "no_text_layer"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(60), "no_text_layer"),
        (b"\x7fELF" + bytes(60), "unsupported"),
        (b"\x1f\x8b\x08\x00" + bytes(60), "unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "unsupported"),
        (bytes(range(256)) * 20, "unsupported"),
    ],
)
def test_other_kinds_have_their_code(reader: IsolatedReader, content: bytes, code: str) -> None:
    assert code_of(reader, content) == code
