from datetime import date
from typing import Any

import pytest

from patient_check.advice.deadlines import deadlines
from patient_check.domain.advice import AnswerReceived
from patient_check.knowledge.due_dates import is_answer_lacking, is_waiting_for_answer
from patient_check.knowledge.steps import load_deadlines
from tests.told_cases import case


def dates(**said: Any) -> dict[str, date]:
    """Return the deadlines that count from what the person said."""
    return {one.id: one.date for one in deadlines(case(**said)) if not one.is_assumed}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # One month from a Thursday to a Saturday: the Monday after.
        ({"wrote_on": date(2026, 9, 17)}, {"organisation_answer": date(2026, 10, 19)}),
        # From 31 January to the end of February, a Saturday.
        ({"wrote_on": date(2026, 1, 31)}, {"organisation_answer": date(2026, 3, 2)}),
        # 11 November is a holiday.
        ({"wrote_on": date(2026, 10, 11)}, {"organisation_answer": date(2026, 11, 12)}),
        # Three months in all when the organisation asked for more time.
        (
            {"wrote_on": date(2026, 9, 17), "answer": AnswerReceived.EXTENDED},
            {"organisation_extended_answer": date(2026, 12, 17)},
        ),
        ({"wrote_on": date(2026, 9, 17), "answer": AnswerReceived.COMPLETE}, {}),
        # The silence of the CNIL falls on its day, a Sunday too; the court is two months on.
        (
            {"complained_on": date(2026, 7, 11), "wrote": True},
            {"cnil_silence": date(2026, 10, 11), "conseil_etat": date(2026, 12, 11)},
        ),
        # Two months from 13 October end on a Sunday: the prudent day is the Friday before.
        (
            {"cnil_decided_on": date(2026, 10, 13), "wrote": True},
            {"conseil_etat": date(2026, 12, 11)},
        ),
        # 13 months from 20 September 2025 and 8 weeks, both moved before a weekend or holiday.
        (
            {"debit_on": date(2025, 9, 20), "wrote": True},
            {"authorised_debit": date(2025, 11, 14), "unauthorised_debit": date(2026, 10, 20)},
        ),
        (
            {"claimed_on": date(2026, 4, 30), "wrote": True},
            {"public_body_silence": date(2026, 6, 30), "administrative_court": date(2026, 8, 28)},
        ),
        (
            {"claimed_on": date(2026, 4, 30), "claim_refused_on": date(2026, 5, 4), "wrote": True},
            {"administrative_court": date(2026, 7, 3)},
        ),
    ],
)
def test_each_date_follows_its_rule(said: dict[str, Any], expected: dict[str, date]) -> None:
    assert dates(**said) == expected


def test_what_is_not_done_yet_counts_from_today_and_says_so() -> None:
    found = {str(one.id): one for one in deadlines(case())}
    assert set(found) == {"organisation_answer", "cnil_silence"}
    assert all(one.is_assumed for one in found.values())
    assert found["organisation_answer"].date == date(2026, 12, 24)
    assert found["cnil_silence"].date == date(2027, 2, 24)


def test_a_letter_without_its_date_gives_no_deadline() -> None:
    assert deadlines(case(wrote=True, complained=True)) == ()


def test_deadlines_come_in_the_order_of_their_dates_with_words_and_sources() -> None:
    found = deadlines(
        case(
            wrote_on=date(2026, 11, 1),
            complained_on=date(2026, 11, 2),
            debit_on=date(2026, 10, 5),
            claimed_on=date(2026, 10, 1),
        ),
    )
    assert [one.date for one in found] == sorted(one.date for one in found)
    for one in found:
        assert one.sources
        assert one.label.keys() == one.why.keys() == {"fr", "en"}


def test_every_deadline_that_is_written_can_happen() -> None:
    cases = [
        case(),
        case(wrote_on=date(2026, 1, 1), answer=AnswerReceived.EXTENDED),
        case(
            complained_on=date(2026, 1, 1), debit_on=date(2026, 1, 1), claimed_on=date(2026, 1, 1)
        ),
    ]
    assert {one.id for told in cases for one in deadlines(told)} == set(load_deadlines())


def test_an_answer_is_late_from_the_day_after_its_term() -> None:
    answers = case(wrote_on=date(2026, 9, 17)).answers
    assert is_waiting_for_answer(answers, date(2026, 10, 19))
    assert not is_answer_lacking(answers, date(2026, 10, 19))
    assert is_answer_lacking(answers, date(2026, 10, 20))
    assert not is_waiting_for_answer(answers, date(2026, 10, 20))


@pytest.mark.parametrize("answer", [AnswerReceived.INCOMPLETE, AnswerReceived.REFUSED])
def test_a_bad_answer_is_lacking_at_once(answer: AnswerReceived) -> None:
    answers = case(wrote_on=date(2026, 11, 23), answer=answer).answers
    assert is_answer_lacking(answers, date(2026, 11, 24))
    assert not is_waiting_for_answer(answers, date(2026, 11, 24))
