"""Letters and sheets to export, and words that try to be more than words."""

from dataclasses import replace

from patient_check.domain.complaint import (
    Blank,
    Heading,
    ItemList,
    Letter,
    LetterKind,
    Paragraph,
)
from patient_check.domain.report import Document, Entries, Entry, Quotation, Sheet

LONG = "Llanfair" * 40
TYPESETTING = (
    '#read("/etc/passwd") $x$ #panic("non") \\textbf{a} = titre `code` <label> @ref *gras* _it_ '
    '// suite /* fin */ #import "@preview/x:1.0.0" <b>&amp;</b> \' " \\ --- ~'
)

LETTER = Letter(
    kind=LetterKind.DPO,
    title="Demande d’information à l’organisme",
    language="fr",
    sender=((Blank("vos nom et prénom"),), (Blank("votre adresse"),)),
    recipient=(("Clinique des Tilleuls",), ("12, avenue des Tilleuls",), ("00000 Ville",)),
    place_and_date=(Blank("ville"), ", le 24 novembre 2026"),
    subject=("Violation de données : ma demande d’information",),
    body=(
        Paragraph(("Madame, Monsieur,",)),
        Paragraph(("Le ", Blank("date de réception"), ", j’ai reçu votre message.")),
        Heading(("Ce que je vous demande",)),
        ItemList((("Quelles données ?",), ("Depuis quelle date ?",)), is_numbered=True),
        Paragraph(("Je vous prie d’agréer mes salutations distinguées.",)),
    ),
    signature=("Camille Exemple",),
    enclosures=(("copie de votre message",),),
)

SHEET = Sheet(
    "Relevé de votre courrier",
    "fr",
    (
        Entries((Entry("Organisme", ("Clinique des Tilleuls",)),)),
        Heading(("A fuité (1)",)),
        ItemList((("nom",),)),
        Quotation("Votre nom a été copié."),
    ),
)


def document(*parts: Letter | Sheet) -> Document:
    """Return a document of those parts, the letter when there are none."""
    chosen = parts or (LETTER,)
    return Document(chosen[0].title, "fr", chosen)


def saying(words: str) -> Letter:
    """Return a letter that says `words` in every place where it can say something."""
    line = (words, Blank(words))
    return replace(
        LETTER,
        title=words,
        sender=(line,),
        recipient=(line,),
        place_and_date=line,
        subject=line,
        body=(Heading(line), Paragraph(line), ItemList((line, line))),
        signature=line,
        enclosures=(line,) * 9,
    )


def long_letter() -> Letter:
    """Return a letter of several pages."""
    item = ("Une question qui tient à peu près sur une seule ligne de la lettre.",)
    return replace(LETTER, body=(*LETTER.body[:3], ItemList((item,) * 90), LETTER.body[-1]))
