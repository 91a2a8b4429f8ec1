"""The door of the room: the text of a notice to findings. Pure, deterministic, offline."""

from patient_check.domain.finding import AffectedUnit, Article34Check, Article34Element, Findings
from patient_check.domain.notice import NoticeText
from patient_check.extraction.affected import find_affected
from patient_check.extraction.article34 import check_article34
from patient_check.extraction.categories import find_categories
from patient_check.extraction.incident_date import find_incident_date
from patient_check.extraction.language import detect_language
from patient_check.extraction.minimised import find_playing_down
from patient_check.extraction.notice_kind import is_breach_notice
from patient_check.extraction.organisation import find_organisation
from patient_check.extraction.sentences import reading_of
from patient_check.extraction.specialties import find_specialties


def extract(notice: NoticeText, *, as_breach_notice: bool = False) -> Findings:
    """Return everything that the text of `notice` says of a leak.

    A text that announces no leak to its reader has no data category, unless `as_breach_notice` is
    set because the person knows better; the specialties that it names are kept.
    """
    text = notice.text
    document = reading_of(text).document
    categories = find_categories(document)
    specialties = find_specialties(document)
    is_notice = is_breach_notice(text, categories)
    is_read = is_notice or as_breach_notice
    affected = find_affected(text)
    counts_people = affected is not None and affected.unit is AffectedUnit.PEOPLE
    return Findings(
        is_breach_notice=is_notice,
        language=detect_language(text),
        organisation=find_organisation(text),
        incident_date=find_incident_date(text),
        affected=affected,
        people_count=affected.count if affected is not None and counts_people else None,
        categories=categories if is_read else (),
        art34=check_article34(text)
        if is_read
        else tuple(Article34Check(e, is_present=False) for e in Article34Element),
        warnings=notice.warnings,
        specialties=specialties,
        playing_down=find_playing_down(document, categories, specialties) if is_read else None,
    )
