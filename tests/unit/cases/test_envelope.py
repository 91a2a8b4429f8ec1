import hashlib
import json
import struct
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.cases import ciphers, header
from patient_check.cases.envelope import MAGIC, new_envelope, open_envelope
from patient_check.cases.header import FileKind
from patient_check.cases.keys import NamedKey, Unlock, unlock_with
from patient_check.domain.errors import (
    CaseFileError,
    CaseKeyMissing,
    DamagedCaseFile,
    NewerFormat,
    NotACaseFile,
    SecretError,
    SecretStoreLocked,
    WrongPassphrase,
)
from tests.unit.cases.made import CHEAP, KEY, OTHER_KEY, OTHER_WORDS, PASSPHRASE

BOTH = new_envelope(FileKind.CASE, key=KEY, passphrase=PASSPHRASE, cost=CHEAP)
FILE = BOTH.seal("contenu très privé".encode())


def opened(content: bytes, unlock: Unlock | None = None) -> bytes:
    return open_envelope(content, FileKind.CASE, unlock or unlock_with(KEY))[1]


def with_header(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return the file with another header, and a check of the whole that is right."""
    length = struct.unpack_from(">8sHI", FILE)[2]
    raw = json.loads(FILE[14 : 14 + length])
    change(raw)
    head = json.dumps(raw, sort_keys=True, separators=(",", ":")).encode()
    body = FILE[:10] + struct.pack(">I", len(head)) + head + FILE[14 + length : -32]
    return body + hashlib.sha256(body).digest()


def resealed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


def test_the_key_or_the_passphrase_opens_the_file() -> None:
    assert opened(FILE) == "contenu très privé".encode()
    assert opened(FILE, Unlock(passphrase=PASSPHRASE)) == opened(FILE)
    assert opened(FILE, Unlock(unlock_with(OTHER_KEY).find_key, PASSPHRASE)) == opened(FILE)


@given(st.binary(max_size=500))
def test_any_content_comes_back(content: bytes) -> None:
    envelope = new_envelope(FileKind.LIST, key=KEY)
    again, found = open_envelope(envelope.seal(content), FileKind.LIST, unlock_with(KEY))
    assert found == content
    assert again == envelope


def test_the_same_content_never_gives_the_same_file() -> None:
    first, second = BOTH.seal(b"same"), BOTH.seal(b"same")
    assert first != second
    assert opened(first) == opened(second)


def test_nothing_of_the_content_can_be_read_in_the_file() -> None:
    assert b"contenu" not in FILE
    assert "privé".encode() not in FILE
    assert PASSPHRASE.encode() not in FILE


def test_what_is_wrong_has_its_error() -> None:
    only_key = new_envelope(FileKind.CASE, key=KEY).seal(b"")
    with pytest.raises(WrongPassphrase):
        opened(FILE, Unlock(passphrase=OTHER_WORDS))
    with pytest.raises(CaseKeyMissing) as caught:
        opened(FILE, unlock_with(OTHER_KEY))
    assert caught.value.has_passphrase
    with pytest.raises(CaseKeyMissing) as caught:
        opened(only_key, Unlock(passphrase=PASSPHRASE))
    assert not caught.value.has_passphrase
    with pytest.raises(NotACaseFile):
        open_envelope(FILE, FileKind.LIST, unlock_with(KEY))
    with pytest.raises(NotACaseFile):
        opened(b"%PDF-1.7 something else altogether, and long enough to be a file of ours" * 3)


def test_another_key_of_the_same_name_opens_nothing() -> None:
    impostor = NamedKey(KEY.name, bytes(32))
    with pytest.raises(CaseKeyMissing):
        opened(FILE, unlock_with(impostor))


def test_a_closed_keyring_is_said_unless_the_passphrase_opens() -> None:
    def locked(name: str) -> NamedKey | None:
        raise SecretStoreLocked

    with pytest.raises(SecretError):
        opened(FILE, Unlock(locked))
    assert opened(FILE, Unlock(locked, PASSPHRASE)) == opened(FILE)
    with pytest.raises(WrongPassphrase):
        opened(FILE, Unlock(locked, OTHER_WORDS))


def test_a_passphrase_added_later_opens_beside_the_key_and_the_last_one_counts() -> None:
    envelope = new_envelope(FileKind.CASE, key=KEY)
    twice = envelope.also_with(OTHER_WORDS, CHEAP).also_with(PASSPHRASE, CHEAP)
    content = twice.seal(b"content")
    assert opened(content) == opened(content, Unlock(passphrase=PASSPHRASE)) == b"content"
    with pytest.raises(WrongPassphrase):
        opened(content, Unlock(passphrase=OTHER_WORDS))


def test_a_file_wants_a_lock() -> None:
    with pytest.raises(ValueError, match="key or a passphrase"):
        new_envelope(FileKind.CASE)


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_is_seen_wherever_it_is(bit: int) -> None:
    for position in range(len(FILE)):
        changed = bytearray(FILE)
        changed[position] ^= 1 << bit
        with pytest.raises(DamagedCaseFile if position >= len(MAGIC) else NotACaseFile):
            opened(bytes(changed), Unlock(unlock_with(KEY).find_key, PASSPHRASE))


def test_a_flipped_bit_is_seen_also_by_who_mends_the_check() -> None:
    """The check is for accidents; it is the cipher that keeps a forger out."""
    for position in range(len(FILE) - 32):
        changed = bytearray(FILE[:-32])
        changed[position] ^= 1
        with pytest.raises(CaseFileError):
            opened(resealed(bytes(changed)))


def test_a_file_that_was_cut_is_damaged() -> None:
    for length in range(len(FILE)):
        with pytest.raises(DamagedCaseFile):
            opened(FILE[:length])
    with pytest.raises(DamagedCaseFile):
        opened(FILE + b"\x00")


def test_a_later_format_is_told_from_damage() -> None:
    later = resealed(FILE[:8] + struct.pack(">H", 7) + FILE[10:-32])
    with pytest.raises(NewerFormat) as caught:
        opened(later)
    assert (caught.value.found, caught.value.known) == (7, 1)


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw.pop("slots"),
        lambda raw: raw.update(slots=[]),
        lambda raw: raw.update(slots=raw["slots"] * 3),
        lambda raw: raw.update(cipher="none"),
        lambda raw: raw.update(kind="other"),
        lambda raw: raw.update(more=1),
        lambda raw: raw.update(nonce="AAAA"),
        lambda raw: raw.update(nonce=12),
        lambda raw: raw.update(nonce="not base 64"),
        lambda raw: raw["slots"][0].update(name=""),
        lambda raw: raw["slots"][0].update(name="n" * 101),
        lambda raw: raw["slots"][0].update(more=1),
        lambda raw: raw["slots"][1].update(kdf="md5"),
        lambda raw: raw["slots"][1].update(memory_kib=1 << 30),
        lambda raw: raw["slots"][1].update(memory_kib=65536.0),
        lambda raw: raw["slots"][1].update(passes=True),
        lambda raw: raw["slots"][1].update(more=1),
        lambda raw: raw["slots"].append("slot"),
    ],
)
def test_a_forged_header_is_refused_before_any_key_is_made(
    change: Callable[[dict[str, Any]], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ciphers, "key_from_passphrase", None)
    with pytest.raises(DamagedCaseFile):
        opened(with_header(change), Unlock(passphrase=PASSPHRASE))


def test_a_passphrase_cannot_be_made_cheaper_to_guess() -> None:
    def cheaper(raw: dict[str, Any]) -> None:
        raw["slots"][1]["lanes"] = 2

    with pytest.raises(WrongPassphrase):
        opened(with_header(cheaper), Unlock(passphrase=PASSPHRASE))


def test_a_slot_cannot_be_dropped_or_moved_to_another_kind_of_file() -> None:
    with pytest.raises(DamagedCaseFile):
        opened(with_header(lambda raw: raw["slots"].pop()))
    moved = with_header(lambda raw: raw.update(kind="list"))
    with pytest.raises(CaseKeyMissing):
        open_envelope(moved, FileKind.LIST, unlock_with(KEY))


@given(st.binary(max_size=200))
def test_random_bytes_are_refused_with_our_errors(content: bytes) -> None:
    with pytest.raises(CaseFileError):
        opened(MAGIC + content)
    with pytest.raises(DamagedCaseFile):
        header.header_from(content)


def test_the_format_of_files_is_written_down() -> None:
    """A change here wants a new version of the format: files of today are read for ever."""
    assert FILE[:10] == b"\x89PCK\r\n\x1a\n\x00\x01"
    length = struct.unpack_from(">I", FILE, 10)[0]
    raw = json.loads(FILE[14 : 14 + length])
    assert raw.keys() == {"cipher", "kind", "nonce", "slots"}
    by_key, by_passphrase = raw["slots"]
    assert by_key.keys() == {"nonce", "key", "name"}
    assert by_passphrase.keys() == {"nonce", "key", "kdf", "salt", "memory_kib", "passes", "lanes"}
    assert FILE[-32:] == hashlib.sha256(FILE[:-32]).digest()


def test_keys_do_not_show_in_messages() -> None:
    assert KEY.to_text() not in repr(KEY)
    assert BOTH.data_key.hex() not in repr(BOTH)
    assert repr(BOTH.data_key) not in repr(BOTH)
    assert PASSPHRASE not in repr(Unlock(passphrase=PASSPHRASE))
