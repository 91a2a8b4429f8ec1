import unicodedata

import pytest

from patient_check.cases.ciphers import Cost, key_from_passphrase, seal, unseal
from patient_check.domain.errors import DamagedCaseFile
from tests.unit.cases.made import CHEAP

KEY, NONCE, SALT = bytes(32), bytes(12), bytes(16)


def test_what_is_sealed_opens_with_the_same_key_nonce_and_header_only() -> None:
    sealed = seal(KEY, NONCE, b"content", b"header")
    assert unseal(KEY, NONCE, sealed, b"header") == b"content"
    assert unseal(bytes(31) + b"1", NONCE, sealed, b"header") is None
    assert unseal(KEY, bytes(11) + b"1", sealed, b"header") is None
    assert unseal(KEY, NONCE, sealed, b"Header") is None
    assert unseal(KEY, NONCE, sealed[:-1], b"header") is None


def test_the_cipher_is_the_one_the_header_names() -> None:
    """AES-256-GCM, test case 14 of its specification: zeros all the way."""
    expected = "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
    assert seal(KEY, NONCE, bytes(16), b"").hex() == expected


def test_a_passphrase_gives_the_same_key_however_its_accents_are_coded() -> None:
    composed, apart = (unicodedata.normalize(form, "mot très élevé") for form in ("NFC", "NFD"))
    assert composed != apart
    key = key_from_passphrase(composed, SALT, CHEAP)
    assert key == key_from_passphrase(apart, SALT, CHEAP)
    assert key != key_from_passphrase(composed + " ", SALT, CHEAP)
    assert key != key_from_passphrase(composed, bytes(15) + b"1", CHEAP)


@pytest.mark.parametrize(
    "cost",
    [
        (100 * 1024 * 1024, 3, 4),  # a hundred gibibytes
        (64 * 1024, 1000, 4),
        (64 * 1024, 3, 1 << 20),
        (8, 3, 4),
        (64 * 1024, 0, 4),
        (-1, 3, 4),
    ],
)
def test_a_file_cannot_ask_for_more_than_a_computer_has(cost: tuple[int, int, int]) -> None:
    with pytest.raises(DamagedCaseFile):
        Cost(*cost)


@pytest.mark.parametrize("length", [0, 15, 65])
def test_a_salt_has_a_sensible_length(length: int) -> None:
    with pytest.raises(DamagedCaseFile):
        key_from_passphrase("mot", bytes(length), CHEAP)
