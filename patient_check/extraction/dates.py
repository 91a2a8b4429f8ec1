"""The dates written in a French text, with the year that the context gives them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from patient_check.extraction.numbers import words_value
from patient_check.extraction.places import matches_at, places

_M = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
_W = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_E = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_D = r"(?:1er|\d{1,2})"
_SHORT = r"janv|fevr|avr|juil|sept|oct|nov|dec"
_LEAD = r"(?:mois (?:de |d')|en |fin |debut |courant |mi-|mi |depuis |des )(?:le )?"
_ANY_M = rf"(?:{_M}|(?:{_SHORT})\b\.?)"
_MONTHS, _WEEKDAYS, _ENGLISH = _M.split("|"), _W.split("|"), _E.split("|")
_COUNT = r"une|deux|trois|quatre|cinq|six|huit|dix|quinze|\d{1,2}"
_DATE = re.compile(
    rf"(?<![\w/])(?:"
    rf"(?P<iso>20\d\d-\d\d-\d\d)(?!\d)|(?P<slash>\d{{1,2}}(?:[/.-]\d{{1,2}}[/.-]20\d\d|/\d\d/\d\d))(?![\d/])"
    rf"|(?P<d1>{_D})(?:\s(?P<m1>{_M}))?(?:\s(?P<y1>20\d\d))?\s(?:au|et|a)\s(?:le\s|la\s)?"
    rf"(?:(?:{_W})\s)?(?P<d2>{_D})\s(?P<m2>{_M})\b(?:\s(?P<y2>20\d\d))?"
    rf"|(?P<d>{_D})\s(?P<m>{_ANY_M})(?!\w)(?:\s(?P<y>20\d\d))?"
    rf"|(?P<em>{_ANY_M})\s(?P<ey>20\d\d)"
    rf"|(?P<now>{_D})\sde\sce\smois"
    rf"|{_LEAD}(?P<om>{_M})\b(?!\s20\d\d)"
    rf"|(?:{_W})\s(?P<day>{_D})(?!\s?(?:h\b|\d|(?:{_M})\b|et\b|au\b))\b"
    rf"|(?P<mail>\d{{1,2}}\s(?:{_E})\w{{0,6}}\s20\d\d)"
    rf"|(?P<last>(?:{_W})\s(?:dernier|soir|matin|apres-midi)|ce\s(?:{_W})|avant-hier|hier)"
    rf"|(?P<ago>week-end\sdernier|il\sy\sa\s(?:{_COUNT})\s(?:jours|semaines?)))"
)
_OPENERS = (*_MONTHS, *_SHORT.split("|"), *_WEEKDAYS, "hier", "week-end d", "il y a")
_LONGEST_LEAD = 3  # "mois de mars", "avant-hier"
_PUT = r"(?:publie|affiche|mis a jour|mis en ligne|recu|envoye|fait|redige)"
_SENT = r"(?:message|courrier|lettre|note|communique|mail|courriel|avis|bulletin)\sdu\s"
_DATED_LINE = re.compile(
    rf"^\(?(?:date\s?:.{{0,40}}|(?:.{{2,40}},\s)?(?:{_PUT}\s(?:(?:a\s)?[^,]{{2,30}},?\s)?)?le\s"
    rf"|[\w-]{{2,30}}\sle\s|{_SENT}|.{{0,80}}[–—-]\s|(?:.{{2,40}},\s))?(?:(?:{_W})\s)?"
    rf"(?:(?:{_D}\s)?(?:{_M})\s20\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]20\d\d)"
    rf"(?:,?\s(?:a\s)?\d{{1,2}}\s?[:h]\s?\d{{0,2}})?\s?[.:)]{{0,2}}$"
)
_MAIL_LINE = re.compile(r"(?:date|recu|recu le|envoye|envoye le|sent|le)\s?: .{0,12}$")
_UPDATED_LINE = re.compile(
    r"[^.!?]{0,70}(?:mise a jour|maj|information|communique|point)\s(?:du|au|le)\s$"
)
_OPENING = re.compile(rf"(?:(?:[\w -]{{2,30}},\s)?(?:{_SENT}|le\s|ce\s)?(?:(?:{_W})\s)?)$")
_SEASON = re.compile(r"\b(?:automne|hiver|printemps|ete|annee|courant) (?P<year>20\d\d)\b")
_SEASON_REACH = 300
_LINE, _CENTURY, _WEEK, _SATURDAY = 90, 100, 7, 5
_LONGEST_RANGE = 75


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date at `start..end`: `day` is None when only the month is known."""

    start: int
    end: int
    year: int
    month: int
    day: int | None
    is_range: bool = False
    is_letter_date: bool = False
    is_too_long: bool = False

    @property
    def value(self) -> str:
        """The date as `YYYY-MM-DD` or `YYYY-MM`."""
        stem = f"{self.year:04d}-{self.month:02d}"
        return stem if self.day is None else f"{stem}-{self.day:02d}"


@dataclass(slots=True)
class _Parts:
    """What a match says; None is what it leaves out."""

    year: int | None
    month: int | None
    day: int | None
    last: str = ""
    ago: int = 0
    is_range: bool = False
    is_too_long: bool = False


def _number(text: str | None) -> int | None:
    return None if text is None else int(text.removesuffix("er"))


def _month(name: str | None) -> int | None:
    if name is None:
        return None
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(name.rstrip(".")))


def _range(match: re.Match[str]) -> _Parts:
    month2, month1 = _month(match["m2"]), _month(match["m1"])
    year = _number(match["y1"]) or _number(match["y2"])
    too_long = bool(match["y1"] and match["y2"] and match["y1"] != match["y2"])
    if month1 and month2:
        too_long = too_long or (month2 - month1) % 12 * 30 > _LONGEST_RANGE
        if not match["y1"] and year and month1 > month2:
            year -= 1
    return _Parts(year, month1 or month2, _number(match["d1"]), is_range=True, is_too_long=too_long)


