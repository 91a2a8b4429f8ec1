"""The words around a visit: its level, what a circumstance did, what changed last."""

from PySide6.QtCore import QCoreApplication

from patient_check.domain.inference import AppliedModifier, Inference
from patient_check.domain.law import LawSide
from patient_check.domain.specialty import TOP_LEVEL, SpecialtyId
from patient_check.domain.visit import Visit
from patient_check.ui.typeset import capital, said, set_well
from patient_check.workflow.state import Review
from patient_check.workflow.visit_views import name_of

translate = QCoreApplication.translate


def record_name(record: SpecialtyId, language: str) -> str:
    """Return the label of a record, with a capital."""
    return capital(set_well(name_of(record, language), language))


def visit_name(visit: Visit, language: str) -> str:
    """Return the name of a visit: its record's label, else the person's own words in quotes."""
    if visit.record is not None:
        return record_name(visit.record, language)
    return translate("Visit", "“{words}”").format(words=visit.said)


def level_words(inference: Inference, language: str) -> str:
    """Return the level in words, then in figures; or why there is none."""
    if inference.level is None:
        return translate("Visit", "No level: our records do not know these words")
    return translate("Visit", "{name} · level {level} of {top}").format(
        name=said(inference.level_name, language), level=inference.level, top=TOP_LEVEL
    )


def effect_words(applied: AppliedModifier) -> str:
    """Return what a circumstance did to the level."""
    if applied.level_before == applied.level_after:
        return translate("Visit", "The level does not change.")
    return translate("Visit", "Level {before} → {after}.").format(
        before=applied.level_before, after=applied.level_after
    )


def side_word(side: LawSide) -> str:
    """Return the heading of the statements of law that speak the same way."""
    words = {
        LawSide.ALWAYS: translate("Visit", "What always holds"),
        LawSide.FOR: translate("Visit", "In favour of health data"),
        LawSide.AGAINST: translate("Visit", "Against"),
        LawSide.OPEN: translate("Visit", "What nobody has decided"),
    }
    return words[side]


def describe_visit_change(before: Review, after: Review, language: str) -> str:
    """Return what changed in the list of visits, for the bottom bar and to be spoken."""
    old = {visit.number: visit for visit in before.visits}
    new = {visit.number: visit for visit in after.visits}
    for number in new.keys() - old.keys():
        return _said(translate("Visit", "{name}: added to your list."), new[number], language)
    for number in old.keys() - new.keys():
        return _said(translate("Visit", "{name}: taken off your list."), old[number], language)
    for number, visit in new.items():
        if visit != old[number]:
            return _said(translate("Visit", "{name}: changed."), visit, language)
    return "" if before == after else translate("Visit", "Your list of data changed.")


def _said(text: str, visit: Visit, language: str) -> str:
    return text.format(name=visit_name(visit, language))
