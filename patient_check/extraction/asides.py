"""Words of data that are no datum of the reader: a channel, a contact, the attacker's way in."""

import re

from patient_check.extraction.clauses import Clause
from patient_check.extraction.document import Document, Unit, UnitKind
from patient_check.extraction.frames import Frame, Stance
from patient_check.extraction.mentions import Mention
from patient_check.extraction.spotting import Spots

_OTHER_PERSON = re.compile(
    r"\b(?:d'un|d'une|de l'un|de certains|de plusieurs|d'|des |de |leurs? )[^,;.]{0,25}"
    r"(?:salarie|employe|collaborateur|agent|prestataire|professionnel|soignant|opticien"
    r"|administrateur|technicien|societe|entreprise|editeur|fournisseur|partenaire|tiers"
    r"|medecin|praticien|utilisateur habilite|professeur|enseignant|eleve|etudiant|stagiaire"
    r"|infirmier|secretaire|bibliothecaire|directeur"
    r"|membre du personnel)"
)
_STAFF_NOUN = (
    r"(?:membres? du personnel|personnels?|agents?|salarie(?:e|s|es)?|employe(?:e|s|es)?"
    r"|collaborateurs?|professionnels? de sante|professionnels?|medecins?|praticiens?|soignants?"
    r"|pharmaciens?|infirmiers?|infirmieres|internes?|formateurs?)"
)
_STAFF = re.compile(
    rf"[\s,;:.•-]*(?:et |mais |enfin,? |quant aux? |s'agissant des? |concernant )?"
    rf"(?:(?:pour|chez) (?:(?:les|nos|des|certains|ses) )?(?:[\d ]+)?{_STAFF_NOUN}\b"
    rf"|(?:les|nos) {_STAFF_NOUN}\b[^,;.]{{0,40}},? (?:eux|elles|pour leur part|quant a eux"
    rf"|de leur cote|en revanche)\b)"
)
_OF_STAFF = re.compile(
    r"\b(?:de (?:nos|ses|certains)|des|de leurs) (?:anciens )?(?:membres du personnel|personnels"
    r"|agents|salaries|employes|collaborateurs)(?: et anciens [a-z]+)?[\s.;:]*$"
)
_ADDRESSED = re.compile(r"\b(?:vous|votre|vos)\b")
_TO_STAFF = re.compile(
    r"\bch(?:er|ere|ers|eres) (?:collegue|collaborat|salarie|confrere|docteur)"
    rf"|\ben (?:tant que|qualite de|votre qualite d[e'])\s?{_STAFF_NOUN}"
    r"|\bvo(?:tre|s) (?:contrat de travail|bulletins? de (?:paie|salaire)|numero rpps|rpps)"
)
_ADDRESS_AFTER = re.compile(r"\s*(?:suivante?s? )?:?\s*(?:\S+@|https?:|www\.|0\d[ .]?\d\d|\+33)")
_THIS_ONE = re.compile(r"\b(?:ce|cet|un|notre|nos|le present) (?:nouvel )?$")
_NOT_A_LEAK = re.compile(r"\b(?:ne|n')\s?(?:repond|cliqu|transm|communiqu|vendons|partageons)")
_DETERMINERS = frozenset(("un", "le", "ce", "cet", "votre"))
_CONTACTS = frozenset("last_name first_name phone email postal_address date_of_birth".split())
_CHANNELS = frozenset(
    "email phone postal_address messages username password bank_card iban connection_logs "
    "national_id_number patient_id".split()
)
_OWNED = frozenset(("aucun", "aucune", "votre", "vos", "leur", "leurs", "mon", "mes", "ses"))
_DIRECT, _INTRODUCED = 3, 2
_NEAR = 4
_SHORT_LINE = 8


def is_channel(document: Document, folded: str, mention: Mention) -> bool:
    """Tell whether the words name a channel or a way in ("par e-mail", "sans mot de passe")."""
    tokens = document.tokens
    start, end = tokens[mention.first].start, tokens[mention.last - 1].end
    before = tokens[mention.first - 1].norm if mention.first else ""
    is_means = before in _DETERMINERS and tokens[mention.first - 2].norm == "par"
    if (is_means or before == "par") and _CHANNELS.issuperset(mention.categories):
        return True
    if before == "sans":
        return True
    if _ADDRESS_AFTER.match(folded[end : end + 30]):
        return True
    return mention.record.is_weak and bool(_THIS_ONE.search(folded[max(0, start - 12) : start]))


def is_way_in(folded: str, mention: Mention, clause: Clause, decided: Frame) -> bool:
    """Tell whether credentials are those through which the attacker came, not the reader's."""
    if decided.stance is Stance.DENIED or not set(mention.categories) <= {"username", "password"}:
        return False
    text = folded[clause.start : clause.end]
    return bool(_OTHER_PERSON.search(text)) and not re.search(r"\b(?:vos|votre)\b", text)


def is_of_staff(folded: str, clause: Clause) -> bool:
    """Tell whether a clause speaks of the data of those who work there, not of the reader's.

    "Pour les médecins, le RIB a été copié", "Les salariés, eux, ont vu leurs…". A letter to the
    staff itself says "vous", or greets colleagues.
    """
    if _ADDRESSED.search(folded, clause.start, clause.end):
        return False
    span = clause.start, clause.end
    is_theirs = _STAFF.match(folded, *span) or _OF_STAFF.search(folded, *span)
    return bool(is_theirs) and not _TO_STAFF.search(folded)


def is_of_relative(document: Document, mention: Mention, mentions: list[Mention]) -> bool:
    """Tell whether a datum is the named relative's own: "une personne à prévenir, son nom"."""
    if mention.categories and not _CONTACTS.issuperset(mention.categories):
        return False
    before = document.tokens[mention.first - 1].norm if mention.first else ""
    return before in {"son", "sa", "ses"} and any(
        "relatives" in m.categories and m.last <= mention.first for m in mentions
    )


def is_about_leak(folded: str, cues: Spots, clause: Clause) -> bool:
    """Tell whether a denial is about data leaving, not about what the organisation never asks."""
    is_habit = _NOT_A_LEAK.search(folded, clause.start, clause.end)
    return not is_habit or bool(cues.search("expose", clause.start, clause.end))


def is_supported(
    document: Document, unit: Unit, mention: Mention, mentions: list[Mention], strength: int
) -> bool:
    """Tell whether a word of everyday use stands for a datum here.

    It does when it is said to be the reader's under a verb of its own ("votre adresse n'a pas
    fuité"), in a list of data, or alone in
    its line.
    """
    before = document.tokens[mention.first - 1].norm if mention.first else ""
    is_first = mention.first - unit.first <= 1
    if before in _OWNED and (strength == _DIRECT or unit.kind is UnitKind.ITEM):
        return True
    if unit.kind is UnitKind.ITEM and is_first:
        return True
    if unit.kind is UnitKind.ITEM and strength == _INTRODUCED:
        return True
    if unit.kind is not UnitKind.SENTENCE and unit.last - unit.first <= _SHORT_LINE:
        return True
    return any(
        other is not mention
        and (0 <= other.first - mention.last <= _NEAR or 0 <= mention.first - other.last <= _NEAR)
        for other in mentions
    )
