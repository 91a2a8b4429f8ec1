"""What the law says of a visit: graded, with what speaks for and what speaks against."""

from patient_check.domain.category import ExposureStatus
from patient_check.domain.finding import Findings
from patient_check.domain.inference import Inference
from patient_check.domain.law import LawSide, LawStrength, LegalView
from patient_check.domain.specialty import FactKind, Safeguard, Specialty, SpecialtyType, Text
from patient_check.knowledge.law import load_law
from patient_check.knowledge.specialties import load_specialties

_NAMED_FOR_IT = frozenset({SpecialtyType.SERVICE, SpecialtyType.PLACE})
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
    law = load_law()
    concerned = {
        finding.category
        for finding in (findings.categories if findings else ())
        if finding.status is not ExposureStatus.NOT_EXPOSED
    }
    for strength, categories in law.categories.items():
        if concerned & categories:
            return _view(strength, law.summaries_of_notice[strength])
    return _view(LawStrength.MEDIUM, law.summaries[LawStrength.MEDIUM])


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
    """Return how firmly the law speaks of the record that tells the most.

    The circumstances of a visit change what people guess, not what the name of a place says:
    the record's own level counts, not the one they raised.
    """
    if inference.told_by is None:
        return LawStrength.UNKNOWN
    record = load_specialties().specialties[inference.told_by]
    if record.fact is FactKind.SOCIAL:
        return LawStrength.SOCIAL
    if _says_it_by_its_name(record):
        return LawStrength.STRONG
    return LawStrength.MEDIUM if record.level else LawStrength.WEAK


def _says_it_by_its_name(record: Specialty) -> bool:
    rule = load_law().explicit
    if record.level >= rule.from_level or record.id in rule.records:
        return True
    is_named_for_it = record.type in _NAMED_FOR_IT and record.theme in rule.themes
    return is_named_for_it and record.level >= rule.from_level_in_themes


def _view(strength: LawStrength, summary: Text) -> LegalView:
    points = [one for one in load_law().points if not one.strengths or strength in one.strengths]
    points.sort(key=lambda one: _ORDER.index(one.side))
    return LegalView(
        strength,
        summary,
        points=tuple(one for one in points if one.is_first),
        more=tuple(one for one in points if not one.is_first),
    )
