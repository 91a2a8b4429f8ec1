import gzip
import json
import struct
import tarfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import qt_libraries
from targets import deb, icons, papers, portable, rpm, source, tools, tree
from targets.elf import Needs
from targets.parts import Part, plain
from targets.plan import BuildError, Plan
from verify.clean_room import problem_of
from verify.screen import read_picture

from patient_check.cases.envelope import MAGIC
from patient_check.cases.index import CASE_SUFFIX

COMMON = Path(__file__).resolve().parents[3] / "packaging" / "common"
MOMENT = 1_700_000_000
DISPLAY = frozenset({"libX11.so.6", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libc.so.6"})


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    for name in ("source", "work", "out"):
        (tmp_path / name).mkdir()
    return Plan(tmp_path / "source", tmp_path / "work", tmp_path / "out", "1.2.3", "abc", MOMENT)


def test_the_package_depends_on_what_its_libraries_load() -> None:
    found = deb.dependencies(Needs(DISPLAY, (2, 36)))
    assert found == ["libc6 (>= 2.36)", "libglib2.0-0t64 | libglib2.0-0", "libx11-6"]


def test_a_library_that_nobody_knows_stops_the_build() -> None:
    with pytest.raises(BuildError, match=r"libnew\.so\.1"):
        deb.dependencies(Needs(frozenset({"libnew.so.1"}), (2, 36)))


def test_rpm_asks_for_the_libraries_themselves() -> None:
    asked = rpm.requirements(Needs(DISPLAY | {"ld-linux-x86-64.so.2"}, (2, 36)))
    assert asked[0] == "libc.so.6(GLIBC_2.36)(64bit)"
    assert "libX11.so.6()(64bit)" in asked
    assert not [name for name in asked if "ld-linux" in name]


def test_the_libraries_of_the_window_have_packages() -> None:
    assert deb.dependencies(Needs(frozenset(qt_libraries.PACKAGES), (2, 36)))


def test_the_changelog_of_the_package_has_the_moment_of_the_commit(plan: Plan) -> None:
    text = deb.changelog(plan)
    assert text.startswith("patient-check (1.2.3) ")
    assert text.rstrip().endswith("Tue, 14 Nov 2023 22:13:20 +0000")


def test_version_and_date_are_filled_in(plan: Plan) -> None:
    for path in COMMON.iterdir():
        text = tree.release_of(plan, path.read_text(encoding="utf-8"))
        assert "@VERSION@" not in text
        assert "@DATE@" not in text
    metainfo = COMMON / f"{tree.APPLICATION_ID}.metainfo.xml"
    release = tree.release_of(plan, metainfo.read_text(encoding="utf-8"))
    assert '<release version="1.2.3" date="2023-11-14"/>' in release


def test_case_files_are_known_by_the_name_and_the_bytes_that_the_program_writes() -> None:
    root = ET.parse(COMMON / "patient-check.mime.xml").getroot()  # noqa: S314 - ours
    spaces = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    glob, match = root.find(".//m:glob", spaces), root.find(".//m:match", spaces)
    assert glob is not None
    assert match is not None
    assert glob.get("pattern") == f"*{CASE_SUFFIX}"
    told = (match.get("value") or "").encode("ascii").decode("unicode_escape").encode("latin-1")
    assert told == MAGIC


def test_compressed_texts_do_not_depend_on_the_hour(tmp_path: Path) -> None:
    for name in ("a.gz", "b.gz"):
        tree.pack_text(tmp_path / name, "é")
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
    assert gzip.decompress((tmp_path / "a.gz").read_bytes()).decode() == "é"


def test_an_archive_tells_nothing_of_who_made_it(tmp_path: Path) -> None:
    folder = tmp_path / "program"
    (folder / "inside").mkdir(parents=True)
    (folder / "inside" / "b").write_bytes(b"b")
    (folder / "a").symlink_to("inside/b")
    source.set_moment(folder, MOMENT)
    for name in ("one.tar", "two.tar"):
        portable.pack(folder, tmp_path / name, MOMENT)
    assert (tmp_path / "one.tar").read_bytes() == (tmp_path / "two.tar").read_bytes()
    with tarfile.open(tmp_path / "one.tar") as archive:
        members = archive.getmembers()
    assert [member.name for member in members] == [
        "program",
        "program/a",
        "program/inside",
        "program/inside/b",
    ]
    assert {(member.uid, member.uname, int(member.mtime)) for member in members} == {
        (0, "", MOMENT)
    }


def test_files_have_one_moment_and_modes_of_their_kind(tmp_path: Path) -> None:
    (tmp_path / "program").write_bytes(b"")
    (tmp_path / "program").chmod(0o700)
    (tmp_path / "text").write_bytes(b"")
    (tmp_path / "text").chmod(0o600)
    source.set_moment(tmp_path, MOMENT)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {"program": 0o755, "text": 0o644}
    assert {path.stat().st_mtime for path in tmp_path.iterdir()} == {MOMENT}


def test_the_bill_of_materials_names_every_part_once_and_is_the_same_each_time(plan: Plan) -> None:
    crate = Part("crate", "2", "pkg:cargo/crate@2", "MIT")
    found = [Part("typst", "1", "pkg:pypi/typst@1", "Apache-2.0", {}, (crate,)),
             Part("lxml", "6", "pkg:pypi/lxml@6", "")]  # fmt: skip

    bill = papers.bill_of_materials(plan, found)

    assert bill == papers.bill_of_materials(plan, found)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    assert bill["dependencies"][0]["dependsOn"] == ["pkg:pypi/lxml@6", "pkg:pypi/typst@1"]
    assert bill["components"][0]["components"][0]["purl"] == "pkg:cargo/crate@2"
    assert "licenses" not in bill["components"][1]
    json.dumps(bill)


def test_checksums_are_in_the_form_of_the_tool_that_reads_them(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"")
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / papers.SUMS).write_bytes(b"old")
    lines = papers.checksums(tmp_path).splitlines()
    assert [line.split("  ")[1] for line in lines] == ["a", "b"]
    assert lines[1].startswith("e3b0c44298fc1c149afbf4c8996fb924")


def test_every_byte_of_the_bundle_is_in_the_table_of_sizes(tmp_path: Path) -> None:
    for name, size in {
        "patient-check": 1_000_000,
        "_internal/PySide6/Qt/lib/libQt6Core.so.6": 2_000_000,
        "_internal/PySide6/Qt/lib/libicudata.so.73": 4_000_000,
        "_internal/patient_check/_resources/ocr/fra.traineddata": 8_000_000,
        "_internal/patient_check/app.pyc": 16_000_000,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size))
    rows = [row.split(" MB  ") for row in papers.sizes(tmp_path).splitlines()]
    assert {name: float(size) for size, name in rows if name != "everything else"} == {
        "patient-check": 1,
        "Qt: libraries and plugins": 2,
        "ICU, the alphabets that Qt needs": 4,
        "our files: ocr": 8,
        "our code": 16,
        "in all": 31,
    }


