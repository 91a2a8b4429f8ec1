"""What weighs for a notice and what weighs against one."""

import pytest

from patient_check.extraction.notice_kind import is_breach_notice
from patient_check.extraction.notice_signs import Signs, load_weights

NOTHING = dict.fromkeys(
    "told reader named listed denied report spared another_kind event plain_event denial policy "
    "reader_data people".split(),
    0,
)


def weight(**counts: int) -> float:
    return Signs(NOTHING | counts, 0.0).weigh(by_rules=False)


@pytest.mark.parametrize(
    "sign", ["told", "reader", "report", "named", "listed", "denied", "people"]
)
def test_signs_that_speak_for_a_notice(sign: str) -> None:
    assert weight(**{sign: 1}) > weight()


@pytest.mark.parametrize("sign", ["spared", "another_kind", "policy", "denial", "event"])
def test_signs_that_speak_against_one(sign: str) -> None:
    assert weight(**{sign: 1}) < weight()


def test_a_sign_counts_in_full_from_some_number_on() -> None:
    assert weight(listed=8) == weight(listed=80)


def test_conditions_speak_against_a_notice_and_the_rules_are_heard() -> None:
    assert Signs(NOTHING, 1.0).weigh(by_rules=False) < weight()
    assert Signs(NOTHING, 0.0).weigh(by_rules=True) > weight()


def test_nothing_at_all_is_no_notice() -> None:
    assert weight() < 0
    assert set(load_weights()) > set(NOTHING)


def test_a_long_policy_is_no_notice_though_it_speaks_of_leaks() -> None:
    policy = (
        "Politique de confidentialité. Nous collectons vos nom, prénom, adresse et téléphone. "
        "Nous conservons vos données pendant trois ans. Finalités et base légale : le contrat. "
        "En cas de violation de données, nous vous informerions et le délégué notifierait la CNIL. "
        "Vos droits : accès, rectification, effacement, opposition. Cookies : voir la page dédiée. "
    )
    assert len(policy) > 350
    assert is_breach_notice(policy) is False
