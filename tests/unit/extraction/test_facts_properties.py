import time
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patient_check.domain.finding import Evidence
from patient_check.extraction.affected import find_affected
from patient_check.extraction.article34 import check_article34
from patient_check.extraction.incident_date import find_incident_date
from patient_check.extraction.language import detect_language
from patient_check.extraction.notice_kind import first_incident, is_breach_notice
from patient_check.extraction.organisation import find_organisation
from patient_check.extraction.sentences import reading_of

_PIECES = st.sampled_from(
    """Le_CHU_de_Montrevel a_été_victime d'une_cyberattaque le_3_mai_2024 33_millions de_patients
    vos_données ont_été_volées . , : ; \n \n\n • (FFF) dpo@chu.example 01_02_03_04_05_06 hier
    1_200 lignes De_:_Mutuelle_Ormeline_<a@b.example> CENTRE_HOSPITALIER aucune_donnée n'a pas
    İstanbul ﬁchiers é̂ 12/13/2024 31_février_2024 « » en_cas_de si_vous DPO & + 23andMe d' l'
    un_demi-million hier fin_janvier de_ce_mois 99 entre_le_2_et_le_9_mai""".split()
).map(lambda piece: piece.replace("_", " "))
_TEXTS = st.one_of(
    st.lists(_PIECES, max_size=60).map(" ".join),
    st.text(max_size=300),
)


def _evidence(text: str) -> Iterable[Evidence]:
    for found in (find_organisation(text), find_incident_date(text), find_affected(text)):
        if found is not None:
            yield from found.evidence
    for check in check_article34(text):
        yield from check.evidence


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_every_proof_is_quoted_from_the_text(text: str) -> None:
    for evidence in _evidence(text):
        assert evidence.text
        assert evidence.text == text[evidence.span.start : evidence.span.end]


@settings(max_examples=80, deadline=None)
@given(_TEXTS)
def test_the_same_text_gives_the_same_facts(text: str) -> None:
    assert list(_evidence(text)) == list(_evidence(text))
    assert is_breach_notice(text) == is_breach_notice(text)
    assert detect_language(text) in {"fr", "en", "und"}
    span = first_incident(text)
    assert span is None or 0 <= span[0] < span[1] <= len(text)


@settings(max_examples=80, deadline=None)
@given(_TEXTS)
def test_a_date_is_a_day_or_a_month_that_exists(text: str) -> None:
    found = find_incident_date(text)
    if found is not None:
        parts = [int(part) for part in found.value.split("-")]
        assert len(found.value) in {len("2024-05"), len("2024-05-03")}
        assert 1 <= parts[1] <= 12


_FINDERS = [
    find_affected, find_incident_date, check_article34, is_breach_notice, find_organisation,
]  # fmt: skip
_HOSTILE = [
    "1 000 000 ", "12 personnes ", "le 4 mai 2024 ", "données de ", "vos données ont ", " ", "\n",
    "cent deux mille ", "dpo@", "a été ", "Le CHU de ", "(", "Free et ", "d'", "a-", "un tiers a ",
    "De : ", "nombre de personnes ", "si vous ", "fuite de ", "0 ", "0.", "fédération française de ",
]  # fmt: skip


@pytest.mark.parametrize("piece", _HOSTILE, ids=repr)
@pytest.mark.parametrize("finder", _FINDERS, ids=lambda f: f.__name__)
def test_a_hostile_text_is_read_in_bounded_time(
    finder: Callable[[str], object], piece: str
) -> None:
    text = (piece * (120_000 // len(piece) + 1))[:120_000]
    reading_of(text).document.units  # noqa: B018 - parsed once, before the clock
    started = time.process_time()
    finder(text)
    assert time.process_time() - started < 3
