"""The words that lead to a record: none dangerous, none claimed twice without a question."""

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

from patient_check.knowledge.specialties import load_specialties

KNOWLEDGE = load_specialties()
RECORDS = tuple(KNOWLEDGE.specialties.values())
PERMANENT_IDS = Path(__file__).with_name("specialty_ids.txt")

# Ordinary words, towns, surnames, first names, months, letters of a commercial SMS: alone, none
# may send a person to level 3 or 4.
DANGEROUS = (
    "Saint-Denis", "Saint-Cloud", "Leclerc", "Curie", "Perrin", "Bérard", "Marquis", "Lambret",
    "Becquerel", "Regaud", "Lacassagne", "Bergonié", "Baclesse", "Sainte-Catherine", "COL", "ICL",
    "ICM", "CAL", "CLB", "CEM", "CHB", "IPC", "ICO", "SEP", "MAR", "ELSA", "STOP", "Aides", "190",
    "Le Spot", "Checkpoint", "TPE", "asile", "HP", "Sainte-Anne", "Esquirol", "CAP", "TS", "crise",
    "tremblements", "mémoire", "caillot", "CRH", "THS", "hormonothérapie", "transition", "rein",
    "moelle", "donneur vivant", "cœur", "foie", "cornée", "tissus", "ACT", "LAM", "GEM", "foyer",
    "placement", "institut", "AVS", "CRP", "CRA", "DP", "ado", "écrans", "jeux vidéo", "cannabis",
    "Marmottan", "cure", "sevrage", "PASS", "PUMA", "T1", "T2", "T3", "datation",
    "radio des poumons", "endo", "anneau", "bypass", "ablation", "dilatation", "perte de poids",
    "pompe", "orthopédie", "lunetterie", "rééducation", "rééducation respiratoire", "tuteur",
    "prestataire", "implant", "prothèse", "injections", "laser", "botox", "infiltration",
    "audition", "secteur", "école", "siège", "filière", "recherche", "volontaire", "repos",
    "médecine polyvalente", "médecin des nerfs", "CIC", "MAIA", "CLIC", "Trousseau",
    "Robert-Debré", "Necker", "enfance en danger", "ITT", "fausse couche", "accueil de jour",
    "accueil familial", "immunologie clinique", "EMSP", "ESA", "MDA", "USIP", "CMS", "HDJ", "SSR",
    "SMR", "MIT", "IPA", "TCC", "IME", "CES", "CSP", "AES", "CPH", "MNA", "auxiliaire",
)  # fmt: skip
NEVER_SHOWN = ("toxico", "alcoolo", "asile", "hospice", "séropo")


def plain(said: str) -> str:
    bare = unicodedata.normalize("NFKD", said.lower().replace("œ", "oe"))
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", letters).strip()


AMBIGUOUS = {plain(entry.word): entry for entry in KNOWLEDGE.ambiguous_words}
IGNORED = {plain(entry.word) for entry in KNOWLEDGE.ignored_words}
CLAIMED: dict[str, set[str]] = defaultdict(set)
for _record in RECORDS:
    for _said in (*_record.synonyms, *_record.typed_synonyms, *_record.hidden_synonyms):
        CLAIMED[plain(_said)].add(_record.id)


def test_no_dangerous_word_leads_alone_to_a_high_level() -> None:
    assert {
        said: found
        for said in DANGEROUS
        if plain(said) not in AMBIGUOUS and said not in NEVER_SHOWN
        and (found := {i for i in CLAIMED[plain(said)] if KNOWLEDGE.specialties[i].level >= 3})  # type: ignore[index]
    } == {}  # fmt: skip


def test_every_dangerous_word_is_asked_about_sent_low_or_ignored() -> None:
    assert [
        said
        for said in DANGEROUS
        if plain(said) not in AMBIGUOUS and plain(said) not in IGNORED and not CLAIMED[plain(said)]
    ] == []


def test_ignored_words_lead_nowhere() -> None:
    assert [word for word in IGNORED if CLAIMED[word] or word in AMBIGUOUS] == []


