"""What steps, deadlines, guide and links say, and how: data that a person will rely on."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.domain.advice import Phase
from patient_check.domain.errors import InvalidRecords
from patient_check.knowledge.conditions import FACTS, read_condition
from patient_check.knowledge.guide import load_guide, read_guide
from patient_check.knowledge.legal_sources import load_legal_sources
from patient_check.knowledge.links import load_links, read_links
from patient_check.knowledge.situation import situation
from patient_check.knowledge.steps import load_deadlines, load_steps, read_deadlines, read_steps
from tests.told_cases import case

LONGEST_SENTENCE = 29
CONDITIONAL = re.compile(
    r"pourr|paraît|semble|en principe|à notre connaissance|le plus souvent|peut-être|selon|nous ne savons"
    r"|le cas échéant|aucune décision trouvée|n’avons pas|pas forcément|peut\b|peuvent",
    re.IGNORECASE,
)
LAW = re.compile(r"article|RGPD|CNIL|\bloi\b|code |tribunal|Conseil d’État|délit", re.IGNORECASE)


def texts(language: str) -> Iterator[tuple[str, str]]:
    for record in load_steps().values():
        step = record.step
        said = (
            step.title[language],
            step.why[language],
            *step.how[language],
            *step.needs[language],
        )
        yield from ((step.id, one) for one in said)
    for deadline in load_deadlines().values():
        yield from (
            (deadline.id, one) for one in (deadline.label[language], deadline.why[language])
        )
    for part, _ in load_guide().parts:
        yield from ((part.id, one) for one in (part.title[language], *part.items[language]))
    for exhibit, _ in load_guide().exhibits:
        yield from ((exhibit.id, one) for one in (exhibit.label[language], exhibit.why[language]))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_sentences_are_short(language: str) -> None:
    long = [
        (name, sentence)
        for name, said in texts(language)
        for sentence in re.split(r"(?<=[.!?:;])\s+", said)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]
    assert long == []


def test_french_is_polite_and_well_set() -> None:
    for name, said in texts("fr"):
        assert not re.search(r"\b(tu|tes|ton|toi|contrôleur|réclamation CNIL)\b", said), name
        assert not re.search(r"(?<=\w)'", said), f"{name}: {said}"
        assert not re.search(r" [:;?!»]|« ", said), f"{name}: {said}"


def test_nothing_promises_an_outcome_or_names_a_sum() -> None:
    for language in ("fr", "en"):
        for name, said in texts(language):
            assert not re.search(
                r"\d ?(€|euros?)|garanti[es]? |vous obtiendrez|you will get", said
            ), name


def test_no_electronic_complaint_letter_is_announced() -> None:
    for language in ("fr", "en"):
        for name, said in texts(language):
            assert not re.search(r"lettre.plainte|complaint letter", said, re.IGNORECASE), name


def test_nobody_is_said_to_be_ill() -> None:
    for name, said in texts("fr"):
        assert not re.search(r"votre maladie|vous êtes malade|vous souffrez|êtes atteint", said), (
            name
        )


def test_the_two_complaints_are_told_apart() -> None:
    for record in load_steps().values():
        said = " ".join((record.step.title["fr"], record.step.why["fr"], *record.step.how["fr"]))
        if re.search(r"[Pp]lainte", said):
            assert re.search(
                r"CNIL|pénale|Ordre|police|commissariat|plainte à l’appui|[Ll]a plainte", said
            )


def test_what_is_less_than_certain_is_worded_so() -> None:
    unsure = [record.step for record in load_steps().values() if record.step.certainty == "medium"]
    assert unsure
    for step in unsure:
        said = " ".join((step.why["fr"], *step.how["fr"]))
        assert CONDITIONAL.search(said), step.id
    for part, _ in load_guide().parts:
        if part.certainty == "medium":
            assert CONDITIONAL.search(" ".join(part.items["fr"])), part.id


def test_every_legal_statement_has_a_source_with_its_dates() -> None:
    cited = [(str(r.step.id), r.step.sources) for r in load_steps().values()]
    cited += [(str(d.id), d.sources) for d in load_deadlines().values()]
    cited += [(part.id, part.sources) for part, _ in load_guide().parts]
    for name, sources in cited:
        assert sources, name
        for source in sources:
            assert re.fullmatch(r"\d{4}(-\d\d){0,2}|undated", source.date), source.id
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", source.checked_on), source.id
            assert source.address.startswith("http"), source.id
            assert "…" not in source.address, source.id


def test_every_source_of_ours_is_cited() -> None:
    folder = asset("knowledge")
    rows = json.loads((folder / "legal_sources.json").read_text("utf-8"))["sources"]
    everything = "".join(
        path.read_text("utf-8")
        for path in (
            folder / "steps.json",
            folder / "deadlines.json",
            folder / "complaint_guide.json",
            folder / "glossary.json",
            *asset("letters", "fr").glob("*.toml"),
        )
    )
    assert [row["id"] for row in rows if f'"{row["id"]}"' not in everything] == []


def test_the_certain_and_the_old_text_are_not_confused() -> None:
    assert load_legal_sources()["cnil_plainte_directe"].status == "to_recheck"  # type: ignore[index]
    direct = next(part for part, _ in load_guide().parts if part.id == "direct")
    assert direct.certainty == "medium"
    assert any(source.id == "cnil_plainte_directe" for source in direct.sources)


def test_ficoba_is_asked_on_the_tax_site_and_never_through_the_cnil() -> None:
    for _, said in texts("fr"):
        if "FICOBA" in said:
            assert "impots.gouv.fr" in said
            assert "CNIL" not in said


def test_every_fact_that_conditions_may_name_is_decided() -> None:
    known = situation(case())
    assert known["fact"] <= FACTS
    full = situation(case(wrote=True, complained=True))
    assert {"has_written", "has_complained", "is_waiting_for_answer"} <= full["fact"]


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"all": []},
        {"any": {"leaked": ["iban"]}},
        {"leaked": ["ibann"]},
        {"leaked": []},
        {"misuse": ["rumour"]},
        {"fact": "is_tuesday"},
        {"weather": ["rain"]},
        {"not": {"leaked": ["iban"], "fact": "has_misuse"}},
        [],
    ],
)
def test_an_unknown_condition_is_refused(raw: Any) -> None:
    with pytest.raises(ValueError, match=r"wants|know"):
        read_condition(raw)


def test_conditions_join() -> None:
    known = situation(case())
    iban, breach = {"leaked": ["iban"]}, {"fact": "is_breach_notice"}
    assert read_condition({"any": [iban, breach]}).holds(known)
    assert not read_condition({"all": [iban, breach]}).holds(known)
    assert read_condition({"not": iban}).holds(known)


def test_the_steps_are_listed_phase_by_phase_with_the_time_they_take() -> None:
    phases = [list(Phase).index(record.step.phase) for record in load_steps().values()]
    assert phases == sorted(phases)
    assert all(record.step.minutes <= 60 for record in load_steps().values())


def broken(tmp_path: Path, name: str, change: Any) -> Path:
    raw = json.loads(asset("knowledge", f"{name}.json").read_text("utf-8"))
    change(raw)
    (tmp_path / f"{name}.json").write_text(json.dumps(raw), "utf-8")
    return tmp_path


def test_every_problem_of_the_steps_is_told_at_once(tmp_path: Path) -> None:
    def change(raw: Any) -> None:
        rows = raw["steps"]
        rows[0]["sources"] = []
        rows[1]["links"] = ["nowhere"]
        rows[2]["title"] = {"fr": "Seulement"}
        rows[3]["certainty"] = "low"
        rows[4]["when"] = {"leaked": ["nothing"]}
        rows[5]["sources"] = [["a", "list"]]
        rows[6]["minutes"] = 600
        rows[7]["reviewed_on"] = "yesterday"
        rows[8]["extra"] = 1
        rows.append(rows[9])

    with pytest.raises(InvalidRecords) as caught:
        read_steps(broken(tmp_path, "steps", change))
    assert len(caught.value.problems) == 10


def test_wrong_deadlines_and_guides_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRecords, match="is_own"):
        read_deadlines(broken(tmp_path, "deadlines", lambda raw: raw["deadlines"][0].pop("is_own")))
    with pytest.raises(InvalidRecords, match="certainty"):
        read_guide(
            broken(tmp_path, "complaint_guide", lambda raw: raw["parts"][0].update(certainty="low"))
        )
    with pytest.raises(InvalidRecords, match="lacks exhibits"):
        read_guide(broken(tmp_path, "complaint_guide", lambda raw: raw.pop("exhibits")))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"address": "javascript:alert(1)"}, "address"),
        ({"address": "https://a b.fr"}, "address"),
        ({"last_seen": "last week"}, "last_seen"),
        ({"last_check": "soon"}, "last_check"),
        ({"label": {"fr": "Seul"}}, "label"),
    ],
)
def test_a_wrong_link_is_refused(tmp_path: Path, change: dict[str, Any], problem: str) -> None:
    def spoil(raw: Any) -> None:
        raw["links"][0].update(change)

    with pytest.raises(InvalidRecords, match=problem):
        read_links(broken(tmp_path, "links", spoil))


def test_a_link_that_comes_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRecords, match="twice"):
        read_links(broken(tmp_path, "links", lambda raw: raw["links"].append(raw["links"][0])))


def test_the_cnil_can_be_reached_without_a_network() -> None:
    contact = load_links()["cnil_contact"]  # type: ignore[index]
    assert contact.phone == "01 53 73 22 22"
    assert contact.post[-1] == "75334 Paris Cedex 07"


def test_every_link_is_used_or_belongs_to_a_source() -> None:
    addresses = {link.address for link in load_links().values()}
    assert len(addresses) == len(load_links())
    assert all(address.startswith("https://") for address in addresses)
