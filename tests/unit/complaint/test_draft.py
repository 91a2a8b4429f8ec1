import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.complaint.draft import draft, letter_text
from patient_check.complaint.edit import body_from_text
from patient_check.domain.advice import ActingFor, AnswerReceived, Answers, CaseFacts, Misuse
from patient_check.domain.complaint import Blank, Heading, ItemList, Letter, LetterKind, Paragraph
from patient_check.domain.parties import ContactKind, ContactPoint, Controller, DataSubject
from patient_check.explanation.explain import explain
from tests.told_cases import (
    EVERY_ELEMENT,
    LETTERS,
    REFERENCE,
    case,
    findings,
    insurer,
    laboratory,
    minor,
    platform_2020,
    public_hospital,
    relative,
    silent_notice,
    without_notice,
)

KINDS = list(LetterKind)
MAKERS = list(LETTERS)


def said(letter: Letter) -> str:
    return letter_text(letter).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("name", "facts", "kind"),
    [(make.__name__, make(), kind) for make, kinds in LETTERS.items() for kind in kinds],
)
def test_letters_are_those_that_were_read_and_kept(
    name: str, facts: CaseFacts, kind: LetterKind
) -> None:
    kept = (REFERENCE / f"{name}-{kind}.txt").read_text("utf-8")
    assert letter_text(draft(kind, facts)) == kept


def test_every_reference_belongs_to_a_case() -> None:
    named = {f"{make.__name__}-{kind}.txt" for make, kinds in LETTERS.items() for kind in kinds}
    assert {path.name for path in REFERENCE.iterdir()} == named


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("make", MAKERS)
def test_nothing_of_the_grammar_is_left_and_blanks_are_visible(
    make: object, kind: LetterKind
) -> None:
    letter = draft(kind, make())  # type: ignore[operator]
    text = said(letter)
    assert not re.search(r"[{}]|\[!?\w+>|\]\]", text)
    assert text.count("[… ") >= len(letter.blanks)
    assert not re.search(r"  |\s[,.]|\(\)|\n\n\n|: \.", text)
    assert letter.title
    assert letter.language == "fr"


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_case_gives_a_whole_letter_of_blanks(kind: LetterKind) -> None:
    letter = draft(kind, case(findings()))
    assert Blank("vos nom et prénom") in letter.blanks or kind is LetterKind.MANDATE
    assert letter.body
    assert all(block.items if isinstance(block, ItemList) else block.runs for block in letter.body)


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_notice_no_letter_speaks_of_what_a_notice_says(kind: LetterKind) -> None:
    text = said(draft(kind, without_notice()))
    assert not re.search(r"(?i)\b(?:le|votre|ce) message (?!à ce sujet)|vous situez|il parle", text)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_notice_lacks_nothing(kind: LetterKind) -> None:
    """A text that the program takes for no notice, and whose day the person did not give."""
    told = findings(lacking=EVERY_ELEMENT, organisation="Clinique Inventée")
    text = said(draft(kind, case(replace(told, is_breach_notice=False))))
    assert "dans votre message" not in text
    assert "manque au message" not in text


def test_quotations_stand_as_in_the_notice_each_once() -> None:
    text = said(draft(LetterKind.CNIL, platform_2020()))
    sentence = "le nom et la spécialité du professionnel de santé."
    assert text.count(sentence) == 1
    assert "« Sont concernés" in text


def test_the_playing_down_is_quoted_and_answered() -> None:
    text = said(draft(LetterKind.CNIL, platform_2020()))
    assert "Ce que le message minimise" in text
    assert "informations administratives" in text
    assert "minimise" not in said(draft(LetterKind.CNIL, laboratory()))


@pytest.mark.parametrize(
    ("categories", "words", "absent"),
    [
        ("test_results", "Elles me paraissent relever des articles 4(15) et 9", "C-184/20"),
        ("practitioner_specialty", "C-184/20 et C-21/23", "me paraissent relever"),
        ("appointment_date", "n° 317182", "C-184/20"),
    ],
)
def test_health_data_are_graded(categories: str, words: str, absent: str) -> None:
    text = said(draft(LetterKind.CNIL, case(findings(exposed=categories))))
    assert words in text
    assert absent not in text
    assert "L.1110-4" in text


