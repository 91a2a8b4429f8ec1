from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from patient_check.advice.advise import advise, arrange
from patient_check.domain.advice import (
    ActingFor,
    Advice,
    AnswerReceived,
    CaseFacts,
    Misuse,
    Phase,
    StepId,
    StepState,
    Urgency,
)
from patient_check.domain.complaint import LetterKind
from patient_check.domain.finding import Findings
from patient_check.domain.parties import OrganisationKind
from patient_check.explanation.explain import explain
from patient_check.knowledge.categories import load_categories
from patient_check.knowledge.steps import load_steps
from tests.told_cases import LETTERS, case, findings

EVERY_CATEGORY = " ".join(load_categories())
PUBLIC = OrganisationKind.PUBLIC_HOSPITAL


def ids(facts: CaseFacts) -> set[str]:
    return {step.id for step in advise(facts).steps}


def leak(categories: str, **said: Any) -> CaseFacts:
    return case(findings(exposed=categories), **said)


@pytest.mark.parametrize(
    ("category", "step"),
    [
        ("iban", "watch_iban"),
        ("bank_card", "stop_card"),
        ("password", "change_passwords"),
        ("username", "secure_login"),
        ("email", "beware_email"),
        ("phone", "beware_phone"),
        ("postal_address", "beware_post"),
        ("national_id_number", "watch_health_insurance"),
        ("identity_document", "protect_identity_document"),
        ("date_of_birth", "mind_birth_data"),
        ("health_insurer", "beware_insurer"),
        ("relatives", "tell_relatives"),
        ("diagnosis", "expect_health_messages"),
        ("test_results", "check_health_record"),
        ("appointment_date", "find_controller"),
    ],
)
def test_a_step_about_some_data_is_shown_only_where_they_leaked(category: str, step: str) -> None:
    assert step in ids(leak(category))
    denied = findings(exposed="income", denied=category)
    assert step not in ids(case(denied))
    assert step not in ids(leak("income"))


@pytest.mark.parametrize("found", [findings(possible="iban"), findings(some="iban")])
def test_what_may_have_leaked_counts_too(found: Findings) -> None:
    assert "watch_iban" in ids(case(found))


@pytest.mark.parametrize(
    ("misuse", "step"),
    [
        (Misuse.BLACKMAIL, "answer_no_blackmail"),
        (Misuse.DEBIT, "contest_debit"),
        (Misuse.CARD_PAYMENT, "stop_card"),
        (Misuse.SCAM_PAID, "report_paid_scam"),
        (Misuse.IDENTITY_THEFT, "stop_identity_theft"),
        (Misuse.ACCOUNT_TAKEN, "change_passwords"),
        (Misuse.PUBLISHED, "remove_published_data"),
        (Misuse.DISCRIMINATION, "call_defenseur"),
        (Misuse.SUSPICIOUS_MESSAGES, "beware_email"),
    ],
)
def test_what_the_person_noticed_comes_first(misuse: Misuse, step: str) -> None:
    steps = advise(leak("income", misuse=frozenset({misuse}))).steps
    found = next(one for one in steps if one.id == step)
    assert found.urgency is Urgency.NOW
    assert step not in ids(leak("income"))
    assert "keep_misuse_proof" in {one.id for one in steps}


def test_urgent_steps_then_protection_proof_rights_and_the_other_roads() -> None:
    for make in LETTERS:
        steps = advise(make()).steps
        urgent = [step for step in steps if step.urgency is Urgency.NOW]
        assert list(steps[: len(urgent)]) == urgent
        for part in (urgent, steps[len(urgent) :]):
            phases = [list(Phase).index(step.phase) for step in part]
            assert phases == sorted(phases)


def test_no_step_is_given_for_a_text_that_is_no_breach_notice() -> None:
    assert advise(case(replace(findings(), is_breach_notice=False))) == Advice((), ())


def test_a_person_who_lists_what_leaked_has_rights_whatever_was_read() -> None:
    found = replace(findings(exposed="iban"), is_breach_notice=False)
    assert {"watch_iban", "write_to_dpo", "complain_directly"} <= ids(case(found))


def test_writing_waiting_and_reminding_exclude_one_another() -> None:
    before = ids(leak("iban"))
    waiting = ids(leak("iban", wrote_on=date(2026, 11, 10)))
    late = ids(leak("iban", wrote_on=date(2026, 9, 1)))
    assert "write_to_dpo" in before
    assert not {"wait_for_answer", "follow_up"} & before
    assert "wait_for_answer" in waiting
    assert not {"write_to_dpo", "follow_up", "find_dpo"} & waiting
    assert "follow_up" in late
    assert not {"write_to_dpo", "wait_for_answer"} & late


