"""The figures at the top of the findings: numbers before adjectives."""

from PySide6.QtCore import QCoreApplication

from patient_check.domain.category import ExposureStatus
from patient_check.workflow.tally import Tally

translate = QCoreApplication.translate


def headline(tally: Tally, *, has_notice: bool) -> str:
    """Return the one figure that matters most."""
    if not tally.named:
        return translate("Headline", "No data is on the list")
    if not has_notice:
        return translate("Headline", "%n data on your list", "", tally.named)
    if tally.exposed:
        return _of(
            translate("Headline", "%n data of {named} leaked", "", tally.exposed), tally.named
        )
    uncertain = tally.possible + tally.if_provided + tally.some_people
    if uncertain:
        return _of(
            translate("Headline", "%n data of {named} may have leaked", "", uncertain), tally.named
        )
    return translate("Headline", "No data is said to have leaked")


def breakdown(tally: Tally) -> list[tuple[ExposureStatus, str]]:
    """Return the figure of each status, those that are not zero."""
    parts = (
        (tally.exposed, translate("Headline", "%n leaked", "", tally.exposed)),
        (tally.possible, translate("Headline", "%n perhaps", "", tally.possible)),
        (tally.if_provided, translate("Headline", "%n only if given", "", tally.if_provided)),
        (tally.some_people, translate("Headline", "%n for some people", "", tally.some_people)),
        (
            tally.not_exposed,
            translate("Headline", "%n ruled out", "", tally.not_exposed),
        ),
    )
    figures = zip(ExposureStatus, parts, strict=True)
    return [(status, words) for status, (count, words) in figures if count]


def _of(text: str, named: int) -> str:
    return text.format(named=named)
