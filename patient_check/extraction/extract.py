"""The door of the room: the text of a notice to findings. Pure, deterministic, offline."""

from patient_check.domain.finding import AffectedUnit, Findings
from patient_check.domain.notice import NoticeText
from patient_check.extraction.affected import find_affected
from patient_check.extraction.article34 import check_article34
from patient_check.extraction.categories import find_categories
from patient_check.extraction.incident_date import find_incident_date
from patient_check.extraction.language import detect_language
from patient_check.extraction.notice_kind import is_breach_notice
from patient_check.extraction.organisation import find_organisation
from patient_check.extraction.sentences import Reading


def extract(notice: NoticeText, *, as_breach_notice: bool = False) -> Findings:
    """Return everything that the text of `notice` says of a leak.

    A text that announces no leak to its reader has no finding, unless `as_breach_notice` is set
    because the person knows better.
    """
    reading = Reading(notice.text)
    categories = find_categories(reading.document)
    is_notice = is_breach_notice(reading, categories)
    affected = find_affected(reading)
    counts_people = affected is not None and affected.unit is AffectedUnit.PEOPLE
    return Findings(
        is_breach_notice=is_notice,
        language=detect_language(notice.text),
        organisation=find_organisation(reading),
        incident_date=find_incident_date(reading),
        affected=affected,
        people_count=affected.count if affected is not None and counts_people else None,
        categories=categories if is_notice or as_breach_notice else (),
        art34=check_article34(reading, is_notice=is_notice or as_breach_notice),
        warnings=notice.warnings,
    )
