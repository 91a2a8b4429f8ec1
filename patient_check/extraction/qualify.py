"""Each mention gets its status: from its clause, else from what the clause hangs on.

The order of authority is the reader's own: the words beside the mention ("si vous l'aviez
renseigné"), its clause, the clause before it, the line that introduces the list, the heading.
"""

import re
from dataclasses import dataclass, field

from patient_check.domain.category import ExposureStatus
from patient_check.extraction.clauses import Clause, Link, split
from patient_check.extraction.document import FOLD, Document, Unit, UnitKind
from patient_check.extraction.frames import Frame, Stance, frame
from patient_check.extraction.mentions import Mention
from patient_check.knowledge.cues import load_cues


@dataclass(frozen=True, slots=True)
class Qualified:
    """A mention with its status; `frame` is the clause that decided, `strength` how directly."""

    mention: Mention
    status: ExposureStatus
    frame: Frame
    strength: int
    local_rule: str = ""


@dataclass(slots=True)
class _Lead:
    """What introduces the list or section under way."""

    frame: Frame = field(default_factory=lambda: Frame(Stance.NONE))
    scope: ExposureStatus | None = None
    unit: Unit | None = None


_PERSON = r"(?:salarie|employe|collaborateur|agent|prestataire|professionnel|soignant|opticien|administrateur|technicien|partenaire|tiers|medecin|praticien|utilisateur habilite|membre du personnel)"
_OTHER_PERSON = re.compile(
    r"\b(?:d'un|d'une|de l'un|de certains|de plusieurs|d'|des |de |leurs? )[^,;.]{0,25}" + _PERSON
)


_CELL = re.compile(
    r"[\s|:]((?:non )?(?:copie|expose|concerne|touche|consulte|compromis|vole|derobe|extrait)e?s?"
    r"|oui|non|possible|selon les cas|dans certains cas)(?!\w)"
)