def test_the_icons_of_windows_and_the_mac_hold_the_drawn_pictures() -> None:
    pictures = {side: bytes([side % 251]) * side for side in icons.SIDES}
    ico = icons.windows_icon(pictures)
    assert struct.unpack_from("<HHH", ico) == (0, 1, 6)
    length, place = struct.unpack_from("<II", ico, 6 + 16 * 5 + 8)
    assert ico[place : place + length] == pictures[256]
    icns = icons.mac_icon(pictures)
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8]) == (len(icns),)
    assert b"ic09" + struct.pack(">I", 8 + 512) + pictures[512] in icns


def test_names_of_packages_are_compared_as_registries_do() -> None:
    assert plain("Jaraco.Classes") == plain("jaraco_classes") == "jaraco-classes"


def test_missing_tools_are_named_by_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None if name == "xz" else name)
    assert tools.missing_packages(["xz", "strip"]) == ["xz-utils"]
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(BuildError, match=r"apt-get install .* xz-utils"):
        tools.provide("xz", "strip")


def answer(*exposed: str, warnings: tuple[str, ...] = ()) -> dict[str, object]:
    categories = [{"id": name, "status": "exposed"} for name in exposed]
    return {"categories": categories, "warnings": list(warnings)}


def test_an_answer_is_held_to_its_findings_and_its_walls() -> None:
    names = ("last_name", "first_name", "date_of_birth")
    assert problem_of(answer(*names, "phone")) == ""
    assert problem_of(answer(*names, warnings=("read_by_ocr",))) == ""
    assert "only" in problem_of(answer("phone"))
    assert "walls" in problem_of(answer(*names, warnings=("confinement_landlock_missing",)))
    assert "not read" in problem_of({"error": {"code": "damaged"}})


def test_a_dump_of_the_screen_becomes_a_picture() -> None:
    words = [100, 7, 2, 24, 2, 1, 0, 0, 32, 0, 32, 32, 12, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
    pixels = b"BGR\0bgr\0pad." + b"BGR\0bgr\0pad."[: 4 * 3]
    dump = struct.pack(">25I", *words) + bytes(12) + pixels
    picture = read_picture(dump)
    assert (picture.width, picture.height) == (2, 1)
    assert picture.pixels == b"BGR\0bgr\0"