def test_the_cnil_is_for_security_at_once_and_for_rights_after_a_month() -> None:
    assert "complain_directly" in ids(leak("iban"))
    assert "complain_about_rights" not in ids(leak("iban"))
    late = ids(leak("iban", wrote_on=date(2026, 9, 1)))
    assert "complain_about_rights" in late
    assert "complain_directly" not in late
    done = ids(leak("iban", wrote_on=date(2026, 9, 1), complained_on=date(2026, 11, 1)))
    assert "wait_for_cnil" in done
    assert not {"complain_directly", "complain_about_rights", "contest_cnil_silence"} & done
    silent = ids(leak("iban", complained_on=date(2026, 8, 1)))
    assert "contest_cnil_silence" in silent
    assert "wait_for_cnil" not in silent


def test_a_step_never_mixes_the_two_complaints() -> None:
    for record in load_steps().values():
        assert not {LetterKind.CNIL, LetterKind.CRIMINAL} <= set(record.step.letters)
    criminal = load_steps()[StepId("file_criminal_complaint")].step
    assert all("cnil" not in link.id for link in criminal.links)


@pytest.mark.parametrize("kind", list(OrganisationKind))
def test_the_organisation_decides_the_other_roads(kind: OrganisationKind) -> None:
    found = ids(leak("iban", organisation_kind=kind))
    claimed = ids(leak("iban", organisation_kind=kind, claimed_on=date(2026, 11, 1)))
    assert "claim_from_public_body" not in claimed
    assert "follow_claim" in claimed
    is_public = kind in {OrganisationKind.PUBLIC_HOSPITAL, OrganisationKind.PUBLIC_BODY}
    is_hospital = kind in {OrganisationKind.PUBLIC_HOSPITAL, OrganisationKind.PRIVATE_HOSPITAL}
    assert ("claim_from_public_body" in found) == is_public
    assert ("write_to_cdu" in found) == is_hospital
    assert ("write_to_ordre" in found) == (kind is OrganisationKind.PRACTITIONER)


@pytest.mark.parametrize(
    ("acting_for", "step"),
    [
        (ActingFor.MINOR, "write_as_parent"),
        (ActingFor.OTHER_ADULT, "sign_mandate"),
        (ActingFor.PROTECTED_ADULT, "attach_judgment"),
        (ActingFor.DECEASED, "act_as_heir"),
    ],
)
def test_acting_for_somebody_needs_its_own_paper(acting_for: ActingFor, step: str) -> None:
    papers = {"write_as_parent", "sign_mandate", "attach_judgment", "act_as_heir"}
    assert ids(leak("iban", acting_for=acting_for)) & papers == {step}
    assert not ids(leak("iban")) & papers


def test_a_person_who_must_not_be_found_reads_of_it_before_all_else() -> None:
    steps = advise(leak("postal_address", is_exposed_to_violence=True)).steps
    assert steps[0].id == "confidential_address"
    assert "violences_femmes_3919" in {line.id for line in steps[0].lines}
    assert "confidential_address" not in ids(leak("iban", is_exposed_to_violence=True))


def test_the_help_lines_of_a_visit_join_the_step_about_talking() -> None:
    facts = case(findings(exposed="appointment_date"), visits=(explain("service VIH"),))
    talk = next(step for step in advise(facts).steps if step.id == "talk_to_someone")
    assert talk.lines[0].id == "sida_info_service"
    assert len(talk.lines) == len({line.id for line in talk.lines})


def test_every_step_can_be_reached() -> None:
    everything = findings(exposed=EVERY_CATEGORY)
    told = [
        case(everything, misuse=frozenset(Misuse), is_exposed_to_violence=True),
        case(everything, visits=(explain("service VIH"),)),
        leak("username"),
        *(leak("diagnosis", acting_for=one) for one in ActingFor),
        *(leak("appointment_date", organisation_kind=one) for one in OrganisationKind),
        leak("iban", wrote_on=date(2026, 11, 10), complained_on=date(2026, 11, 1)),
        leak("iban", wrote_on=date(2026, 9, 1), complained_on=date(2026, 7, 1)),
        leak("iban", wrote_on=date(2026, 9, 1)),
        leak("iban", claimed_on=date(2026, 9, 1)),
    ]
    assert {step for facts in told for step in ids(facts)} == set(load_steps())


def test_the_state_of_a_step_is_kept_by_its_id_and_orders_the_list() -> None:
    advice = advise(leak("iban"))
    states = {
        StepId("check_notice"): StepState.DONE,
        StepId("watch_iban"): StepState.NOT_FOR_ME,
        StepId("gone_since"): StepState.DONE,
    }
    arranged = arrange(advice, states)
    assert sorted(step.id for step in arranged) == sorted(step.id for step in advice.steps)
    assert [step.id for step in arranged[-2:]] == ["check_notice", "watch_iban"]


def test_an_incomplete_answer_opens_the_reminder_at_once() -> None:
    facts = leak("iban", wrote=True, answer=AnswerReceived.INCOMPLETE, organisation_kind=PUBLIC)
    assert {"follow_up", "complain_about_rights", "call_defenseur"} <= ids(facts)
