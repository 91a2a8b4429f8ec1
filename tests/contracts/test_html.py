import pytest

from patient_check.intake.reader import IsolatedReader
from tests.contracts.conditions import check, code_of, hidden_words
from tests.contracts.samples import SENTENCE, html

pytestmark = pytest.mark.sandbox


def test_scripts_styles_and_the_title_are_dropped(reader: IsolatedReader) -> None:
    page = f"<script>document.write('a')</script><style>p{{}}</style><p>{SENTENCE}</p><svg>b</svg>"
    text = check(reader.read(html(page, "<title>Titre</title><script>c</script>"))).text
    assert text == SENTENCE


@pytest.mark.parametrize(
    "veil",
    [
        'style="display:none"',
        'style="DISPLAY : NONE !important"',
        'style="visibility:hidden"',
        'style="font-size:0"',
        'style="font-size: 1px"',
        'style="opacity:0"',
        'style="mso-hide:all"',
        'style="position:absolute;left:-9999px"',
        "hidden",
        'class="veil"',
        'id="veil"',
    ],
)
def test_hidden_words_are_marked(reader: IsolatedReader, veil: str) -> None:
    head = "<style>.veil, #veil { display: none }</style>"
    page = f"<p>Avant.</p><p {veil}>secret <b>gras</b></p><p>Après.</p>"
    notice = check(reader.read(html(page, head)))
    assert hidden_words(notice) == ["secret gras"]
    assert notice.text.split() == ["Avant.", "secret", "gras", "Après."]


@pytest.mark.parametrize(
    "style", ["display:block", "font-size:11px", "opacity:0.9", "font-size:1em", "margin-left:-4px"]
)
def test_shown_words_are_not_marked(reader: IsolatedReader, style: str) -> None:
    assert check(reader.read(html(f'<p style="{style}">Visible</p>'))).hidden == ()


def test_a_hidden_paragraph_ends_with_the_next(reader: IsolatedReader) -> None:
    notice = check(reader.read(html("<p hidden>secret<p>Visible")))
    assert hidden_words(notice) == ["secret"]


def test_a_forged_mark_hides_nothing(reader: IsolatedReader) -> None:
    notice = check(reader.read(html("<p>&#xE000;Votre nom&#xE001; a fui.</p>")))
    assert notice.text == "Votre nom a fui."
    assert notice.hidden == ()


def test_tables_are_read_row_by_row_unless_they_lay_out_a_page(reader: IsolatedReader) -> None:
    data = "<table><tr><th>Nom<th>oui<tr><td>Diagnostic<td>non</table>"
    assert reader.read(html(data)).text == "Nom | oui\nDiagnostic | non"
    layout = f'<table role="presentation"><tr><td>Bonjour.</td><td>{SENTENCE}</td></tr></table>'
    assert reader.read(html(layout)).text == f"Bonjour.\n\n{SENTENCE}"
    shown = '<table role="presentation"><tr><td>Adresse IP<td>Oui<tr><td>RIB<td>Non</table>'
    assert reader.read(html(shown)).text == "Adresse IP | Oui\nRIB | Non"


def test_lists_and_entities_are_read(reader: IsolatedReader) -> None:
    page = "<p>Donn&eacute;es&nbsp;:</p><ul><li>nom</li><li>pr&eacute;nom</li></ul>"
    assert reader.read(html(page)).text == "Données :\n\n- nom\n- prénom"


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "x-inconnu"])
def test_the_declared_charset_is_only_a_hint(reader: IsolatedReader, charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><p>{SENTENCE}</p></body></html>'
    assert reader.read(page.encode("cp1252")).text == SENTENCE
    assert reader.read(page.encode("utf-8")).text == SENTENCE


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + "mot",
        "<div hidden>" * 50_000 + "mot",
        "<table><tr><td>" * 50_000 + "mot",
        "<table><tr><td>mot</td>" * 20_000,
        "<p>mot</p>" + "<" * 200_000,
        "<p>mot</p>" + "<!--" * 50_000,
        "<p>mot</p><style>" + "a{" * 50_000,
        '<p style="' + "font-size:1" * 50_000 + '">mot</p>',
        "<p>mot</p>" + "&#" * 100_000,
        "<p>mot</p><![" + "x" * 50_000,
        "<p>mot</p>" + "\n- \n" * 50_000,
        "<p>mot</p><a b=" * 50_000,
    ],
    ids=range(12),
)
def test_a_page_built_to_harm_is_read_or_refused(reader: IsolatedReader, page: str) -> None:
    assert code_of(reader, html(page)) in {"ok", "damaged", "empty", "too_long"}


def test_more_words_than_the_limit_are_too_long(reader: IsolatedReader) -> None:
    assert code_of(reader, html("<p>" + "mot de plus " * 100_000 + "</p>")) == "too_long"
