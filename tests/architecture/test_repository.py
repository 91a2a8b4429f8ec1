"""What a fresh clone promises: locks, licence, readable sizes, no address of one machine."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import patient_check
from patient_check.domain.errors import NoticeError

CHECKOUT = Path(__file__).resolve().parents[2]
REQUIREMENTS = CHECKOUT / "packaging" / "requirements"
LONGEST_FILE = 400


def pins(name: str) -> dict[str, str]:
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    return dict(re.findall(r"(?m)^([A-Za-z0-9_.-]+)(?:\[\S+\])?==(\S+)", text))


def python_files() -> list[Path]:
    folders = ("patient_check", "tests", "packaging")
    return [path for folder in folders for path in (CHECKOUT / folder).rglob("*.py")]


@pytest.mark.parametrize("name", ["runtime.txt", "dev.txt", "build.txt"])
def test_every_locked_package_has_its_hash_and_no_address(name: str) -> None:
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"(?m)^(?=\S+==)", text)[1:]
    assert len(entries) == len(pins(name)) > 0
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_tests_run_with_the_very_packages_that_people_get() -> None:
    assert pins("runtime.txt").items() <= pins("dev.txt").items()


def test_packages_are_built_from_the_very_packages_that_people_get() -> None:
    assert pins("runtime.txt").items() <= pins("build.txt").items()


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = {
        "runtime.txt": project["dependencies"],
        "dev.txt": project["dependencies"] + project["optional-dependencies"]["dev"],
        "build.txt": project["dependencies"] + project["optional-dependencies"]["build"],
    }
    for name, dependencies in groups.items():
        wanted = {re.split(r"[<>=!~]", dependency)[0].lower() for dependency in dependencies}
        assert wanted <= {pin.lower() for pin in pins(name)}


def test_the_licence_is_there_in_full() -> None:
    text = (CHECKOUT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    for number in range(1, 16):
        assert re.search(rf"(?m)^{number}\. ?\S", text), f"article {number}"
    assert "Appendix" in text


def test_the_changelog_begins_with_what_comes_next() -> None:
    text = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"(?m)^## \[(.+?)\]", text)
    assert headings[0] in {"Unreleased", patient_check.__version__}


def test_links_between_our_documents_lead_somewhere() -> None:
    for document in CHECKOUT.glob("*.md"):
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text("utf-8")):
            assert (CHECKOUT / target).exists(), f"{document.name}: {target}"


def test_what_the_readme_types_exists() -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"(?m)(?:^|`)make ([a-z-]+)", readme))
    assert {"run", "test"} <= targets
    for target in targets:
        assert re.search(rf"(?m)^{target}:", makefile), f"make {target}"


def test_help_names_every_target_meant_for_people() -> None:
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    shown = set(re.findall(r'@echo "make ([a-z-]+)', makefile))
    assert {"run", "test", "check", "bench", "screenshots", "score", "clean"} <= shown
    for target in shown:
        assert re.search(rf"(?m)^{target}:", makefile), f"make {target}"


def test_no_file_is_too_long_to_read_at_a_sitting() -> None:
    lengths = {
        str(path.relative_to(CHECKOUT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in python_files()
    }
    assert {name: count for name, count in lengths.items() if count > LONGEST_FILE} == {}


def test_every_room_says_what_it_is_for() -> None:
    for room in (CHECKOUT / "patient_check").rglob("__init__.py"):
        assert room.read_text(encoding="utf-8").startswith('"""'), room


def test_every_failure_has_a_code_of_its_own() -> None:
    codes = [error.code for error in NoticeError.__subclasses__()]
    assert len(set(codes)) == len(codes)
    assert NoticeError.code not in codes


def test_committed_files_name_no_index_and_no_home() -> None:
    listed = subprocess.run(
        ["git", "grep", "-lIE", r"--(extra-)?index-url|/(home|root|Users)/[a-z]"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    own = {str(Path(__file__).resolve().relative_to(CHECKOUT))}
    assert set(listed.stdout.split()) - own == set()
