import pytest

from patient_check.intake.reader import IsolatedReader
from tests.contracts.build_office import docx, odt, p, zipped
from tests.contracts.conditions import check, code_of, hidden_words
from tests.contracts.samples import SENTENCE, rtf

pytestmark = pytest.mark.sandbox
HIDDEN_STYLE = (
    '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
)
BOMB = b"<" * (70 * 1024 * 1024)
ENTITIES = (
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">'
    '<!ENTITY home SYSTEM "file:///etc/hostname">]>'
)


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def test_word_tables_are_read_row_by_row(reader: IsolatedReader) -> None:
    table = (
        f"<w:tbl>{row('Donnée', 'Exposée')}{row('Nom', 'oui')}{row('Diagnostic', 'non')}</w:tbl>"
    )
    text = check(reader.read(docx(p("Voici :") + table + p("Fin.")))).text
    assert text == "Voici :\n\nDonnée | Exposée\nNom | oui\nDiagnostic | non\n\nFin."


def test_word_text_boxes_are_read_once(reader: IsolatedReader) -> None:
    box = f"<w:txbxContent>{p('Dans un cadre.')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Avant.</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
        f"</mc:Fallback></mc:AlternateContent></w:r></w:p>{p('Après.')}"
    )
    assert check(reader.read(docx(body))).text == "Avant.\n\nDans un cadre.\n\nAprès."


def test_word_headers_come_first(reader: IsolatedReader) -> None:
    text = check(reader.read(docx(p(SENTENCE), header=p("Clinique des Tilleuls")))).text
    assert text == f"Clinique des Tilleuls\n\n{SENTENCE}"


def test_word_deletions_are_left_out_and_insertions_kept(reader: IsolatedReader) -> None:
    body = (
        "<w:p><w:r><w:t>Votre </w:t></w:r>"
        "<w:del><w:r><w:delText>diagnostic</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>nom</w:t></w:r></w:ins><w:r><w:t> a fui.</w:t></w:r></w:p>"
    )
    assert check(reader.read(docx(body))).text == "Votre nom a fui."


def test_word_hidden_words_are_marked(reader: IsolatedReader) -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:styleId="Cache"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    )
    body = (
        "<w:p><w:r><w:t>Visible </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> encore</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Cache"/></w:rPr><w:t> secret</w:t></w:r></w:p>'
    )
    notice = check(reader.read(docx(body, **{"word/styles.xml": styles})))
    assert notice.text == "Visible caché encore secret"
    assert hidden_words(notice) == ["caché", "secret"]


def test_word_files_in_the_strict_form_are_read(reader: IsolatedReader) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<w:document xmlns:w="{strict}"><w:body>{p(SENTENCE)}</w:body></w:document>'
    assert reader.read(zipped({"word/document.xml": body})).text == SENTENCE


@pytest.mark.parametrize("depth", [100, 3_000, 60_000])
def test_word_tables_in_tables_do_no_harm(reader: IsolatedReader, depth: int) -> None:
    opened, closed = "<w:tbl><w:tr><w:tc>" * depth, "</w:tc></w:tr></w:tbl>" * depth
    body = p("Bonjour.") + opened + p("Au fond.") + closed
    assert code_of(reader, docx(body)) in {"ok", "damaged"}


@pytest.mark.parametrize("tag", ["w:sdt", "w:ins", "w:smartTag"])
def test_word_wrappers_in_wrappers_do_no_harm(reader: IsolatedReader, tag: str) -> None:
    body = f"<w:p>{f'<{tag}>' * 20_000}<w:r><w:t>mot</w:t></w:r>{f'</{tag}>' * 20_000}</w:p>"
    assert code_of(reader, docx(p("Bonjour.") + body)) in {"ok", "damaged"}


def test_a_zip_bomb_is_too_large(reader: IsolatedReader) -> None:
    assert code_of(reader, zipped({"word/document.xml": BOMB})) == "too_large"


def test_a_zip_that_lies_on_its_sizes_is_refused(reader: IsolatedReader) -> None:
    content = bytearray(zipped({"word/document.xml": BOMB}))
    honest = len(BOMB).to_bytes(4, "little")
    while (place := content.find(honest)) >= 0:
        content[place : place + 4] = (100).to_bytes(4, "little")
    assert code_of(reader, bytes(content)) in {"damaged", "too_large"}


def test_a_zip_of_too_many_members_is_too_large(reader: IsolatedReader) -> None:
    members = {f"word/{number}.xml": "" for number in range(5_001)}
    assert code_of(reader, zipped(members)) == "too_large"