def test_article_9_is_not_named_without_a_reason() -> None:
    text = said(draft(LetterKind.CNIL, case(findings(exposed="iban email"))))
    assert "rticle 9" not in text
    assert "L.1110-4" not in text
    beliefs = said(draft(LetterKind.CNIL, case(findings(exposed="sensitive_beliefs"))))
    assert "Article 9(1)" in beliefs


def test_a_weak_case_does_not_put_article_9_among_the_grounds() -> None:
    text = said(draft(LetterKind.CNIL, case(findings(exposed="care_place"))))
    grounds = text.split("Les règles en cause")[1].split("Ce que je demande")[0]
    assert "Article 9" not in grounds


def test_only_real_questions_are_asked() -> None:
    plain = said(draft(LetterKind.DPO, case(findings(exposed="iban"))))
    assert "laisse un doute" not in plain
    assert "partie des personnes" not in plain
    assert "mot de passe" not in plain
    assert "proches" not in plain
    full = said(draft(LetterKind.DPO, case(findings(possible="password", some="relatives"))))
    assert "Votre message laisse un doute sur ces données : mot de passe." in full
    assert "qu’une partie des personnes : proches. Est-ce mon cas ?" in full
    assert "en clair, chiffré ou haché" in full
    numbers = [int(found) for found in re.findall(r"(?m)^(\d+)\) ", full)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_visit_is_named_only_when_the_person_lets_it() -> None:
    visits = (explain("Gustave Roussy"),)
    found = findings(exposed="care_place")
    for kind in KINDS:
        silent = said(draft(kind, case(found, visits=visits)))
        assert "Gustave Roussy" not in silent
    told = case(found, visits=visits, names_visits=True)
    naming = {kind for kind in KINDS if "Gustave Roussy" in said(draft(kind, told))}
    assert naming == {LetterKind.CNIL, LetterKind.CRIMINAL}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (public_hospital(), "article 12(3) du RGPD a pris fin le 30 juillet 2026"),
        (relative(), "Votre réponse ne traite pas toutes mes questions"),
        (
            replace(insurer(), answers=replace(insurer().answers, answer=AnswerReceived.REFUSED)),
            "12(4)",
        ),
        (silent_notice(), "Je n’ai pas reçu de réponse complète"),
    ],
)
def test_the_reminder_says_what_is_missing(facts: CaseFacts, words: str) -> None:
    assert words in said(draft(LetterKind.FOLLOW_UP, facts))


@pytest.mark.parametrize("acting_for", list(ActingFor))
@pytest.mark.parametrize(
    "kind", [LetterKind.DPO, LetterKind.CNIL, LetterKind.CRIMINAL, LetterKind.HOSPITAL]
)
def test_the_person_concerned_is_named_when_somebody_acts_for_them(
    acting_for: ActingFor, kind: LetterKind
) -> None:
    facts = case(
        findings(exposed="iban"), acting_for=acting_for, represented=DataSubject("Alix Exemple")
    )
    assert ("Alix Exemple" in said(draft(kind, facts))) == (acting_for is not ActingFor.SELF)


@pytest.mark.parametrize("acting_for", list(ActingFor))
@pytest.mark.parametrize("kind", KINDS)
def test_our_own_sentences_are_short(acting_for: ActingFor, kind: LetterKind) -> None:
    # Without quotations, with one category: what is left is our own wording.
    found = findings(exposed="test_results", lacking=EVERY_ELEMENT, incident="2026-03")
    facts = case(
        found, acting_for=acting_for, misuse=frozenset(Misuse), received_on=date(2026, 10, 10)
    )
    text = re.sub(r"\[… [^\]]+\]", "X", draft(kind, facts).body_text)
    text = text.replace("à caractère personnel", "personnelles")
    for sentence in re.split(r"(?<=[.!?:;])\s+|\n", text):
        assert len(sentence.split()) < 30, sentence


def test_the_rights_of_the_living_are_not_claimed_for_the_dead() -> None:
    facts = case(findings(exposed="iban"), acting_for=ActingFor.DECEASED)
    text = said(draft(LetterKind.DPO, facts))
    assert "article 15" not in text
    assert "articles 84 à 86" in text