class Qualifier:
    """Reads the units of one document in order, and keeps what they hand down."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._low = document.text.lower()
        self._folded = self._low.translate(FOLD)
        self._cues = load_cues()
        self._lead = _Lead()
        self._section = _Lead()
        self._event_is_hedged = False
        self._event_is_certain = False
        self._previous: tuple[Frame, int] = (Frame(Stance.NONE), -1)
        self._asked: list[Qualified] = []

    def read(self, unit: Unit, mentions: list[Mention]) -> list[Qualified]:
        """Return the qualified mentions of `unit`, and remember what it hands down."""
        clauses = split(self._folded, unit.start, unit.end)
        frames = [frame(self._folded, clause, self._low) for clause in clauses]
        resolved = self._resolve(unit, clauses, frames, mentions)
        results = [
            result
            for mention in mentions
            if (result := self._qualify(unit, mention, mentions, clauses, resolved)) is not None
        ]
        results = self._answered(unit, resolved) + self._ask(unit, mentions, results)
        self._hand_down(unit, clauses, resolved, mentions)
        decided = next((f for f in reversed(resolved) if f.stance is not Stance.NONE), None)
        self._previous = (decided or self._previous[0], unit.paragraph)
        return results

    def finish(self) -> list[Qualified]:
        """Return what was asked last and never answered."""
        return self._unanswered()

    # -- questions ------------------------------------------------------------------------------

    def _ask(
        self, unit: Unit, mentions: list[Mention], results: list[Qualified]
    ) -> list[Qualified]:
        """Hold back what a question says of data until its answer comes."""
        if not self._is_question(unit) or not mentions:
            return results
        words = self._folded[unit.start : unit.end]
        is_about_leak = self._cues["expose"].search(words) or self._cues["refer"].search(words)
        if not is_about_leak and not re.match(
            r"(?:\W*)(?:et |mes |mon |ma |vos |votre |quid |qu'en )", words
        ):
            return []
        held = {r.mention: r for r in results}
        unsure = Frame(Stance.UNKNOWN, True, "question", unit.end - 1, unit.end)  # noqa: FBT003
        self._asked += [
            Qualified(m, ExposureStatus.POSSIBLE, held[m].frame if m in held else unsure, 1)
            for m in mentions
        ]
        return []

    def _answered(self, unit: Unit, frames: list[Frame]) -> list[Qualified]:
        """Settle the question asked just before: "Et mon mot de passe ? Non, il n'est pas…"."""
        if not self._asked or self._is_question(unit):
            return []
        words = self._folded[unit.start : unit.end]
        decided = next((f for f in frames if f.stance is not Stance.NONE), Frame(Stance.NONE))
        denies = re.match(r"(?:non\b|aucun|pas\b|rien\b|jamais)", words) or (
            decided.stance is Stance.DENIED
            and re.match(r"(?:ils?|elles?|cela|ce|ces|celles?-ci|ceux-ci|ni)\b", words)
        )
        affirms = re.match(r"oui\b", words)
        if not denies and not affirms:
            return self._unanswered()
        status = ExposureStatus.NOT_EXPOSED if denies else ExposureStatus.EXPOSED
        stance = Stance.DENIED if denies else Stance.AFFIRMED
        answer = Frame(stance, False, "answer", unit.start, unit.start + len(words.split()[0]))  # noqa: FBT003
        asked, self._asked = self._asked, []
        return [Qualified(q.mention, status, answer, 3) for q in asked]

    def _is_question(self, unit: Unit) -> bool:
        return self._document.text[unit.start : unit.end].rstrip(' »"').endswith("?")

    def _unanswered(self) -> list[Qualified]:
        asked, self._asked = self._asked, []
        return asked if len(asked) >= 3 else []  # noqa: PLR2004 - one word in a title asks nothing

    # -- clauses --------------------------------------------------------------------------------

    def _resolve(
        self, unit: Unit, clauses: list[Clause], frames: list[Frame], mentions: list[Mention]
    ) -> list[Frame]:
        """Give every clause without a stance the one it hangs on."""
        resolved = list(frames)
        for index, clause in enumerate(clauses):
            own = frames[index]
            if clause.link is Link.EXCEPTION:
                around = self._around(index, clauses, frames)
                resolved[index] = _flipped(around, own)
            elif own.stance is Stance.NONE and index > 0 and clause.parent >= 0:
                parent = resolved[clause.parent]
                if clause.link in {
                    Link.COLON,
                    Link.PARENTHESIS,
                    Link.SEMICOLON,
                    Link.SPLIT,
                    Link.BUT,
                }:
                    resolved[index] = _inherit(parent, own)
            elif own.stance is Stance.REFERRED and clause.link is Link.COLON and clause.parent >= 0:
                parent = resolved[clause.parent]
                if parent.stance in {Stance.AFFIRMED, Stance.UNKNOWN, Stance.DENIED}:
                    resolved[index] = _inherit(parent, own)
        if resolved and resolved[0].stance is Stance.NONE and unit.kind is not UnitKind.ITEM:
            later = next((f for f in resolved[1:] if f.stance not in {Stance.NONE}), None)
            if later is not None and clauses[1].link in {Link.COLON, Link.EXCEPTION}:
                resolved[0] = (
                    _inherit(later, resolved[0])
                    if later.stance is not Stance.SET_ASIDE
                    else resolved[0]
                )
        return resolved

    def _around(self, index: int, clauses: list[Clause], frames: list[Frame]) -> Frame:
        """Return the frame of the statement that an exception is taken from."""
        for other in (*range(index - 1, -1, -1), *range(index + 1, len(clauses))):
            if frames[other].stance not in {Stance.NONE}:
                return frames[other]
        return self._lead.frame

    # -- mentions -------------------------------------------------------------------------------

    def _qualify(
        self,
        unit: Unit,
        mention: Mention,
        mentions: list[Mention],
        clauses: list[Clause],
        frames: list[Frame],
    ) -> Qualified | None:
        start = self._document.tokens[mention.first].start
        end = self._document.tokens[mention.last - 1].end
        if self._is_channel(mention, start, end):
            return None
        index = _clause_of(start, clauses)
        decided, strength = self._decide(unit, mentions, clauses[index], frames[index])
        if decided is None or self._is_way_in(mention, clauses[index], decided):
            return None
        is_owned = strength > 2 and self._is_owned(mention)  # noqa: PLR2004
        if (
            mention.record.is_weak
            and not is_owned
            and not self._is_supported(unit, mention, mentions)
        ):
            return None
        status = self._status(decided)
        local = None
        if status is not ExposureStatus.NOT_EXPOSED:
            local = self._local(unit, mention, mentions, clauses[index])
            if local is None and decided.stance is not Stance.DENIED:
                local = self._lead.scope if unit.kind is UnitKind.ITEM else None
            if (
                local is None
                and mention.record.is_possible
                and not _followed_by_list(self._folded, end)
            ):
                local = ExposureStatus.POSSIBLE
        return Qualified(mention, local or status, decided, strength, str(local) if local else "")

    def _is_owned(self, mention: Mention) -> bool:
        """Tell whether the words are said to be the reader's: "votre adresse non plus"."""
        before = self._document.tokens[mention.first - 1].norm if mention.first else ""
        return before in {"votre", "vos", "leur", "leurs", "mon", "mes", "ses"}

    def _is_supported(self, unit: Unit, mention: Mention, mentions: list[Mention]) -> bool:
        """Tell whether a word of everyday use stands in a list of data, or alone in its line."""
        if unit.kind is not UnitKind.SENTENCE and unit.last - unit.first <= 8:  # noqa: PLR2004
            return True
        return any(
            other is not mention
            and (0 <= other.first - mention.last <= 4 or 0 <= mention.first - other.last <= 4)  # noqa: PLR2004
            for other in mentions
        )

    def _decide(
        self, unit: Unit, mentions: list[Mention], clause: Clause, own: Frame
    ) -> tuple[Frame | None, int]:
        """Return the frame that rules the clause and how directly (3 own verb … 1 mere list)."""
        if own.stance is Stance.SET_ASIDE:
            return None, 0
        cell = self._cell(unit, mentions)
        if cell is not None:
            return cell, 3
        inherited = (
            self._lead.frame if unit.kind is UnitKind.ITEM or self._is_listing(unit) else None
        )
        if inherited is not None and inherited.stance in {
            Stance.DENIED,
            Stance.AFFIRMED,
            Stance.REFERRED,
            Stance.UNKNOWN,
        }:
            if own.stance in {Stance.NONE, Stance.REFERRED, Stance.AFFIRMED}:
                if inherited.stance is Stance.DENIED or own.stance is Stance.NONE:
                    return _inherit(inherited, own), 2
                return own, 3
        if (
            own.stance is Stance.DENIED
            and own.rule == "negation"
            and not self._is_about_leak(clause, unit)
        ):
            return None, 0
        if own.stance is Stance.REFERRED and self._section.frame.stance is Stance.DENIED:
            return _inherit(self._section.frame, own), 2
        if own.stance is not Stance.NONE:
            return own, 3
        if inherited is not None and inherited.stance is Stance.SET_ASIDE:
            return None, 0
        section = self._section.frame
        if section.stance in {Stance.DENIED, Stance.AFFIRMED, Stance.REFERRED, Stance.UNKNOWN}:
            return _inherit(section, own), 1
        if section.stance is Stance.SET_ASIDE and section.rule == "advice":
            return None, 0
        is_item = unit.kind is UnitKind.ITEM and self._lead.unit is not None
        if is_item or self._goes_on(unit, mentions):
            return Frame(Stance.REFERRED, own.is_hedged, "list"), 1
        strong = {c for m in mentions if not m.record.is_weak for c in m.categories}
        if len(strong) >= 3:  # noqa: PLR2004 - an enumeration of three kinds of data is a list, verb or not
            return Frame(Stance.REFERRED, own.is_hedged, "list"), 1
        return None, 0

    def _cell(self, unit: Unit, mentions: list[Mention]) -> Frame | None:
        """Read a row of a table by the cell after the data: "Adresse | oui", "Photo : non"."""
        if unit.kind is UnitKind.SENTENCE or not mentions:
            return None
        last = self._document.tokens[mentions[-1].last - 1].end
        cells = _CELL.finditer(self._folded, last, unit.end)
        text = self._document.text
        found = next((c for c in cells if text[c.start(1)].isupper() or c.end() == unit.end), None)
        if found is None:
            return None
        answer = found.group(1)
        stance = Stance.DENIED if answer.startswith("non") else Stance.AFFIRMED
        if answer == "possible":
            stance = Stance.UNKNOWN
        return Frame(stance, stance is Stance.UNKNOWN, "cell", found.start(1), found.end(1))

    def _goes_on(self, unit: Unit, mentions: list[Mention]) -> bool:
        """Tell whether a sentence without a verb goes on with what the one before it said."""
        stance, paragraph = self._previous[0].stance, self._previous[1]
        if stance not in {Stance.AFFIRMED, Stance.REFERRED}:
            return False
        if paragraph != unit.paragraph:
            return bool(self._cues["some_people"].match(self._folded, unit.start, unit.end))
        opens = mentions[0].first - unit.first <= 3  # noqa: PLR2004
        words = self._folded[unit.start : unit.end]
        scoped = self._cues["some_people"].match(words) or self._cues["if_provided"].search(words)
        return bool(scoped) or (opens and len(mentions) > 1)

    def _is_about_leak(self, clause: Clause, unit: Unit) -> bool:
        """Tell whether a bare denial is about data leaving ("pas de carte Vitale dans ce sac")."""
        text = self._folded[clause.start : clause.end]
        return not re.search(
            r"\b(?:ne|n')\s?(?:repond|cliqu|transm|communiqu|vendons|partageons)",
            text,
        ) or bool(self._cues["expose"].search(text))

    def _is_listing(self, unit: Unit) -> bool:
        """Tell whether an unmarked line goes on with the list that a line ending in ":" opened."""
        lead = self._lead.unit
        return (
            unit.kind is UnitKind.HEADING
            and lead is not None
            and self._document.text[unit.end - 1] not in ":?"
            and unit.block - lead.block <= 40  # noqa: PLR2004
        )

    def _status(self, decided: Frame) -> ExposureStatus:
        if decided.stance is Stance.DENIED:
            return ExposureStatus.NOT_EXPOSED
        if decided.stance is Stance.UNKNOWN or decided.is_hedged:
            return ExposureStatus.POSSIBLE
        if (
            decided.stance is Stance.REFERRED
            and self._event_is_hedged
            and not self._event_is_certain
        ):
            return ExposureStatus.POSSIBLE
        return ExposureStatus.EXPOSED

    def _is_channel(self, mention: Mention, start: int, end: int) -> bool:
        """Tell whether the words name the channel of a message or a contact, not a datum."""
        tokens = self._document.tokens
        before = tokens[mention.first - 1].norm if mention.first else ""
        if before == "par" or (
            before in {"un", "le", "ce", "cet", "votre"} and tokens[mention.first - 2].norm == "par"
        ):
            return True
        after = self._folded[end : end + 30]
        if re.match(r"\s*(?:suivante?s? )?:?\s*(?:\S+@|https?:|www\.|0\d[ .]?\d\d|\+33)", after):
            return True
        return (
            bool(
                re.search(
                    r"\b(?:ce|cet|un|notre|nos|le present) (?:nouvel )?$",
                    self._folded[max(0, start - 12) : start],
                )
            )
            and mention.record.is_weak
        )

    def _is_way_in(self, mention: Mention, clause: Clause, decided: Frame) -> bool:
        """Tell whether credentials are those through which the attacker came, not the reader's."""
        if (
            not set(mention.categories) <= {"username", "password"}
            or decided.stance is Stance.DENIED
        ):
            return False
        text = self._folded[clause.start : clause.end]
        return bool(_OTHER_PERSON.search(text)) and not re.search(r"\b(?:vos|votre)\b", text)

    def _local(
        self, unit: Unit, mention: Mention, mentions: list[Mention], clause: Clause
    ) -> ExposureStatus | None:
        """Return the condition or scope bound to this mention by the words beside it."""
        for family, status in (
            ("if_provided", ExposureStatus.IF_PROVIDED),
            ("some_people", ExposureStatus.SOME_PEOPLE),
        ):
            for cue in self._cues[family].finditer(self._folded, unit.start, unit.end):
                if self._binds(cue.start(), cue.end(), unit, mention, mentions, clause):
                    return status
        return None

    def _binds(
        self,
        cue_start: int,
        cue_end: int,
        unit: Unit,
        mention: Mention,
        mentions: list[Mention],
        clause: Clause,
    ) -> bool:
        start = self._document.tokens[mention.first].start
        end = self._document.tokens[mention.last - 1].end
        lead_in = self._folded[max(unit.start, cue_start - 14) : cue_start]
        inner = clause.link is Link.PARENTHESIS and clause.start <= cue_start < clause.end
        if (
            not inner
            and any(c == ")" for c in self._folded[cue_end:start])
            and "(" not in self._folded[cue_end:start]
        ):
            return False
        opens = cue_start - unit.start <= 3 or re.search(  # noqa: PLR2004
            r"(?:\bet|\bou|\bvoire|ainsi que|[:;.]|\bmais|\bpuis|\bdont|enfin)[\s,(]*$", lead_in
        )
        follows = re.match(
            r"\s*\)?\s*[,:]?\s*(?:l'|le |la |les |vos |votre |leurs? |un |une |des |du |son |sa |ses |de )?['\w]",
            self._folded[cue_end : cue_end + 12],
        )
        if opens and follows:
            stop = self._folded.find(";", cue_end, unit.end)
            return (
                cue_end <= start
                and (stop < 0 or start < stop)
                and self._same_sentence_part(cue_end, start)
            )
        if inner:
            return True
        previous = [m for m in mentions if self._document.tokens[m.last - 1].end <= cue_start]
        if not previous:
            return False
        bound = {previous[-1].first}
        if (
            previous[-1].record.is_generic
            and _followed_by_list(self._folded, cue_end)
            and start >= cue_end
        ):
            return True
        plural = re.search(r"(?:elles|ils|les) ", self._folded[cue_start:cue_end])
        if len(previous) > 1 and plural:
            between = self._folded[
                self._document.tokens[previous[-2].last - 1].end : self._document.tokens[
                    previous[-1].first
                ].start
            ]
            if re.search(r"\b(?:et|ou)\b", between):
                bound.add(previous[-2].first)
        gap = self._folded[self._document.tokens[previous[-1].last - 1].end : cue_start]
        return (
            mention.first in bound
            and len(gap) <= 40
            and not re.search(r"[;.]", gap)
            and end <= cue_start
        )

    def _same_sentence_part(self, cue_end: int, start: int) -> bool:
        return not re.search(r"[;]|\bmais\b|\ben revanche\b", self._folded[cue_end:start])

    # -- what a unit hands down -----------------------------------------------------------------

    def _hand_down(
        self, unit: Unit, clauses: list[Clause], frames: list[Frame], mentions: list[Mention]
    ) -> None:
        last = frames[-1] if frames else Frame(Stance.NONE)
        decided = next((f for f in reversed(frames) if f.stance is not Stance.NONE), last)
        is_lead = self._document.text[unit.end - 1] == ":"
        if unit.kind is UnitKind.HEADING and not (self._is_listing(unit) and mentions):
            self._lead = _Lead(decided, self._scope(unit), unit if is_lead else None)
            self._section = _Lead(decided, None, unit)
        elif unit.kind is not UnitKind.ITEM and not self._is_listing(unit):
            self._lead = _Lead(
                decided, self._scope(unit) if is_lead else None, unit if is_lead else None
            )
            if not is_lead and decided.stance is not Stance.NONE and not mentions:
                self._note_event(unit, frames)
        if unit.kind is not UnitKind.ITEM and (is_lead or mentions):
            self._note_event(unit, frames)

    def _note_event(self, unit: Unit, frames: list[Frame]) -> None:
        """Remember whether the leak of the data is stated as certain or as possible."""
        text = self._folded[unit.start : unit.end]
        if re.search(
            r"(?:extraction|vol|fuite|exfiltration|copie|acces)\w* (?:est|a ete) (?:bien )?(?:avere|confirme|certain|etabli)",
            text,
        ):
            self._event_is_certain = True
        if not self._cues["data"].search(text):
            return
        for each in frames:
            if each.stance is Stance.AFFIRMED:
                if each.is_hedged:
                    self._event_is_hedged = True
                else:
                    self._event_is_certain = True

    def _scope(self, unit: Unit) -> ExposureStatus | None:
        text = self._folded[unit.start : unit.end]
        if self._cues["if_provided"].search(text):
            return ExposureStatus.IF_PROVIDED
        if re.search(
            r"\b(?:pour|chez|concernant) (?:certain|une partie|quelques|ceux|les (?:patients|personnes|clients) (?:ayant|qui|dont))|dans certains cas",
            text,
        ):
            return ExposureStatus.SOME_PEOPLE
        return None


def _clause_of(start: int, clauses: list[Clause]) -> int:
    inner = [
        i for i, c in enumerate(clauses) if c.link is Link.PARENTHESIS and c.start <= start < c.end
    ]
    if inner:
        return inner[-1]
    return next((i for i, c in enumerate(clauses) if c.start <= start < c.end), 0)


def _inherit(parent: Frame, own: Frame) -> Frame:
    return Frame(
        parent.stance, parent.is_hedged or own.is_hedged, parent.rule, parent.start, parent.end
    )


def _flipped(around: Frame, own: Frame) -> Frame:
    if around.stance is Stance.DENIED:
        return Frame(Stance.AFFIRMED, around.is_hedged, "exception", own.start, own.end)
    if around.stance in {Stance.AFFIRMED, Stance.REFERRED, Stance.UNKNOWN, Stance.NONE}:
        return Frame(Stance.DENIED, False, "exception", own.start, own.end)  # noqa: FBT003
    return around


def _followed_by_list(folded: str, end: int) -> bool:
    return bool(
        re.match(
            r"[^.;]{0,25}?(?:\(|:|, (?:a savoir|notamment|telles? que|comme|dont (?!les? v|ceux|celles)))",
            folded[end : end + 45],
        )
    )
