"""Untrusted text stays what it is, one sign for one sign."""

from hypothesis import given
from hypothesis import strategies as st

from patient_check.ui.widgets.text import readable
from patient_check.ui.widgets.utf16 import Utf16Map


@given(st.text())
def test_offsets_stay_right(text: str) -> None:
    assert len(readable(text)) == len(text)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_positions_go_there_and_back(text: str) -> None:
    positions = Utf16Map(text)
    for offset in range(len(text) + 1):
        position = positions.position(offset)
        assert position == len(text[:offset].encode("utf-16-le")) // 2
        assert positions.offset(position) == offset


def test_signs_that_deceive_are_replaced() -> None:
    assert readable("a\u202eb") == "a\ufffdb"
    assert readable("a\x00b\rc\fd") == "a\ufffdb c\nd"
    assert readable("prix\u00a0: 3\u00a0€ 🔒") == "prix\u00a0: 3\u00a0€ 🔒"
