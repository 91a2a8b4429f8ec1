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
    r"|administrateur|technicien|partenaire|tiers|medecin|praticien|utilisateur habilite"
    r"|membre du personnel)"
)
_ADDRESS_AFTER = re.compile(r"\s*(?:suivante?s? )?:?\s*(?:\S+@|https?:|www\.|0\d[ .]?\d\d|\+33)")
_THIS_ONE = re.compile(r"\b(?:ce|cet|un|notre|nos|le present) (?:nouvel )?$")
_NOT_A_LEAK = re.compile(r"\b(?:ne|n')\s?(?:repond|cliqu|transm|communiqu|vendons|partageons)")
_DETERMINERS = frozenset(("un", "le", "ce", "cet", "votre"))
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
    if is_means or before in {"par", "sans"}:
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
    if strength == _DIRECT and before in _OWNED:
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
