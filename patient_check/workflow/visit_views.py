"""What can be read from the listed visits: their inferences, and what to ask about each."""

from collections.abc import Iterable
from dataclasses import dataclass

from patient_check.domain.finding import Findings, NamedSpecialty
from patient_check.domain.inference import Circumstances, Inference
from patient_check.domain.specialty import Modifier, ModifierKind, SpecialtyId
from patient_check.domain.visit import NamedPlace, Visit
from patient_check.explanation.explain import explain_own_words, explain_record
from patient_check.explanation.search import BY_ID
from patient_check.knowledge.specialties import load_specialties


@dataclass(frozen=True, slots=True)
class VisitQuestions:
    """What to ask about one visit: boxes to tick, and the two fields to fill in, if they matter."""

    boxes: tuple[Modifier, ...] = ()
    place: Modifier | None = None
    reason: Modifier | None = None


def infer(visit: Visit, visits: Iterable[Visit]) -> Inference:
    """Return what one visit lets people suppose, the other visits of the list considered."""
    if visit.record is None:
        return explain_own_words(visit.said)
    return explain_record(visit.record, circumstances_of(visit, visits))


def infer_all(visits: tuple[Visit, ...]) -> tuple[Inference, ...]:
    """Return the inference of each visit, in the order of the list."""
    return tuple(infer(visit, visits) for visit in visits)


def circumstances_of(visit: Visit, visits: Iterable[Visit]) -> Circumstances:
    """Return the circumstances of `visit` among all `visits`.

    A visit that was cancelled, or made for someone else, raises nothing: neither by itself nor
    beside others.
    """
    others = [one for one in visits if one.number != visit.number and _counts(one)]
    if not _counts(visit):
        others = []
    same = sum(one.record == visit.record for one in others)
    return Circumstances(
        told=visit.told,
        visits=1 + same,
        other_visits=tuple(one.record for one in others if one.record not in {None, visit.record}),
        place=_asked(visit.place),
        reason=_asked(visit.reason),
    )


def questions_about(visit: Visit) -> VisitQuestions:
    """Return what to ask about a visit; what matters first in its theme comes first."""
    if visit.record is None:
        return VisitQuestions()
    knowledge = load_specialties()
    record = knowledge.specialties[visit.record]
    listed = [knowledge.modifiers[code] for code in record.modifiers]
    listed += [one for one in knowledge.modifiers.values() if one.universal]
    listed.sort(key=lambda one: record.theme not in one.effect.first_in_themes)
    kinds = {one.effect.kind: one for one in listed}
    fields = {ModifierKind.HIGHEST, ModifierKind.REASON}
    return VisitQuestions(
        boxes=tuple(
            one for one in listed if one.effect.kind not in fields and not one.effect.complements
        ),
        place=kinds.get(ModifierKind.HIGHEST),
        reason=kinds.get(ModifierKind.REASON),
    )


def named_in_notice(findings: Findings, visits: Iterable[Visit]) -> tuple[NamedSpecialty, ...]:
    """Return what the notice names and the list does not have yet."""
    listed = {visit.record for visit in visits}
    known = load_specialties().specialties
    return tuple(one for one in findings.specialties if one.id in known and one.id not in listed)


def name_of(record: SpecialtyId, language: str) -> str:
    """Return the label of a record."""
    return load_specialties().specialties[record].label[language]


def _counts(visit: Visit) -> bool:
    """Say whether a visit may raise a level: it took place, and was the person's own."""
    known = load_specialties().modifiers
    return not any(known[code].effect.kind is ModifierKind.NEVER_RAISES for code in visit.told)


def _asked(named: NamedPlace) -> str:
    return f"{BY_ID}{named.record}" if named.record is not None else named.said
