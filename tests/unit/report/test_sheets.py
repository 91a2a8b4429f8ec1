import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest

from patient_check.advice.advise import advise
from patient_check.assets import asset
from patient_check.complaint.draft import draft
from patient_check.complaint.guide import complaint_guide
from patient_check.domain.advice import Advice, StepId, StepState
from patient_check.domain.category import ExposureStatus
from patient_check.domain.complaint import Heading, ItemList, LetterKind, Paragraph, line_text
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.finding import AffectedUnit, Article34Element
from patient_check.domain.report import Document, Entries, Quotation, Sheet
from patient_check.knowledge.categories import load_categories
from patient_check.knowledge.hand_out import load_hand_out, read_hand_out
from patient_check.knowledge.references import load_support_lines
from patient_check.knowledge.steps import load_steps
from patient_check.report.bundle import build_bundle
from patient_check.report.dates import day_in_words, incident_in_words, minutes_in_words
from patient_check.report.hand_out import STEPS, build_hand_out
from patient_check.report.pdf import to_pdf
from patient_check.report.summary import build_summary
from patient_check.report.text import to_text
from patient_check.report.words import load_report_words
from tests.told_cases import case, findings, laboratory, minor, platform_2020

TODAY = date(2026, 11, 24)
LANGUAGES = ["fr", "en"]


def text_of(*sheets: Sheet) -> str:
    """Return what sheets say, without the breaks of lines."""
    return " ".join(to_text(Document("x", "fr", sheets)).split())


def summary(facts: Any, states: dict[str, StepState] | None = None, language: str = "fr") -> Sheet:
    chosen = {StepId(name): state for name, state in (states or {}).items()}
    return build_summary(facts, advise(facts), chosen, language=language)


def test_the_summary_says_who_when_and_how_many() -> None:
    text = text_of(summary(platform_2020()))
    for said in ("Doctolib", "21 juillet 2020", "6 128 rendez-vous", "24 juillet 2020"):
        assert said in text
    assert "3 août 2020" in text


def test_the_summary_shows_each_status_with_its_proof() -> None:
    sheet = summary(platform_2020())
    blocks = sheet.blocks
    (leaked,) = [i for i, one in enumerate(blocks) if one == Heading(("A fuité (8)",))]
    (denied,) = [
        i for i, one in enumerate(blocks) if one == Heading(("Exclu par l’organisme (1)",))
    ]
    between = blocks[leaked + 1 : denied]
    labels = [line_text(item) for one in between if isinstance(one, ItemList) for item in one.items]
    assert len(labels) == 8
    assert load_categories()["practitioner_specialty"].label["fr"] in labels  # type: ignore[index]
    (quotation, *_) = [one.words for one in between if isinstance(one, Quotation)]
    assert quotation.startswith("Sont concernés : le nom")


def test_the_summary_quotes_a_sentence_once() -> None:
    quoted = [one.words for one in summary(platform_2020()).blocks if isinstance(one, Quotation)]
    assert len(quoted) == len(set(quoted))


def test_a_category_that_the_person_added_has_no_invented_proof() -> None:
    sheet = summary(case(findings(exposed="iban")))
    assert Paragraph(("Vous l’avez indiqué vous-même.",)) in sheet.blocks
    assert not [one for one in sheet.blocks if isinstance(one, Quotation)]


def test_the_summary_of_a_notice_that_names_nothing_says_so() -> None:
    text = text_of(summary(case()))
    assert "Ce courrier ne nomme aucune donnée précise." in text
    assert text.count("non précisé dans le courrier") == 3


def test_the_summary_tells_what_article_34_asks_for_and_what_plays_it_down() -> None:
    text = text_of(summary(platform_2020()))
    assert "à qui poser vos questions : non trouvé" in text
    assert "ce qui s’est passé : indiqué" in text
    assert "informations administratives" in text
    assert "minimisent" not in text_of(summary(laboratory()))