def _parts(match: re.Match[str]) -> _Parts:
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return _Parts(year, month, day)
    if match["slash"]:
        day, month, year = (int(part) for part in re.split(r"[/.-]", match["slash"]))
        return _Parts(year if year >= _CENTURY else year + 2000, month, day)
    if match["mail"]:
        day_text, name, year_text = match["mail"].split()
        return _Parts(int(year_text), _ENGLISH.index(name[:3]) + 1, int(day_text))
    if match["d1"]:
        return _range(match)
    return _Parts(
        _number(match["y"] or match["ey"]),
        _month(match["m"] or match["em"] or match["om"]),
        _number(match["d"] or match["day"] or match["now"]),
        match["last"] or "",
        _days_ago(match["ago"]),
    )


def _days_ago(words: str | None) -> int:
    """Return how many days ago "il y a deux semaines" was; 0 for no such words, -1 for Saturday."""
    if words is None:
        return 0
    if not words.startswith("il"):
        return -1
    count, unit = words.split()[3:]
    days = int(count) if count.isdigit() else words_value(count)
    return days * (_WEEK if unit.startswith("sem") else 1)


def _relative(words: str, reference: date) -> date:
    if words in {"hier", "avant-hier"}:
        return reference - timedelta(days=1 + words.startswith("avant"))
    weekday = next(n for n, name in enumerate(_WEEKDAYS) if name in words)
    back = (reference.weekday() - weekday) % 7
    return reference - timedelta(days=back or 7 * words.endswith("dernier"))


def _complete(parts: _Parts, reference: date | None, *, is_letter: bool) -> _Parts | None:
    """Fill what is left out from `reference`; None when it cannot be.

    A letter speaks of the past: its date gives the closest past. Another date gives its year.
    """
    if parts.year and parts.month:
        return parts
    if reference is None:
        return None
    if parts.ago:  # told by one who counts back from the letter's own date
        back = parts.ago if parts.ago > 0 else (reference.weekday() - _SATURDAY) % 7 or 7
        at = reference - timedelta(days=back)
        return _Parts(at.year, at.month, None) if is_letter else None
    if parts.last:
        at = _relative(parts.last, reference)
        return _Parts(at.year, at.month, at.day)
    if parts.month is None:
        parts.year, parts.month = reference.year, reference.month
        if parts.day and parts.day > reference.day:
            parts.month = reference.month - 1 or 12
            parts.year -= parts.month > reference.month
        return parts
    parts.year = reference.year - (is_letter and parts.month > reference.month + 1)
    return parts


def _as_date(year: int, month: int, day: int | None) -> date | None:
    try:
        return date(year, month, day or 28)
    except ValueError:
        return None


def _is_letter_date(folded: str, text: str, match: re.Match[str]) -> bool:
    if match["mail"]:
        return True
    start = text.rfind("\n", max(0, match.start() - _LINE), match.start()) + 1
    if not start and match.start() > _LINE:
        return False
    after = folded[match.end() : match.end() + 3]
    if re.match(r"\s?(?:[.–—:]|-\s)(?!\d)", after) and _OPENING.match(
        folded[start : match.start()].strip(" ") + " " if match.start() > start else ""
    ):
        return start == 0 or bool(match["em"]) or "," in folded[start : match.start()]
    end = text.find("\n", match.end(), match.end() + _LINE)
    if end < 0:
        if len(text) > match.end() + _LINE:
            return False
        end = len(text)
    line = folded[start:end].strip()
    if not folded[match.end() : end].strip(" .)") and _UPDATED_LINE.match(
        folded[start : match.start()]
    ):
        return True
    return bool(_DATED_LINE.match(line) or _MAIL_LINE.search(line[: match.start() - start]))


def _season_year(folded: str, place: int) -> int | None:
    """Return the year of the season named shortly before `place`: "à l'automne 2022"."""
    seasons = list(_SEASON.finditer(folded, max(0, place - _SEASON_REACH), place))
    return int(seasons[-1]["year"]) if seasons else None


def find_dates(folded: str, text: str) -> Iterator[WrittenDate]:
    """Yield the dates of `text`, whose folded form is `folded`, in order.

    A date without a year takes it from the letter's own date, else from the nearest full date;
    when there is none it is left out, because nothing says which year is meant. The year of a
    season named just before comes first.
    """
    starts = places(folded, _OPENERS, before=_LONGEST_LEAD)
    matches = [
        (m, _parts(m), _is_letter_date(folded, text, m)) for m in matches_at(_DATE, folded, starts)
    ]
    full = [
        (m.start(), at, is_letter)
        for m, p, is_letter in matches
        if p.year and p.month and (at := _as_date(p.year, p.month, p.day))
    ]
    letter = next((at for _, at, is_letter in full if is_letter), None)
    nearest: date | None = full[0][1] if full else None
    for match, parts, is_letter in matches:
        if parts.month and not parts.year:
            parts.year = _season_year(folded, match.start())
        reference = letter or nearest
        if parts.day and not parts.month:
            reference = nearest
        done = _complete(parts, reference, is_letter=reference is letter)
        if not done or not done.year or not done.month:
            continue
        at = _as_date(done.year, done.month, done.day)
        if at is None:
            continue
        if not is_letter:
            nearest = at
        yield WrittenDate(
            match.start(), match.end(), done.year, done.month, done.day,
            parts.is_range, is_letter, parts.is_too_long,
        )  # fmt: skip
