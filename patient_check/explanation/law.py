"""What the law says of a visit: graded, with what speaks for and what speaks against."""

from patient_check.domain.inference import Inference
from patient_check.domain.law import LawSide, LawStrength, LegalView
from patient_check.domain.specialty import FactKind, Safeguard
from patient_check.knowledge.law import load_law
from patient_check.knowledge.specialties import load_specialties

_STRONG_FROM = 3
_ORDER = (LawSide.ALWAYS, LawSide.FOR, LawSide.AGAINST, LawSide.OPEN)


def legal_view(inference: Inference) -> LegalView:
    """Return what the law says of the visit behind `inference`."""
    return _view(_strength(inference))


def legal_view_of_notice() -> LegalView:
    """Return what the law says of an appointment in general, for a notice that plays it down."""
    return _view(LawStrength.MEDIUM)


def safeguards(inference: Inference) -> tuple[Safeguard, ...]:
    """Return what the law forbids to those who could use a guess.

    One that records cite concerns only these records; the others concern every fact of health.
    """
    knowledge = load_specialties()
    if inference.told_by is None:
        return ()
    if knowledge.specialties[inference.told_by].fact is FactKind.SOCIAL:
        return ()
    cited = {source for record in knowledge.specialties.values() for source in record.sources}
    mine = {source.id for source in inference.sources}
    return tuple(
        one
        for one in knowledge.scale.safeguards
        if mine & set(one.sources) or not cited & set(one.sources)
    )


def _strength(inference: Inference) -> LawStrength:
    if inference.told_by is None or inference.level is None:
        return LawStrength.UNKNOWN
    if load_specialties().specialties[inference.told_by].fact is FactKind.SOCIAL:
        return LawStrength.SOCIAL
    if inference.level >= _STRONG_FROM:
        return LawStrength.STRONG
    return LawStrength.MEDIUM if inference.level else LawStrength.WEAK


def _view(strength: LawStrength) -> LegalView:
    law = load_law()
    points = [one for one in law.points if not one.strengths or strength in one.strengths]
    points.sort(key=lambda one: _ORDER.index(one.side))
    return LegalView(strength, law.summaries[strength], tuple(points))
