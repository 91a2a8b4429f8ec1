import pytest

from patient_check.sandbox.styles import hides, invisible_names, is_invisible


@pytest.mark.parametrize(
    "style",
    [
        "display:none", "DISPLAY : NONE !important", "color:red;visibility:hidden",
        "mso-hide:all", "font-size:0", "font-size:0px;color:red", "font-size:1px", "opacity:0",
        "opacity:0.0;", "max-height:0px;overflow:hidden", "text-indent:-9999px",
        "position:absolute;left:-5000px",
    ],
)  # fmt: skip
def test_what_hides(style: str) -> None:
    assert is_invisible(style)


@pytest.mark.parametrize(
    "style",
    [
        "", "display:block", "font-size:0.8em", "font-size:1em", "font-size:1.2rem",
        "font-size:10px", "font-size:100%", "opacity:0.5", "fill-opacity:0", "max-height:0.5em",
        "text-indent:-18.0pt", "margin-left:-500px", "line-height:0", "border-left:0",
    ],
)  # fmt: skip
def test_what_does_not_hide(style: str) -> None:
    assert not is_invisible(style)


def test_a_sheet_names_the_classes_and_ids_that_it_hides() -> None:
    sheet = """/* .no{display:none} */ <!-- .pre, div.head , #top{color:red;display:none}
    p .inner{display:none} .seen{display:block} .back{display:none} .back{display:block} -->"""
    assert invisible_names(sheet) == {".pre", ".head", "#top"}


def test_what_is_hidden_on_some_screens_only_is_not_hidden() -> None:
    sheet = "@media (max-width:600px){.wide{display:none}.x{color:red}} .gone{display:none}"
    assert invisible_names(sheet) == {".gone"}
    assert invisible_names("@import url(x.css); .gone{display:none}") == {".gone"}


def test_an_element_is_hidden_by_itself_its_classes_or_its_id() -> None:
    names = frozenset({".pre", "#top"})
    assert hides({"hidden": None}, names)
    assert hides({"class": "a pre"}, names)
    assert hides({"id": "top"}, names)
    assert hides({"style": "display:none"}, names)
    assert not hides({"class": "prelude", "id": "pre", "style": None}, names)
    assert not hides({"aria-hidden": "true"}, names)