def test_articles_on_identity_theft_and_blackmail_come_with_the_facts() -> None:
    plain = said(draft(LetterKind.CRIMINAL, case(findings(exposed="iban"))))
    assert "226-4-1" not in plain
    assert "312-10" not in plain
    for article in ("226-22", "226-17", "323-1", "323-3"):
        assert article in plain
    told = case(misuse=frozenset({Misuse.IDENTITY_THEFT, Misuse.BLACKMAIL}))
    text = said(draft(LetterKind.CRIMINAL, told))
    assert "226-4-1" in text
    assert "312-10" in text


def test_the_letter_goes_to_the_officer_that_the_notice_names() -> None:
    other = ContactPoint(ContactKind.OTHER, email="accueil@exemple.fr")
    officer = ContactPoint(ContactKind.DPO, address=("1, rue des Essais", "00000 Ville"))
    facts = replace(case(findings(organisation="Clinique")), contacts=(other, officer))
    lines = ["".join(map(str, line)) for line in draft(LetterKind.DPO, facts).recipient]
    assert lines[0] == "Clinique"
    assert lines[-2:] == ["1, rue des Essais", "00000 Ville"]
    own = replace(facts, answers=Answers(controller=Controller("Autre", email="dpo@autre.fr")))
    lines = ["".join(map(str, line)) for line in draft(LetterKind.DPO, own).recipient]
    assert lines[0] == "Autre"
    assert "dpo@autre.fr" in lines


def test_the_cnil_can_be_written_to_by_post() -> None:
    letter = draft(LetterKind.CNIL, silent_notice())
    assert "".join(map(str, letter.recipient[-1])) == "75334 Paris Cedex 07"


def test_a_mandate_is_signed_by_the_person_who_gives_it() -> None:
    letter = draft(LetterKind.MANDATE, relative())
    assert letter.signature[0] == "Alix Exemple, date et signature"
    assert letter.sender[0] == ("Alix Exemple",)
    assert letter.recipient == ()


def test_a_long_delay_is_told_as_a_fact() -> None:
    assert "74 jours séparent" in said(draft(LetterKind.CNIL, insurer()))
    assert "jours séparent" not in said(draft(LetterKind.CNIL, platform_2020()))
    month_only = replace(laboratory(), answers=Answers(received_on=date(2026, 1, 1)))
    assert "jours séparent" not in said(draft(LetterKind.CNIL, month_only))


def test_a_letter_for_a_minor_never_asks_to_reveal_care() -> None:
    text = said(draft(LetterKind.PARENT, minor()))
    assert "Lou Parent" in text
    assert "Je ne vous demande pas de révéler un soin couvert par ce secret." in text


def test_what_people_type_is_never_read_as_grammar_or_layout() -> None:
    hostile = "{today} [late>x] \n\n## Titre\n- puce\u202e\x07"
    facts = case(
        findings(organisation=hostile),
        sender=DataSubject(hostile, (hostile,), hostile),
        controller=Controller(address=(hostile,)),
    )
    for kind in KINDS:
        letter = draft(kind, facts)
        text = letter_text(letter)
        assert "\x07" not in text
        assert "\u202e" not in text
        assert "\n## Titre" not in text
        assert not any(
            isinstance(b, Heading) and "Titre" in "".join(map(str, b.runs)) for b in letter.body
        )


@given(st.text(max_size=300))
def test_any_name_stays_on_its_line(name: str) -> None:
    facts = case(findings(organisation=name), sender=DataSubject(name))
    letter = draft(LetterKind.CNIL, facts)
    assert all("\n" not in str(run) for run in (*letter.sender[0], *letter.signature))
    assert len(letter.body) == len(draft(LetterKind.CNIL, case(findings())).body)


def test_the_body_reads_as_text_and_back() -> None:
    for make in MAKERS:
        for kind in KINDS:
            letter = draft(kind, make())
            assert body_from_text(letter.body_text) == letter.body


def test_the_blocks_are_paragraphs_headings_and_lists() -> None:
    kinds = {type(block) for block in draft(LetterKind.CNIL, laboratory()).body}
    assert kinds == {Paragraph, Heading, ItemList}
