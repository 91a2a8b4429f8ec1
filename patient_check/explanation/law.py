"""What the law says of a visit: graded, with what speaks for and what speaks against."""

from patient_check.domain.finding import Findings
from patient_check.domain.inference import Inference
from patient_check.domain.law import LawSide, LawStrength, LegalView
from patient_check.domain.specialty import FactKind, Safeguard, Text
from patient_check.knowledge.health_grade import leaked
from patient_check.knowledge.law import load_law, strength_of_data, strength_of_record
from patient_check.knowledge.specialties import load_specialties

_ORDER = (LawSide.ALWAYS, LawSide.FOR, LawSide.AGAINST, LawSide.OPEN)


def legal_view(inference: Inference) -> LegalView:
    """Return what the law says of the visit behind `inference`."""
    strength = _strength(inference)
    return _view(strength, load_law().summaries[strength])


def legal_view_of_notice(findings: Findings | None = None) -> LegalView:
    """Return what the law says of the data of a notice, for one that plays them down.

    The most telling of the data that may have leaked decide. Without findings, or without data
    about care among them, it is what the law says of an appointment in general.
    """
    strength = strength_of_data(leaked(findings)) if findings else None
    if strength is None:
        return _view(LawStrength.MEDIUM, load_law().summaries[LawStrength.MEDIUM])
    return _view(strength, load_law().summaries_of_notice[strength])


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
    """Return how firmly the law speaks of the record that tells the most."""
    if inference.told_by is None:
        return LawStrength.UNKNOWN
    return strength_of_record(load_specialties().specialties[inference.told_by])


def _view(strength: LawStrength, summary: Text) -> LegalView:
    points = [one for one in load_law().points if not one.strengths or strength in one.strengths]
    points.sort(key=lambda one: _ORDER.index(one.side))
    return LegalView(
        strength,
        summary,
        points=tuple(one for one in points if one.is_first),
        more=tuple(one for one in points if not one.is_first),
    )
