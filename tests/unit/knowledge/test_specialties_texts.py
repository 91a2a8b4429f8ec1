"""One rule per test over every text shown about a visit; each lists the records that break it."""

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from patient_check.domain.specialty import FactKind, Specialty
from patient_check.knowledge.specialties import load_specialties

KNOWLEDGE = load_specialties()
RECORDS = tuple(KNOWLEDGE.specialties.values())

SOMEONE = {"fr": "Quelqu'un pourrait supposer ", "en": "Someone might suppose "}
SUGGESTS = {"fr": "Cela peut faire penser ", "en": "This may suggest "}

# What the review of the texts bans: verdicts, judgements, threats, jargon, one secret for another.
BANNED_FR = (
    r"recherché",
    r"\bvoire\b",
    r"mal vues?\b",
    r"séropositi",
    r"crise suicidaire",
    r"surpoids",
    r"grande précarité",
    r"grande dépendance",
    r"sous contrainte",
    r"toxicoman",
    r"avalement",
    r"maladie générale",
    r"organe interne",
    r"accident grave",
    r"soins importants",
    r"testicule",
    r"dépression passagère",
    r"garde à vue",
    r"test de grossesse",
    r"perte de grossesse",
    r"personne diabétique",
    r"curiosité",
    r"plainte banale",
    r"saignée de soin",
    r"une lèpre",
    r"\bune amie\b",
    r"\b(le|du|au) conjoint\b",
    r"personne en particulier",
    r"militants",
    r"abus de faiblesse",
    r"logement vide",
    r"usage interdit",
    r"\bvous (avez|êtes|souffrez)\b",
    r"\b(est|sont) (malade|atteint)",
    r"asile psychiatrique",
    r"erreur d'unité",
)
BANNED_EN = (
    r"\byou (have|are|suffer)\b",
    r"\bsuffer(s|ing)? from\b",
    r"\b(is|are) (ill|sick)\b(?! or dependent)",
    r"\bvictim of (a|an) (disease|illness)",
    r"\b(junkie|addict|alcoholic)\b",
    r"\bcommitted suicide\b",
    r"\bmentally ill\b",
    r"\bthe disabled\b",
)
# An alternative must be able to be true while the supposition is false.
CONFIRMING_FR = (r"guérison", r"\bancien(ne)?s?\b", r"rechute", r"récidive", r"\bguérie?\b")
CONFIRMING_EN = (r"\bafter recovery\b", r"\bformer\b", r"\bcured\b", r"\brelapse\b")

ACTORS_FR = (
    "adversaire", "assureur", "bailleur", "cambrioleurs", "club", "collègues", "conjoint",
    "d'abord la personne mise en cause", "employeur", "entourage", "escrocs", "famille",
    "maîtres chanteurs", "parents", "personne mise en cause", "personne que l'on fuit",
    "personnes hostiles", "personnes malveillantes", "personnes qui ciblent", "presque personne",
    "proches", "vendeurs", "voisinage", "école",
)  # fmt: skip
BLACKMAIL_THEMES = {"addiction", "sexual_health", "pregnancy_fertility", "infection_liver"}
BLACKMAIL_RECORDS = {
    "chirurgie_esthetique_lieu", "hopital_psychiatrique", "psy_soins_contrainte",
    "urgences_psychiatriques",
}  # fmt: skip
INSURER_THEMES = {
    "addiction", "cancer", "cancer_centres", "infection_liver", "long_illness", "mental_health",
    "organs", "surgery", "violence",
}  # fmt: skip
INSURER_RECORDS = {"tabacologie", "tep_scan"}


def sentences(record: Specialty, language: str) -> Iterator[str]:
    yield record.label[language]
    yield record.level_reason[language]
    yield record.inference[language]
    yield from record.alternatives[language]
    yield from record.audience[language]


def breaking(patterns: tuple[str, ...], language: str) -> list[str]:
    rule = re.compile("|".join(patterns), re.IGNORECASE)
    return [
        f"{record.id}: {said}"
        for record in RECORDS
        for said in sentences(record, language)
        if rule.search(said)
    ]


def is_bare(said: str, language: str) -> bool:
    return not said.startswith((SOMEONE[language], SUGGESTS[language]))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_suppositions_open_in_one_of_three_ways_fixed_by_the_level(language: str) -> None:
    wrong = []
    for record in RECORDS:
        said = record.inference[language]
        fits = (
            is_bare(said, language)
            if record.level <= 1
            else said.startswith(SOMEONE[language])
            or (record.level >= 3 and said.startswith(SUGGESTS[language]))
        )
        if not fits:
            wrong.append(f"{record.id} ({record.level}): {said}")
    assert wrong == []


def test_both_languages_open_in_the_same_way() -> None:
    assert [
        record.id
        for record in RECORDS
        for opening in (SOMEONE, SUGGESTS)
        if record.inference["fr"].startswith(opening["fr"])
        != record.inference["en"].startswith(opening["en"])
    ] == []


def test_level_zero_says_that_it_tells_almost_nothing() -> None:
    assert [
        record.id
        for record in RECORDS
        if (record.level == 0) != record.inference["fr"].startswith("Presque rien")
        or (record.level == 0) != record.inference["en"].startswith("Almost nothing")
    ] == []


def test_no_french_text_holds_a_banned_word() -> None:
    assert breaking(BANNED_FR, "fr") == []


def test_no_english_text_holds_a_banned_word() -> None:
    assert breaking(BANNED_EN, "en") == []


