import pytest

from patient_check.cases.keys import SHORTEST_PASSPHRASE
from patient_check.workflow.passphrases import PassphraseAdvice, advise_on, missing_letters


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("", PassphraseAdvice.EMPTY),
        ("   ", PassphraseAdvice.EMPTY),
        ("girafe", PassphraseAdvice.TOO_SHORT),
        ("aaaaaaaaaaaaaa", PassphraseAdvice.GUESSABLE),
        ("12 03 1985 12 03 1985", PassphraseAdvice.GUESSABLE),
        ("girafe tournevis", PassphraseAdvice.FAIR),
        ("girafe girafe girafe girafe", PassphraseAdvice.FAIR),
        ("girafe tournevis mardi citron", PassphraseAdvice.GOOD),
        ("xK9-vrT2-lmQ8-wpZ4-aa", PassphraseAdvice.GOOD),
    ],
)
def test_advice_follows_what_is_typed(words: str, advice: PassphraseAdvice) -> None:
    assert advise_on(words) is advice


def test_what_is_missing_is_what_the_file_asks_for() -> None:
    assert missing_letters("abc") == SHORTEST_PASSPHRASE - 3
    assert missing_letters("  abc  ") == SHORTEST_PASSPHRASE - 3
    assert missing_letters("a" * SHORTEST_PASSPHRASE) == 0
