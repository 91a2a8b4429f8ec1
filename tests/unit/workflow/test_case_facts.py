from datetime import date

from patient_check.advice.advise import advise
from patient_check.assets import asset
from patient_check.complaint.draft import draft, letter_text
from patient_check.domain.advice import Answers
from patient_check.domain.complaint import LetterKind
from patient_check.domain.notice import NoticeFormat, NoticeText
from patient_check.domain.parties import ContactKind
from patient_check.workflow.analysis import analyze
from patient_check.workflow.case_facts import case_facts
from tests.told_cases import findings, platform_2020

TODAY = date(2025, 3, 20)
SAMPLE = asset("samples", "exemple.txt").read_text("utf-8")


def test_the_sentences_of_a_real_reading_reach_the_letter() -> None:
    found = analyze(NoticeText(SAMPLE, NoticeFormat.TEXT))
    facts = case_facts(found, SAMPLE, TODAY, answers=Answers(received_on=date(2025, 3, 19)))
    text = letter_text(draft(LetterKind.CNIL, facts)).replace("\u00a0", " ")
    assert "Le motif du rendez-vous a pu être consulté" in text
    assert "Centre médical des Trois Fontaines" in text
    steps = {step.id for step in advise(facts).steps}
    assert {"watch_health_insurance", "write_to_dpo", "find_dpo"} <= steps
    assert not {"change_passwords", "watch_iban", "stop_card"} & steps


def test_the_words_that_make_little_of_the_leak_are_gathered() -> None:
    facts = platform_2020()
    assert len(facts.downplaying) == 1
    assert facts.downplaying[0].startswith("Le 21 juillet")


def test_the_contact_of_the_notice_is_gathered() -> None:
    facts = case_facts(findings(), "Écrivez à dpo@exemple.fr", TODAY)
    assert [one.kind for one in facts.contacts] == [ContactKind.DPO]
    assert "find_dpo" not in {step.id for step in advise(facts).steps}


def test_a_case_without_a_notice_has_no_quotation() -> None:
    facts = case_facts(findings(exposed="iban"), "", TODAY)
    assert facts.quotes == {"iban": ()}
    assert facts.contacts == ()
    assert "Voici les phrases" not in letter_text(draft(LetterKind.CNIL, facts))