def test_the_summary_follows_what_the_person_said_of_the_steps() -> None:
    states = {
        "keep_notice": StepState.DONE,
        "check_notice": StepState.NOT_FOR_ME,
        "beware_email": StepState.NOT_NOW,
    }
    text = text_of(summary(platform_2020(), states))
    steps = load_steps()
    assert f"{steps['keep_notice'].step.title['fr']} (fait)" in text  # type: ignore[index]
    assert steps["check_notice"].step.title["fr"] not in text  # type: ignore[index]
    assert "5 minutes, remis à plus tard" in text


def test_the_summary_gives_the_dates_and_marks_those_that_are_assumed() -> None:
    text = text_of(summary(platform_2020()))
    assert "3 septembre 2020" in text
    assert "si vous faites la démarche aujourd’hui" in text


def test_the_summary_names_no_visit() -> None:
    facts = minor()
    (visit,) = facts.visits
    text = text_of(summary(facts))
    for word in (visit.label["fr"], visit.query, visit.inference["fr"]):
        assert word not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hand_out_has_three_steps_and_numbers_on_one_page(language: str) -> None:
    sheet = build_hand_out(advise(laboratory()), {}, TODAY, language=language)
    headings = [line_text(one.runs) for one in sheet.blocks if isinstance(one, Heading)]
    assert [title[:2] for title in headings[:STEPS]] == ["1.", "2.", "3."]
    text = text_of(sheet)
    assert "116 006" in text
    assert "17cyber.gouv.fr" in text
    pdf = pypdfium2.PdfDocument(to_pdf(Document(sheet.title, language, (sheet,))).content)
    assert len(pdf) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_hand_out_still_fits_a_page(language: str) -> None:
    steps = [record.step for record in load_steps().values()]
    steps.sort(key=lambda one: len(one.title[language]) * 2 + len(one.how[language][0]))
    longest = Advice(tuple(reversed(steps)), ())
    sheet = build_hand_out(longest, {}, TODAY, language=language)
    pdf = pypdfium2.PdfDocument(to_pdf(Document(sheet.title, language, (sheet,))).content)
    assert len(pdf) == 1


def test_the_hand_out_has_no_secret() -> None:
    private = load_hand_out().private_steps
    everything = tuple(record.step for record in load_steps().values())
    titles = {one.title["fr"] for one in everything if one.id in private}
    assert titles
    for first in range(0, len(everything), STEPS):
        text = text_of(build_hand_out(Advice(everything[first:], ()), {}, TODAY, language="fr"))
        assert not [title for title in titles if title in text]
    shown = {line.id for line in load_hand_out().lines}
    text = text_of(build_hand_out(advise(minor()), {}, TODAY, language="fr"))
    for line in load_support_lines().values():
        assert (line.number in text) == (line.id in shown)
    for word in ("Sacha", "Lou", "centre", "planification", "motif"):
        assert word not in text


def test_no_step_about_what_somebody_suffered_is_handed_out() -> None:
    private = load_hand_out().private_steps
    telling = re.compile(
        r"chantage|retrouver|violen|escroc|décédé|discrimin|publié|ressentez|usurp|contest",
        re.IGNORECASE,
    )
    for record in load_steps().values():
        if telling.search(record.step.title["fr"]):
            assert record.step.id in private, record.step.id


def test_the_hand_out_goes_on_where_the_person_is() -> None:
    advice = advise(laboratory())
    first = text_of(build_hand_out(advice, {}, TODAY, language="fr"))
    states = {step.id: StepState.DONE for step in advice.steps}
    done = text_of(build_hand_out(advice, states, TODAY, language="fr"))
    assert "1. " in first
    assert "1. " not in done
    assert "Il ne reste pas de démarche à faire" in done


def test_a_hand_out_record_that_names_nothing_known_is_refused(tmp_path: Path) -> None:
    raw = {"lines": ["nobody"], "links": [], "private_steps": []}
    (tmp_path / "hand_out.json").write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(InvalidRecords, match="nobody"):
        read_hand_out(tmp_path)


