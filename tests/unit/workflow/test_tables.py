import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.workflow.tables import cells_of, safe_cell, table_line


@pytest.mark.parametrize(
    "untrusted",
    [
        "=1+1",
        "+33 1 23 45 67 89",
        "-1",
        "@SUM(A1)",
        "|calc",
        "%0a",
        "\t=1+1",
        "\r\n=1+1",
        " =1+1",
        "＝1+1",
        "＠SUM",
        '=HYPERLINK("http://example.org";"clic")',
    ],
)
def test_a_cell_is_never_a_formula(untrusted: str) -> None:
    assert safe_cell(untrusted).startswith("'")


@pytest.mark.parametrize("untrusted", ["a;=1+1", 'a, "=1+1', "Clinique;-1;@SUM(A1)", ";=1"])
@pytest.mark.parametrize("written", [",", ";"])
@pytest.mark.parametrize("read", [",", ";"])
def test_a_table_read_with_the_other_separator_has_no_formula(
    untrusted: str, written: str, read: str
) -> None:
    """A French spreadsheet parts lines at semicolons, whatever we parted them with."""
    line = table_line(["x", untrusted, "y"], written)
    for cell in next(csv.reader([line], delimiter=read)):
        assert not cell.lstrip(" \"'").startswith(tuple("=+-@")) or cell.lstrip(' "')[0] == "'"


@pytest.mark.parametrize("plain", ["Clinique", "a=b", "l'été", "", "12", "'déjà", "x-y@z"])
def test_plain_words_stay_as_they_are(plain: str) -> None:
    assert safe_cell(plain) == plain


def test_a_number_of_ours_stays_a_number() -> None:
    assert safe_cell(-3) == "-3"
    assert safe_cell(6128) == "6128"


def test_a_cell_has_one_line_and_nothing_a_terminal_obeys() -> None:
    assert safe_cell("a\r\nb\tc") == "a b c"
    assert safe_cell("\x1b[31mrouge\u202e\ud800") == "\ufffd[31mrouge\ufffd\ufffd"


def test_a_line_is_what_spreadsheets_read() -> None:
    line = table_line(["a,b", 'dit "oui"', None, 3])
    assert line == '"a,b","dit ""oui""",,3\r\n'
    assert table_line(["a;b", "c,d"], ";") == '"a;b";c,d\r\n'


@given(st.lists(st.text(), min_size=2, max_size=5), st.sampled_from([",", ";"]))
def test_any_words_come_back_as_safe_cells_on_one_line(words: list[str], separator: str) -> None:
    line = table_line(words, separator)
    assert line.count("\n") == 1
    assert cells_of(line, separator) == [safe_cell(word) for word in words]
    assert list(csv.reader(io.StringIO(line), delimiter=separator)) == [
        [safe_cell(word) for word in words]
    ]