def test_a_word_claimed_by_several_records_is_asked_about() -> None:
    assert {
        word: ids for word, ids in CLAIMED.items() if len(ids) > 1 and word not in AMBIGUOUS
    } == {}


def test_an_ambiguous_word_lists_every_record_that_claims_it() -> None:
    assert {
        entry.word: strays
        for word, entry in AMBIGUOUS.items()
        if (strays := CLAIMED[word] - {candidate.id for candidate in entry.candidates})
    } == {}


def test_ambiguous_words_have_candidates_lightest_first() -> None:
    wrong = []
    for entry in KNOWLEDGE.ambiguous_words:
        levels = [KNOWLEDGE.specialties[c.id].level for c in entry.candidates]
        if len(levels) < 2 or levels != sorted(levels):
            wrong.append(entry.word)
    assert wrong == []


def test_ambiguous_words_are_listed_once() -> None:
    assert len(AMBIGUOUS) == len(KNOWLEDGE.ambiguous_words)


def test_a_short_lower_case_word_never_leads_to_a_high_level() -> None:
    assert [
        f"{record.id}: {said}"
        for record in RECORDS
        if record.level >= 3
        for said in record.synonyms
        if len(said) <= 4 and said.islower() and plain(said) not in AMBIGUOUS
    ] == []


def test_a_bare_number_is_a_known_help_line_and_only_typed() -> None:
    typed = {s for r in RECORDS for s in r.typed_synonyms if re.fullmatch(r"[\d ]+", s)}
    assert typed == {"115", "119", "3114", "3919", "116 006"}
    assert [s for r in RECORDS for s in r.synonyms if re.fullmatch(r"[\d ]+", s)] == []


# Words that breach notices use for something else: the CNIL's post box, a service agreement, a
# schedule, a finding of fact, genetic data, the name of a disease in a list of examples.
NOTICE_WORDS = (
    "TSA", "SLA", "ISP", "HAD", "IMG", "planning", "constatation", "expertise", "mandataire",
    "génétique", "dépendance", "cancer", "diabète", "cabinet", "hôpital", "laboratoire", "radio",
    "pharmacie", "docteur", "analyses", "secrétariat", "visio", "garde", "santé au travail",
    "Maiia", "compte", "terme", "accouchement", "tutelle", "protection juridique",
)  # fmt: skip


def test_words_of_breach_notices_are_never_looked_for_in_a_document() -> None:
    everywhere = {plain(said) for record in RECORDS for said in record.synonyms}
    assert [said for said in NOTICE_WORDS if plain(said) in everywhere] == []


def test_insulting_words_are_understood_and_never_shown() -> None:
    shown = {
        plain(said)
        for record in RECORDS
        for said in (*record.synonyms, *record.typed_synonyms, *record.label.values())
    }
    assert [said for said in NEVER_SHOWN if plain(said) in shown] == []
    hidden = {plain(said) for record in RECORDS for said in record.hidden_synonyms}
    assert {plain(said) for said in NEVER_SHOWN} <= hidden


def test_every_record_can_be_found_by_a_word() -> None:
    reached = {c.id for entry in KNOWLEDGE.ambiguous_words for c in entry.candidates}
    assert [
        r.id for r in RECORDS if not r.synonyms and not r.typed_synonyms and r.id not in reached
    ] == []
    assert [r.id for r in RECORDS if not r.synonyms_en] == []


def test_a_label_never_holds_brackets_in_brackets() -> None:
    assert [
        r.id for r in RECORDS for said in r.label.values() if re.search(r"\([^)]*\(", said)
    ] == []


def test_labels_are_distinct() -> None:
    for language in ("fr", "en"):
        labels = [record.label[language] for record in RECORDS]
        assert len(set(labels)) == len(labels)


def test_ids_are_permanent() -> None:
    ids = set(PERMANENT_IDS.read_text(encoding="utf-8").split())
    assert ids - KNOWLEDGE.specialties.keys() == set(), "an id was renamed or removed"
    assert KNOWLEDGE.specialties.keys() - ids == set(), "add the new id to specialty_ids.txt"
    assert [i for i in ids if not re.fullmatch(r"[a-z][a-z0-9_]*", i)] == []