def test_one_file_has_every_letter_behind_a_cover_that_lists_them() -> None:
    facts = platform_2020()
    letters = [draft(kind, facts) for kind in (LetterKind.DPO, LetterKind.CNIL)]
    exhibits = complaint_guide(facts).exhibits
    document = build_bundle(letters, exhibits, TODAY, summary=summary(facts))
    cover, *others = document.parts
    assert isinstance(cover, Sheet)
    assert others == [*letters, summary(facts)]
    text = text_of(cover)
    for letter in letters:
        assert letter.title in text
    for exhibit in exhibits:
        assert exhibit.label["fr"] in text
        assert exhibit.why["fr"] in text
    assert exhibits
    assert "24 novembre 2026" in text


def test_the_cover_counts_the_blanks_that_are_left() -> None:
    letter = draft(LetterKind.DPO, case(findings(exposed="email")))
    one = replace(
        letter, sender=(), recipient=(), place_and_date=(), body=(), signature=(letter.blanks[0],)
    )
    none = replace(one, signature=("Camille",))
    text = text_of(build_bundle([letter, one, none], (), TODAY).parts[0])  # type: ignore[arg-type]
    assert f"{letter.title} : {len(letter.blanks)} blancs à compléter" in text
    assert f"{letter.title} : 1 blanc à compléter" in text
    assert f"3. {letter.title}" in text
    assert "Les preuves à joindre" not in text


def test_the_two_roads_are_told_apart_where_both_are_in_one_file() -> None:
    facts = platform_2020()
    letters = [draft(kind, facts) for kind in (LetterKind.CNIL, LetterKind.CRIMINAL)]
    cover = build_bundle(letters, (), TODAY).parts[0]
    alone = build_bundle(letters[:1], (), TODAY).parts[0]
    assert "séparées" in text_of(cover)  # type: ignore[arg-type]
    assert "séparées" not in text_of(alone)  # type: ignore[arg-type]


def raw(language: str) -> dict[str, Any]:
    return dict(json.loads(asset("i18n", f"report_{language}.json").read_text(encoding="utf-8")))


def shape(value: object) -> object:
    """Return the keys, the lengths of lists, and the {names} of sentences."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return len(value)
    return sorted(set(re.findall(r"\{\w+\}", str(value))))


def test_both_languages_say_the_same_things() -> None:
    assert shape(raw("fr")) == shape(raw("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_the_domain_has_its_words(language: str) -> None:
    entries = raw(language)
    assert entries["statuses"].keys() == set(ExposureStatus)
    assert entries["units"].keys() == set(AffectedUnit)
    assert entries["elements"].keys() == set(Article34Element)
    assert len(entries["months"]) == 12


def test_french_words_are_polite_and_well_set() -> None:
    text = json.dumps(raw("fr"), ensure_ascii=False)
    assert not re.search(r"\b(tu|ton|ta|tes|toi|contrôleur)\b", text, re.IGNORECASE)
    assert not re.search(
        r"(?<=\w)'|(?<!\u00a0)[;?!»]|(?<![\u00a0\"]):(?=[ \u00a0][^\"\[{0-9])", text
    )


@pytest.mark.parametrize(
    ("language", "first", "other", "month"),
    [
        ("fr", "1er\u00a0mars 2026", "24\u00a0novembre 2026", "décembre 2025"),
        ("en", "1\u00a0March 2026", "24\u00a0November 2026", "December 2025"),
    ],
)
def test_dates_are_written_as_people_write_them(
    language: str, first: str, other: str, month: str
) -> None:
    words = load_report_words(language)
    assert day_in_words(date(2026, 3, 1), words) == first
    assert incident_in_words("2026-11-24", words) == other
    assert incident_in_words("2025-12", words) == month
    assert minutes_in_words(1, words) == "1\u00a0minute"
    assert minutes_in_words(20, words) == "20\u00a0minutes"


def test_a_language_without_words_is_written_in_french() -> None:
    assert load_report_words("und").say("region") == "FR"


def test_every_block_of_a_sheet_is_set_in_text_too() -> None:
    kinds = {type(block) for block in summary(platform_2020()).blocks}
    assert kinds == {Entries, Heading, ItemList, Paragraph, Quotation}
