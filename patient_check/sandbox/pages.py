"""Pages to one text: what comes back on every page is said once, and cuts no sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from patient_check.sandbox.layout import Line

_NUMBER = re.compile(
    r"[-–—\s]*(?:page|p\.)?\s*\d{1,3}\s*(?:(?:/|sur|of|-|–)\s*\d{1,3})?[-–—\s]*", re.IGNORECASE
)
_COUNTED = re.compile(r"\b(?:page|p\.)\s*\d{1,3}\b|\b\d{1,3}\s*/\s*\d{1,3}\b", re.IGNORECASE)
_EDGE_LINES = 4
_SAME_PLACE = 6.0
_EDGE_SHARE = 0.13
_APART = 0.9
_ENDS = ".!?:;…»"


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in reading order, and its height in points."""

    lines: tuple[Line, ...]
    height: float


def _edges(page: Page) -> list[Line]:
    ordered = sorted(page.lines, key=lambda line: -line.top)
    return ordered[:_EDGE_LINES] + ordered[_EDGE_LINES:][-_EDGE_LINES:]


def _key(line: Line) -> str:
    """Return what a line says but for its page number."""
    return _COUNTED.sub("#", re.sub(r"\s+", " ", line.text)).casefold()


def _running(pages: Sequence[Page]) -> set[str]:
    """Return the keys of the lines that come back at one place of several pages."""
    places: dict[str, list[float]] = {}
    for page in pages:
        for key, top in {_key(line): line.top for line in _edges(page)}.items():
            places.setdefault(key, []).append(top)
    least = max(2, (len(pages) + 1) // 2)
    return {
        key
        for key, tops in places.items()
        if sum(1 for top in tops if abs(top - tops[-1]) <= _SAME_PLACE) >= least
    }


def _is_low(line: Line, page: Page) -> bool:
    return line.top < page.height * _EDGE_SHARE


def _is_high(line: Line, page: Page) -> bool:
    return line.bottom > page.height * (1 - _EDGE_SHARE)


def _sorted_out(pages: Sequence[Page]) -> tuple[list[list[Line]], list[Line]]:
    """Return the lines of each page that belong to the letter, and the foot to say at its end."""
    running = _running(pages)
    foot: dict[str, Line] = {}
    bodies: list[list[Line]] = []
    for number, page in enumerate(pages):
        body: list[Line] = []
        edges = set(map(id, _edges(page)))
        for line in page.lines:
            is_edge = id(line) in edges
            if is_edge and _NUMBER.fullmatch(line.text):
                continue
            if is_edge and _key(line) in running:
                if line.top < page.height / 2:
                    foot.setdefault(_key(line), line)
                    continue
                if number:
                    continue
            body.append(line)
        bodies.append(body)
    return bodies, list(foot.values())


def _moved_aside(bodies: list[list[Line]], pages: Sequence[Page]) -> list[Line]:
    """Take out the foot and the head between two halves of a sentence; return them."""
    aside: list[Line] = []
    for number in range(len(bodies) - 1):
        above, below = bodies[number], bodies[number + 1]
        if not above or not below:
            continue
        low = _foot_size(above, pages[number])
        high = _head_size(below, pages[number + 1])
        if _runs_on(above[-1 - low].text, below[high].text):
            aside += [*above[len(above) - low :], *below[:high]]
            bodies[number] = above[: len(above) - low]
            bodies[number + 1] = below[high:]
    return aside


def _foot_size(lines: list[Line], page: Page) -> int:
    """Return how many of the last lines stand apart, at the foot of the page."""
    for size in range(1, min(len(lines), _EDGE_LINES + 1)):
        line, above = lines[-size], lines[-1 - size]
        if not _is_low(line, page):
            return 0
        if above.bottom - line.top > _APART * (line.top - line.bottom):
            return size
    return 0


def _head_size(lines: list[Line], page: Page) -> int:
    """Return how many of the first lines stand before the rest of a sentence."""
    for size in range(min(len(lines), _EDGE_LINES + 1)):
        if lines[size].text[0].islower():
            return size
        if not _is_high(lines[size], page):
            return 0
    return 0


def _runs_on(last: str, first: str) -> bool:
    return bool(last) and (last[-1] in "-‐,'’" or (last[-1] not in _ENDS and first[:1].islower()))


def text_of(pages: Sequence[Page]) -> str:
    """Return the text of a document, a blank line between paragraphs."""
    bodies, foot = _sorted_out(pages)
    aside = _moved_aside(bodies, pages)
    text = ""
    for body in bodies:
        for number, line in enumerate(body):
            if not text:
                text = line.text
            elif number:
                text += ("\n\n" if line.opens_paragraph else "\n") + line.text
            else:
                text += ("\n" if _runs_on(text, line.text) else "\n\n") + line.text
    ends = "\n".join(line.text for line in [*aside, *foot])
    return f"{text}\n\n{ends}" if ends else text
