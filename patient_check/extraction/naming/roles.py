"""What the words around a name say of it: the one that was attacked, the one that writes."""

from collections.abc import Iterator
from typing import NamedTuple

from patient_check.extraction.document import Token, Unit, UnitKind
from patient_check.extraction.naming.around import BEHIND, Surroundings
from patient_check.extraction.naming.names import Mention

_TOP, _BOTTOM = 4, 5
_NOUNS = ("ion", "ions", "ement", "ements")
_WITHIN = frozenset({"de", "d", "du", "des", "la", "le", "l", "les"})
_BRACKETS = frozenset('()[]«»"')
_LETTER, _OWNED, _NEAR = 5, 5, 9
_VERBS = frozenset({"a", "est", "propose", "edite"})
_THINGS = frozenset({"logiciel", "plateforme", "application", "appli", "site", "portail"})


class Role(NamedTuple):
    """One reading of the surroundings of a name: a stable rule id, and how much it weighs."""

    rule: str
    weight: float


class RoleReader(Surroundings):
    """Reads what is said of the mentions of one document."""

    def read(self, mention: Mention) -> list[Role]:
        """Return the roles of one mention, in no order."""
        unit = self._units[mention.unit]
        if self._is_kin(mention, unit):
            return [Role("another", -9.0)]
        if self._is_client(mention, unit):
            return [Role("client", -2.0)]
        roles = [
            *self._before(mention, unit),
            *self._after(mention, unit),
            *self._apposed(mention, unit),
            *self._on_the_page(mention, unit),
        ]
        roles.extend(self._among_many(mention, unit))
        if mention.label:
            is_provider = mention.label in self._words.providers
            roles.append(Role("introduced", 2.0 if is_provider else 3.0))
            if self._tokens[max(unit.first, mention.first - 2)].norm in {"un", "une"}:
                roles[-1] = Role("unknown", -1.0)  # "au profit d'une société X"
        roles.extend(self._owned(mention, unit))
        if self._is_signatory(mention, unit):
            roles = [r for r in roles if r.rule not in {"letterhead", "signature", "announces"}]
            if not self._practises(mention):
                roles.append(Role("person", -3.0))
        return roles

    def _among_many(self, mention: Mention, unit: Unit) -> Iterator[Role]:
        """Return what a plural or an order to the reader says: "les NIP", "consulter la Banque"."""
        first = max(unit.first, mention.first - _NEAR)
        before = [t.norm for t in self._tokens[first : mention.first]]
        is_alone = mention.last == mention.first + 1 and not mention.has_kind
        if before and is_alone and before[-1] in {"les", "des", "vos", "nos", "ces", "aux"}:
            yield Role("things", -6.0)
        if not self._words.advised.isdisjoint(before):
            yield Role("advised", -3.0)
        at = mention.last
        is_aside = at + 1 < unit.last and self._tokens[at].low == ","
        if is_aside and self._tokens[at + 1].norm in {"dpo", "dpd"}:
            yield Role("keeper_of_data", 4.0)

    def _is_kin(self, mention: Mention, unit: Unit) -> bool:
        """Tell whether a name only tells whose kin another is: "cette filiale de X"."""
        at = mention.first - 1
        while at > unit.first and self._tokens[at].norm in {"l", "la", "le"}:
            at -= 1
        return (
            at > unit.first
            and self._tokens[at].norm in {"de", "d", "du", "des"}
            and self._tokens[at - 1].norm in self._words.kin
        )

    def _is_client(self, mention: Mention, unit: Unit) -> bool:
        """Tell whether a name only tells for whom another works: "X, sous-traitant de Y"."""
        tokens, at = self._tokens, mention.first - 1
        while at > unit.first and tokens[at].norm in _WITHIN:
            at -= 1
        return (
            at > unit.first
            and at < mention.first - 1
            and tokens[at].norm in self._words.providers
            and tokens[at - 1].low == ","
        )

    def _owned(self, mention: Mention, unit: Unit) -> Iterator[Role]:
        """Return whose a name is: "votre mutuelle, la X", "notre logiciel X"."""
        words = self._words
        before = [
            t.norm
            for t in self._tokens[max(unit.first, mention.first - _OWNED) : mention.first]
            if t.kind != "mark" and t.norm not in {"la", "le", "l", "les"}
        ]
        if len(before) < 2:  # noqa: PLR2004 - "votre mutuelle"
            return
        owner, thing = before[-2:]
        if owner == "votre" and (thing in words.labels or thing in words.kinds):
            yield Role("of_the_reader", 4.0)
        elif owner in {"notre", "nos"} and thing in words.providers:
            yield Role("our_provider", -3.0)

    def _is_signatory(self, mention: Mention, unit: Unit) -> bool:
        """Tell whether a name is that of somebody who signs, or is written to."""
        words, tokens = self._words, self._tokens
        if mention.has_kind or mention.last - mention.first < 2:  # noqa: PLR2004
            return False
        if tokens[mention.first].norm in words.first_names:
            return True
        near = [unit]
        if mention.first == unit.first and mention.last == unit.last:
            near += self._units[max(0, mention.unit - 1) : mention.unit + 2]
        elif mention.last >= unit.last or tokens[mention.last].low != ",":
            return False
        return any(t.norm in words.titles for u in near for t in tokens[u.first : u.last])

    def _practises(self, mention: Mention) -> bool:
        """Tell whether a name is that of somebody who works under it: "Anne Morin, ostéopathe"."""
        near = self._units[max(0, mention.unit - 1) : mention.unit + 2]
        words = (t.norm for unit in near for t in self._tokens[unit.first : unit.last])
        return any(norm in self._words.practitioners for norm in words)

    def _before(self, mention: Mention, unit: Unit) -> Iterator[Role]:
        words = self._words
        behind = [t.norm for t in self._behind(mention, unit)]
        if mention.label:
            behind = behind[1:]
        if behind:
            yield from self._beside(mention, behind)
            if self._is_another(behind):
                yield Role("another", -9.0)
        if "ni" in behind[:2]:
            yield Role("set_aside", -3.0)
        elif "ou" in behind[:2] and self._passes_for(mention, unit):
            yield Role("passed_for", -3.0)
        if not words.claimed.isdisjoint(behind[:4]):
            yield Role("imitated", 2.0)

    def _passes_for(self, mention: Mention, unit: Unit) -> bool:
        """Tell whether crooks pass for one of several: "pour une banque ou l'Assurance maladie"."""
        first = max(unit.first, mention.first - 2 * BEHIND)
        return any(t.norm in {"passer", "passant"} for t in self._tokens[first : mention.first])

    def _beside(self, mention: Mention, behind: list[str]) -> Iterator[Role]:
        """Return the role that the nearest words give, if they give one."""
        words, nearest = self._words, behind[0]
        link = next((n for n in behind if n not in words.articles), "")
        if self._is_attacker(link, behind):
            yield Role("attacker", -9.0)
        elif nearest in words.breach:
            yield Role("breach_of", 6.0)
        elif (
            nearest in words.announce
            and nearest not in words.reported
            and not nearest.endswith(_NOUNS)
        ):
            yield Role("announces", 4.0)
        elif link == "chez" and not any(n in words.hosting for n in behind[:3]):
            yield Role("breach_at", 7.0 if any(n in words.breach for n in behind) else 4.0)
        elif link in words.targeted:
            yield Role("breach_against", 6.0)
        elif link in {"par", "a"} and any(n in words.makers for n in behind[:3]):
            yield Role("our_provider", -6.0) if "nous" in behind else Role("maker", 2.0)
        elif self._is_complement(behind) and (nouns := self._nouns(behind)):
            yield from self._complement(nouns)
        else:
            yield from self._near(mention, behind, link)

    def _near(self, mention: Mention, behind: list[str], link: str) -> Iterator[Role]:
        """Return what looser words give: "les clients X", "le courriel de X", "à X"."""
        if behind[0] in self._words.possessed:
            yield Role("customer_of", 2.5)
        elif self._is_written_by(behind):
            yield Role("announces", 3.0)
        elif behind[0] in self._words.reported:
            yield Role("source", -4.0)
        elif self._is_led(behind) and not self._is_authority(mention):
            yield Role("spoken_for", 2.0)
        elif not mention.has_kind and link in {"a", "en", "depuis"}:
            yield Role("place", -1.0)

    def _is_attacker(self, link: str, behind: list[str]) -> bool:
        words = self._words
        return behind[0] in words.gangs or (
            link == "par" and any(n in words.breach or n in words.victim for n in behind)
        )

    def _is_written_by(self, behind: list[str]) -> bool:
        """Tell whether a name completes something written: "le courriel de X"."""
        words = self._words
        return (
            self._is_complement(behind)
            and any(n in words.writings for n in behind[1:3])
            and not any(n in words.pretended for n in behind)
        )

    def _is_led(self, behind: list[str]) -> bool:
        """Tell whether a name completes a title: "le président de X"."""
        return self._is_complement(behind) and any(n in self._words.titles for n in behind[1:2])

    def _is_another(self, behind: list[str]) -> bool:
        """Tell whether a name is only recalled: "un mois plus tôt, c'était X"."""
        is_shown = "c" in behind and ("est" in behind or "etait" in behind)
        return is_shown and any(n in {"tot", "avant", "deja", "precedente"} for n in behind)

    def _nouns(self, behind: list[str]) -> list[str]:
        words = self._words
        return [n for n in behind if n in words.breach or n in words.possessed]

    @staticmethod
    def _is_complement(behind: list[str]) -> bool:
        return bool({"de", "d", "du", "des", "au", "aux", "a", "dans"}.intersection(behind[:2]))

    def _complement(self, nouns: list[str]) -> Iterator[Role]:
        """Return the roles of "piratage de X", "données des clients de X"."""
        if nouns[0] in self._words.possessed:
            yield Role("owner_of_data", 3.0)
        if any(n in self._words.breach for n in nouns):
            yield Role("breach_of", 6.0 if nouns[0] in self._words.breach else 2.0)

    def _after(self, mention: Mention, unit: Unit) -> Iterator[Role]:
        if self._is_adverb(mention, unit):
            return
        ahead = self._ahead(mention, unit)
        if mention.is_timid and ahead and (ahead[0].norm in _VERBS or ahead[0].norm[-3:] == "ait"):
            yield Role("subject", 1.0)  # no article: "Medipax proposait" names somebody
        yield from self._told(mention, unit, ahead)

    def _told(self, mention: Mention, unit: Unit, ahead: list[Token]) -> Iterator[Role]:
        """Return the role that the first verb after a name gives."""
        words = self._words
        for token in ahead:
            if token.norm in words.aggressor:
                if not token.norm.startswith("propos") or self._sells(mention, unit):
                    yield Role("attacker", -9.0)
            elif token.norm in words.victim:
                if ahead[0].norm != "d":  # "averti par X d'une fuite"
                    yield Role("attacked", 8.0)
            elif token.norm in words.announce and not token.norm.endswith(_NOUNS):
                if not self._is_authority(mention):
                    yield Role("announces", 4.0)
            elif token.norm in words.between:
                continue
            return

    def _is_adverb(self, mention: Mention, unit: Unit) -> bool:
        """Tell whether a comma sets apart the first word of a sentence: "Désormais, …"."""
        at = mention.last
        return mention.is_timid and at < unit.last and self._tokens[at].low == ","

    def _is_authority(self, mention: Mention) -> bool:
        named = self._tokens[mention.first : mention.last]
        return any(t.norm in self._words.authorities for t in named)

    def _sells(self, mention: Mention, unit: Unit) -> bool:
        """Tell whether what is proposed after a name is for sale."""
        following = self._tokens[mention.last : unit.last]
        return any(t.norm in {"vente", "vendre", "encheres", "forum"} for t in following)

    def _apposed(self, mention: Mention, unit: Unit) -> Iterator[Role]:
        """Return what an apposition says: "X (ex-Y), éditeur d'un logiciel"."""
        at, stop = self._past_brackets(mention.last, unit.last), unit.last
        if at >= stop or self._tokens[at].low != ",":
            return
        at += 1
        first = at
        while at < stop and self._tokens[at].norm in self._words.articles:
            at += 1
        last = at + 2 if at > first else at + 1  # "une jeune société"
        for token in self._tokens[at : min(stop, last)]:
            if token.norm in self._words.labels and token.norm not in _THINGS:
                yield Role("apposed", 3.0)
                return

    def _on_the_page(self, mention: Mention, unit: Unit) -> Iterator[Role]:
        """Return what the place on the page says: letterhead, headline, signature."""
        before = [t.norm for t in self._tokens[unit.first : mention.first]]
        opens = all(n in self._words.articles for n in before)
        following = self._tokens[mention.last] if mention.last < unit.last else None
        ends = following is None or following.kind == "mark"
        is_line = unit.kind is not UnitKind.SENTENCE
        if mention.unit == 0 and opens and following is not None and following.low == ":":
            yield Role("headline", 4.0)
        elif mention.unit < _TOP and opens and ends and is_line:
            yield Role("letterhead", 7.0 if mention.has_kind else 3.0 if mention.is_timid else 5.0)
        elif mention.unit == 0:
            yield Role("headline", 1.0)
        if following is None and self._signs(mention, before):
            yield Role("signature", 4.0)

    def _signs(self, mention: Mention, before: list[str]) -> bool:
        """Tell whether the mention closes a letter: alone, or after "l'équipe", "le directeur"."""
        count = len(self._units)
        if count < _LETTER or mention.unit < count - _BOTTOM:
            return False
        is_led = len(before) < BEHIND and any(n in self._words.signing for n in before)
        return is_led or not before