def test_a_zip_with_a_password_is_said(reader: IsolatedReader) -> None:
    content = bytearray(docx(p(SENTENCE)))
    for head, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = -1
        while (place := content.find(head, place + 1)) >= 0:
            content[place + flags] |= 1
    assert code_of(reader, bytes(content)) == "encrypted"


def test_another_zip_is_unsupported(reader: IsolatedReader) -> None:
    assert code_of(reader, zipped({"xl/workbook.xml": "<a/>"})) == "unsupported"


def test_a_document_type_is_refused(reader: IsolatedReader) -> None:
    assert code_of(reader, odt("<text:p>&home;</text:p>", prologue=ENTITIES)) == "damaged"
    document = docx("", **{"word/document.xml": f"{ENTITIES}<a>&b;</a>"})
    assert code_of(reader, document) == "damaged"


def test_odt_tables_lists_and_boxes_are_read(reader: IsolatedReader) -> None:
    def line(*cells: str) -> str:
        inside = "".join(
            f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in cells
        )
        return f"<table:table-row>{inside}</table:table-row>"

    body = (
        "<text:h>Titre</text:h><text:list><text:list-item><text:p>nom</text:p></text:list-item>"
        "<text:list-item><text:p>adresse</text:p></text:list-item></text:list>"
        f"<table:table>{line('Nom', 'oui')}{line('Diagnostic', 'non')}</table:table>"
        "<text:p>Avant<draw:frame><draw:text-box><text:p>Cadre</text:p></draw:text-box></draw:frame>"
        '<text:s text:c="3"/>après<text:line-break/>fin</text:p>'
    )
    assert check(reader.read(odt(body))).text == (
        "Titre\n\n- nom\n- adresse\n\nNom | oui\nDiagnostic | non\n\nAvant après\nfin\n\nCadre"
    )


def test_odt_hidden_words_are_marked_and_deletions_left_out(reader: IsolatedReader) -> None:
    body = (
        "<text:tracked-changes><text:p>effacé</text:p></text:tracked-changes>"
        '<text:p>Visible <text:span text:style-name="H">caché</text:span> encore</text:p>'
        '<text:section text:display="none"><text:p>section</text:p></text:section>'
    )
    notice = check(reader.read(odt(body, styles=HIDDEN_STYLE)))
    assert notice.text == "Visible caché encore\n\nsection"
    assert hidden_words(notice) == ["caché", "section"]


def test_odt_with_a_password_is_said(reader: IsolatedReader) -> None:
    content = odt("<text:p>x</text:p>", manifest="<m:encryption-data/>")
    assert code_of(reader, content) == "encrypted"


def test_odt_nested_lists_do_no_harm(reader: IsolatedReader) -> None:
    opened, closed = (
        "<text:list><text:list-item>" * 20_000,
        "</text:list-item></text:list>" * 20_000,
    )
    body = f"<text:p>Bonjour.</text:p>{opened}<text:p>fond</text:p>{closed}"
    assert code_of(reader, odt(body)) in {"ok", "damaged"}


def test_rtf_words_signs_and_tables_are_read(reader: IsolatedReader) -> None:
    body = (
        r"Num\u233?ro et adresse\~: voici\par\trowd\intbl Nom\cell oui\cell\row"
        r"\trowd\intbl Diagnostic\cell non\cell\row\pard Fin\line suite.\par"
    )
    text = check(reader.read(rtf(body))).text
    assert text == "Numéro et adresse : voici\n\nNom | oui\nDiagnostic | non\n\nFin\nsuite."


def test_rtf_pictures_styles_and_fields_are_left_out(reader: IsolatedReader) -> None:
    body = (
        r"{\stylesheet{\s1 Titre;}}{\info{\author Moi}}{\pict 89504e47}{\*\inconnu rien}"
        r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt lien}} lu. {\deleted effac\'e9}'
    )
    assert check(reader.read(rtf(body))).text == "lien lu."


def test_rtf_hidden_words_are_marked(reader: IsolatedReader) -> None:
    notice = check(reader.read(rtf(r"Visible {\v cach\'e9} encore")))
    assert notice.text == "Visible caché encore"
    assert hidden_words(notice) == ["caché"]


@pytest.mark.parametrize("body", ["{" * 100_000, "}" * 100_000, r"\bin999999999 x", r"\u-1?" * 9])
def test_rtf_that_lies_does_no_harm(reader: IsolatedReader, body: str) -> None:
    assert code_of(reader, rtf("Bonjour. " + body)) in {"ok", "damaged"}
