import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import patient_check
from patient_check.cli.arguments import CIRCUMSTANCES, parse
from patient_check.cli.explain import run
from patient_check.cli.terminal import Terminal
from patient_check.domain.specialty import ModifierCode
from patient_check.knowledge.specialties import load_specialties

CHECKOUT = Path(patient_check.__file__).parent.parent
PROMISED = {
    "id", "label", "level", "base_level", "modifiers_applied", "inference", "alternatives",
    "audience", "sources", "ambiguous_candidates", "ambiguous_place", "ambiguous_reason",
    "ambiguous_others", "unknown_words", "modifiers_without_effect",
}  # fmt: skip


def explained(typed: str, language: str = "fr") -> str:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    status = run(parse(["explain", *typed.split()]), Terminal(out, out, {}), language=language)
    assert status == 0
    content = out.buffer
    content.seek(0)
    return content.read().decode("utf-8")


def row(typed: str, language: str = "fr") -> dict[str, Any]:
    line = explained(f"--json {typed}", language)
    assert line.endswith("\n")
    assert line.count("\n") == 1
    return dict(json.loads(line))


def test_the_object_has_what_is_promised() -> None:
    kine = row("kiné")
    assert kine.keys() >= PROMISED
    assert (kine["id"], kine["level"], kine["base_level"]) == ("masseur_kinesitherapeute", 0, 0)
    assert kine["ambiguous_candidates"] == []
    assert kine["modifiers_applied"] == []
    assert all(source["address"].startswith("http") for source in kine["sources"])


def test_the_options_reach_the_level() -> None:
    minor = row("--minor le planning")
    assert (minor["base_level"], minor["level"]) == (3, 4)
    assert [m["code"] for m in minor["modifiers_applied"]] == ["mineur"]
    repeated = row("--repeated cardiologue")
    assert repeated["level"] == repeated["base_level"] + 1
    place = row("kiné --place=IGR")
    assert (place["level"], place["told_by"]) == (4, "gustave_roussy")


@pytest.mark.parametrize(
    ("option", "code"), sorted(CIRCUMSTANCES.items()), ids=lambda value: str(value).strip("-")
)
def test_each_circumstance_is_said_with_what_it_did(option: str, code: str) -> None:
    records = load_specialties()
    universal = records.modifiers[ModifierCode(code)].universal
    name = next(r.id for r in records.specialties.values() if universal or code in r.modifiers)
    told = row(f"{option} id:{name}")
    (applied,) = told["modifiers_applied"]
    assert applied["code"] == code
    assert applied["level_before"] == told["base_level"]
    assert applied["level_after"] == told["level"]
    assert applied["text"]
    assert told["modifiers_without_effect"] == []
    label = records.modifiers[ModifierCode(code)].label["fr"]
    assert label in " ".join(explained(f"{option} id:{name}").split())


def test_a_circumstance_that_does_not_concern_the_visit_is_not_lost() -> None:
    kine = row("--minor kiné")
    assert (kine["level"], kine["modifiers_applied"]) == (0, [])
    assert kine["modifiers_without_effect"] == ["mineur"]
    page = " ".join(explained("--minor kiné").split())
    assert "Ne concerne pas ce rendez-vous : la personne est mineure." in page


def test_another_appointment_completes_the_first() -> None:
    told = row("chirurgie viscérale --with tep-scan")
    (applied,) = told["modifiers_applied"]
    assert (applied["code"], applied["because_of"]) == ("plusieurs_rdv", "tep_scan")
    assert told["level"] == told["base_level"] + 1


def test_a_shown_reason_counts() -> None:
    told = row("généraliste --reason=IVG")
    (applied,) = told["modifiers_applied"]
    assert (applied["code"], told["level"], told["told_by"]) == ("motif_affiche", 4, "ivg_service")


def test_other_words_that_did_not_count_are_said() -> None:
    told = row("cardiologue --with psy --with Zyxologie --reason planning")
    assert [one["words"] for one in told["ambiguous_others"]] == ["psy"]
    assert len(told["ambiguous_others"][0]["candidates"]) > 1
    assert [one["id"] for one in told["ambiguous_reason"]] == [
        "assistant_medical",
        "centre_sante_sexuelle",
    ]
    assert told["unknown_words"] == ["Zyxologie"]
    assert told["level"] == told["base_level"]
    page = " ".join(explained("cardiologue --with psy --with Zyxologie").split())
    assert "Le rendez-vous « psy » peut désigner :" in page
    assert "Le rendez-vous « Zyxologie » n’est pas dans nos fiches" in page


