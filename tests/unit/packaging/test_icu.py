import struct

import pytest
from targets import icu

from tests.unit.packaging import libraries

TABLES = {
    "icudt73l/coll/root.res": b"root order",
    "icudt73l/curr/de.res": b"euro" * 5000,
    "icudt73l/curr/fr_CA.res": b"dollar",
    "icudt73l/latin.cnv": b"a character set",
}


def archive(tables: dict[str, bytes]) -> bytes:
    names = b"".join(name.encode() + b"\0" for name in tables)
    place = 4 + 8 * len(tables)
    data_place = -(-(place + len(names)) // 16) * 16
    index, data = struct.pack("<I", len(tables)), b""
    for name, table in tables.items():
        index += struct.pack("<II", place, data_place + len(data))
        place += len(name) + 1
        data += table + bytes(-len(table) % 16)
    return index + names + bytes(data_place - len(index) - len(names)) + data


def tables_of(content: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from("<I", content)
    rows = [struct.unpack_from("<II", content, 4 + 8 * number) for number in range(count)]
    ends = [place for _, place in rows[1:]] + [len(content)]
    assert all(place % 16 == 0 for _, place in rows)
    return {
        content[name : content.index(b"\0", name)].decode(): content[place:end].rstrip(b"\0")
        for (name, place), end in zip(rows, ends, strict=True)
    }


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("icudt73l/fr.res", True),
        ("icudt73l/zone/en_GB.res", True),
        ("icudt73l/zone/root.res", True),
        ("icudt73l/coll/sv.res", False),
        ("icudt73l/lang/zh_Hant_HK.res", False),
        ("icudt73l/supplementalData.res", True),
        ("icudt73l/curr/pool.res", True),
        ("icudt73l/coll/ucadata.icu", True),
        ("icudt73l/gb18030.cnv", True),
    ],
)
def test_tables_of_our_languages_and_of_none_stay(name: str, is_kept: bool) -> None:  # noqa: FBT001
    assert icu.is_kept(name) is is_kept


def test_the_archive_is_written_anew_without_the_others() -> None:
    before = archive(TABLES)
    after = icu.smaller_archive(before)
    expected = {name: table for name, table in TABLES.items() if "/de." not in name}
    assert tables_of(after) == expected
    assert len(after) < len(before)


def test_a_library_of_tables_gets_shorter_and_keeps_what_stays() -> None:
    header = struct.pack("<H", 48) + b"\xda\x27\x14\x00\x00\x00\x00\x00\x02\x00CmnD\x01" + bytes(31)
    before = libraries.with_hole(header + archive(TABLES), b"what comes after")

    after = icu.with_our_languages(before)

    assert b"euro" not in after
    assert b"dollar" in after
    assert libraries.loaded(after)[1][:2] == (libraries.FAR, b"what comes after")
    assert len(after) < len(before) - len(TABLES["icudt73l/curr/de.res"])


def test_any_other_library_stays_as_it_is() -> None:
    content = libraries.with_hole(b"near", b"far")
    assert icu.with_our_languages(content) == content
