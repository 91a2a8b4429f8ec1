import ctypes
import importlib.util
from pathlib import Path

import pytest
from targets.elf import is_elf, newest_glibc
from targets.holes import close_holes, without_holes
from targets.search_paths import forget_search_paths, without_search_paths

from tests.unit.packaging import libraries


def picture_libraries() -> list[Path]:
    spec = importlib.util.find_spec("tesserocr")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent.with_name("tesserocr.libs")
    return sorted(path for path in folder.glob("*.so*") if is_elf(path))


def test_a_hole_is_closed_and_the_loader_sees_the_same() -> None:
    before = libraries.with_hole(b"near" * 90, b"far" * 70, b"debug")

    after = without_holes(before)

    assert len(after) < 3 * 4096
    assert libraries.loaded(after) == libraries.loaded(before)


def test_sections_follow_what_they_name() -> None:
    after = without_holes(libraries.with_hole(b"near", b"far away", b"never loaded"))

    fields = libraries.HEADER.unpack_from(after)
    table = [libraries.SECTION.unpack_from(after, fields[6] + 64 * number) for number in (0, 1)]
    assert [after[row[4] : row[4] + row[5]] for row in table] == [b"far away", b"never loaded"]


@pytest.mark.parametrize("content", [b"", b"#!/bin/sh\n", b"\x7fELF\x01\x01" + bytes(60)])
def test_what_is_no_library_of_64_bits_stays_as_it_is(content: bytes) -> None:
    assert without_holes(content) == content
    assert without_search_paths(content) == content


@pytest.mark.linux
def test_real_libraries_lose_their_holes_and_load_as_before(tmp_path: Path) -> None:
    gains = []
    for path in picture_libraries():
        content = path.read_bytes()
        assert libraries.loaded(without_holes(content)) == libraries.loaded(content), path.name
        copy = tmp_path / path.name
        copy.write_bytes(content)
        gains.append(close_holes(copy))
    assert sum(gains) > 1_000_000
    (simple,) = tmp_path.glob("libjbig-*")
    assert ctypes.CDLL(str(simple)).jbg_enc_init is not None


def test_a_small_hole_is_left(tmp_path: Path) -> None:
    path = tmp_path / "small.so"
    content = without_holes(libraries.with_hole(b"near", b"far"))
    path.write_bytes(content)
    assert close_holes(path) == 0
    assert path.read_bytes() == content


@pytest.mark.parametrize("tag", [15, 29])
def test_a_folder_of_the_building_computer_is_forgotten(tag: int) -> None:
    before = libraries.with_search_path(b"/opt/someone/python/lib", tag)

    after = without_search_paths(before)

    assert b"someone" not in after
    assert tag not in [entry[0] for entry in libraries.entries_of(after)]
    kept = [entry for entry in libraries.entries_of(before) if entry[0] not in {tag, 0}]
    assert libraries.entries_of(after)[: len(kept)] == kept
    assert len(after) == len(before)


def test_a_folder_beside_the_library_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "library.so"
    path.write_bytes(libraries.with_search_path(b"$ORIGIN/../other.libs"))
    assert not forget_search_paths(path)
    path.write_bytes(libraries.with_search_path(b"/opt/lib"))
    assert forget_search_paths(path)
    assert not forget_search_paths(path)


def test_the_newest_c_library_that_is_asked_for_counts() -> None:
    dumps = ["  0x0 0x00 02 GLIBC_2.9\n  0x0 0x00 03 GLIBC_2.34\n", "GLIBC_2.4 GLIBC_PRIVATE"]
    assert newest_glibc(dumps) == (2, 34)
    assert newest_glibc([]) == (2, 0)


def test_links_and_texts_are_no_libraries(tmp_path: Path) -> None:
    (tmp_path / "library.so").write_bytes(b"\x7fELF" + bytes(60))
    (tmp_path / "link.so").symlink_to("library.so")
    (tmp_path / "text.so").write_text("INPUT(library.so)")
    assert [path.name for path in sorted(tmp_path.iterdir()) if is_elf(path)] == ["library.so"]