CASES_OF_2020 = [
    ("médecin généraliste", 0, None),
    ("kinésithérapeute", 0, None),
    ("service IVG --minor", 4, "sexualites_ivg"),
    ("Gustave Roussy", 4, "sante_info_droits"),
    ("kiné --place=IGR", 4, "sante_info_droits"),
    ("service d'aide aux victimes de violences conjugales", 4, "violences_femmes_3919"),
    ("service VIH", 4, "sida_info_service"),
]


@pytest.mark.parametrize(("typed", "level", "line"), CASES_OF_2020)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_cases_of_2020_come_out_right(
    typed: str, level: int, line: str | None, language: str
) -> None:
    told = row(typed, language)
    assert told["level"] == level
    assert len(told["alternatives"]) >= 3
    assert told["inference"]
    assert told["audience"]
    assert told["sources"]
    lines = {one["id"]: one for one in told["support_lines"]}
    assert line is None or lines[line]["number"]
    assert told["quick_exit"] is ("violences" in typed)


def test_an_ambiguous_word_has_candidates_and_no_level() -> None:
    psy = row("psy")
    assert psy["id"] is None
    assert psy["level"] is None
    assert "psychologue" in [one["id"] for one in psy["ambiguous_candidates"]]


def test_unknown_words_come_back_as_they_were_written() -> None:
    own = row("Zyxologie")
    assert (own["outcome"], own["label"], own["level"]) == ("own_words", "Zyxologie", None)


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("fr", ["Ce qu’on pourrait supposer", "Ce qui l’explique aussi", "Pourquoi ce niveau"]),
        ("en", ["What someone could suppose", "What else explains it", "Why this level"]),
    ],
)
def test_a_person_reads_the_supposition_then_what_else_explains_it(
    language: str, titles: list[str]
) -> None:
    page = explained("cardiologue", language)
    places = [page.index(title) for title in titles]
    assert places == sorted(places)
    assert "{" not in page


def test_a_person_reads_what_each_circumstance_did() -> None:
    page = explained("--minor le planning")
    assert "niveau 3 → 4" in page
    assert "Sans les circonstances : niveau 3." in page


def test_help_comes_before_everything_else_beside_violence() -> None:
    page = explained("service d'aide aux victimes de violences")
    assert page.index("3919") < page.index("Ce qu’on pourrait supposer")
    assert "clear" in page
    assert "clear" not in explained("service VIH")


def test_a_person_is_asked_about_an_ambiguous_word() -> None:
    page = explained("planning")
    assert page.startswith("« planning » : de quoi s’agit-il ?")
    assert page.index("emploi du temps") < page.index("planning familial")
    assert "Niveau" not in page
    assert "(id:centre_sante_sexuelle)" in page
    assert row("id:centre_sante_sexuelle")["level"] == 3


@pytest.mark.parametrize(
    ("place", "said"), [("SEP", "peut désigner"), ("Zyx", "n’est pas dans nos fiches")]
)
def test_a_place_that_did_not_count_is_said(place: str, said: str) -> None:
    assert said in " ".join(explained(f"kiné --place {place}").split())


def test_what_was_typed_cannot_move_the_terminal() -> None:
    assert "\x1b" not in explained("Zyx\x1b[31mologie")
    assert "\x1b" not in explained("kiné --place Zyx\x1b[31mologie")


def test_the_program_explains_without_the_reader_or_the_window() -> None:
    code = (
        "import sys\nfrom patient_check.app import main\nstatus = main(sys.argv[1:])\n"
        "loaded = [m for m in sys.modules if m.startswith(('PySide6', 'patient_check.intake',"
        " 'patient_check.extraction', 'patient_check.ui'))]\n"
        "sys.exit(status or bool(loaded))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "explain", "--json", "CMP"],
        capture_output=True,
        cwd=CHECKOUT,
        env=os.environ | {"LANG": "C.UTF-8"},
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["id"] == "cmp"


def test_the_help_and_a_wrong_command_are_explained() -> None:
    for arguments, status, word in ((["--help"], 0, "--place"), (["--minor"], 2, "explain")):
        done = subprocess.run(
            [sys.executable, "-m", "patient_check", "explain", *arguments],
            capture_output=True,
            cwd=CHECKOUT,
            env=os.environ | {"LANG": "C.UTF-8"},
            timeout=60,
            check=False,
        )
        assert done.returncode == status
        assert word in (done.stdout + done.stderr).decode()