@pytest.mark.parametrize(("language", "rules"), [("fr", CONFIRMING_FR), ("en", CONFIRMING_EN)])
def test_no_alternative_confirms_what_it_should_open(language: str, rules: tuple[str, ...]) -> None:
    rule = re.compile("|".join(rules), re.IGNORECASE)
    assert [
        f"{record.id}: {said}"
        for record in RECORDS
        for said in record.alternatives[language]
        if rule.search(said)
    ] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_alternative_repeats_the_supposition(language: str) -> None:
    # Below level 2 the sentence only lists ordinary reasons, which are the alternatives too.
    def bare(said: str) -> str:
        return re.sub(r"^(une?|the|an?|some) ", "", said.lower())

    assert [
        f"{record.id}: {said}"
        for record in RECORDS
        if record.level >= 2
        for said in record.alternatives[language]
        if re.search(rf"\b{re.escape(bare(said))}\b", record.inference[language].lower())
    ] == []


def test_every_record_has_three_alternatives_and_an_audience() -> None:
    assert [
        record.id
        for record in RECORDS
        if len(record.alternatives["fr"]) < 3 or not record.audience["fr"]
    ] == []


@pytest.mark.parametrize("field", ["inference", "alternatives"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_text_is_shared_by_unrelated_records(field: str, language: str) -> None:
    users: dict[object, set[str]] = defaultdict(set)
    for record in RECORDS:
        users[getattr(record, field)[language]].add(
            "cancer" if record.theme == "cancer_centres" else record.theme
        )
    assert {said: themes for said, themes in users.items() if len(themes) > 1} == {}


def test_a_supposition_is_shared_by_few_records() -> None:
    users: dict[str, list[str]] = defaultdict(list)
    for record in RECORDS:
        users[record.inference["fr"]].append(record.id)
    crowded = {said: ids for said, ids in users.items() if len(ids) > 5}
    assert crowded == {}


def test_every_audience_is_somebody() -> None:
    assert [
        f"{record.id}: {said}"
        for record in RECORDS
        for said in record.audience["fr"]
        if not said.startswith(ACTORS_FR)
    ] == []


def test_blackmailers_are_named_only_where_shame_is_the_weapon() -> None:
    assert [
        record.id
        for record in RECORDS
        if "maîtres chanteurs" in record.audience["fr"]
        and record.theme not in BLACKMAIL_THEMES
        and record.id not in BLACKMAIL_RECORDS
    ] == []


def test_insurers_are_named_only_where_a_contract_asks_about_it() -> None:
    assert [
        record.id
        for record in RECORDS
        if any(said.startswith("assureur") for said in record.audience["fr"])
        and record.theme not in INSURER_THEMES
        and record.id not in INSURER_RECORDS
    ] == []


def test_burglars_are_named_only_where_a_date_shows_an_absence() -> None:
    assert [
        record.id
        for record in RECORDS
        if any("cambrioleurs" in said for said in record.audience["fr"])
        and not {"date_proche", "rdv_futur"} & set(record.modifiers)
    ] == []


def test_violence_names_first_the_person_to_fear() -> None:
    named = ("consultation_violences", "maison_des_femmes", "umj", "uaped", "psychotrauma")
    assert [
        name
        for name in named
        if "personne mise en cause" not in KNOWLEDGE.specialties[name].audience["fr"][0]  # type: ignore[index]
    ] == []


def test_a_social_fact_at_the_top_is_not_told_as_an_illness() -> None:
    illness = re.compile(r"(?<!pas une )\b(maladie|malade|trouble|souffrance)\b", re.IGNORECASE)
    assert [
        f"{record.id}: {record.inference['fr']}"
        for record in RECORDS
        if record.level == 4
        and record.fact is FactKind.SOCIAL
        and illness.search(record.inference["fr"])
    ] == []


def test_prison_asylum_and_child_protection_are_social_facts() -> None:
    named = ("prison_soins", "cada", "protection_enfance", "umcra", "accouchement_secret")
    facts = {KNOWLEDGE.specialties[name].fact for name in named}  # type: ignore[index]
    assert facts == {FactKind.SOCIAL}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_sentences_end_and_items_do_not(language: str) -> None:
    assert [
        record.id
        for record in RECORDS
        if not record.inference[language].endswith(".")
        or not record.level_reason[language].endswith(".")
        or any(
            said.endswith((".", ",", ";"))
            for said in (*record.alternatives[language], *record.audience[language])
        )
    ] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_list_repeats_an_item(language: str) -> None:
    assert [
        record.id
        for record in RECORDS
        for items in (
            record.alternatives[language], record.audience[language], record.synonyms,
            record.synonyms_en, record.typed_synonyms, record.modifiers, record.sources,
            record.support_lines, record.codes,
        )
        if len(set(items)) != len(items)
    ] == []  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_texts_have_no_stray_space(language: str) -> None:
    stray = re.compile(r"^\s|\s$|\s\s|[’]")
    assert [
        f"{record.id}: {said!r}"
        for record in RECORDS
        for said in (*sentences(record, language), *record.synonyms, *record.synonyms_en)
        if stray.search(said)
    ] == []


def test_english_is_not_french_left_over() -> None:
    french = re.compile(r"\b(une?|des|pour|chez|avec|d'un|l'on|être|peut)\b")
    assert [
        f"{record.id}: {said}"
        for record in RECORDS
        for said in (record.inference["en"], *record.alternatives["en"], *record.audience["en"])
        if french.search(said)
    ] == []


def test_the_scale_reminds_that_it_is_no_diagnosis() -> None:
    assert KNOWLEDGE.scale.reminder["fr"].endswith("pas ce que vous avez.")
    assert [step.level for step in KNOWLEDGE.scale.levels] == [0, 1, 2, 3, 4]
