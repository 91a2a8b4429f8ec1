"""`patient-check explain`: what an appointment lets people guess, for a person or a program."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from patient_check.cli.explain_as_json import as_dict, codes_without_effect
from patient_check.cli.terminal import Terminal, escape_json, one_line
from patient_check.cli.words import Words, load_words
from patient_check.domain.inference import (
    AppliedModifier,
    Candidate,
    Circumstances,
    Inference,
    Outcome,
)
from patient_check.domain.specialty import ModifierCode
from patient_check.explanation.explain import explain
from patient_check.explanation.search import BY_ID
from patient_check.knowledge.specialties import load_specialties

if TYPE_CHECKING:
    from patient_check.cli.arguments import Options


def run(options: "Options", terminal: Terminal, *, language: str) -> int:
    """Explain the words of `options`; return 0, or 1 when the result could not be written."""
    others = tuple(explain(said) for said in options.others)
    circumstances = Circumstances(
        told=frozenset(map(ModifierCode, options.told)),
        other_visits=tuple(one.id for one in others if one.id is not None),
        place=options.place,
        reason=options.reason,
    )
    inference = explain(options.query, circumstances)
    words = load_words(language)
    try:
        if options.as_json:
            row = as_dict(inference, circumstances, others, language)
            terminal.write_utf8(escape_json(json.dumps(row, ensure_ascii=False)))
        else:
            named = _named(options, inference, others)
            page = _Page(words, terminal, language).of(inference, circumstances, named)
            terminal.write("\n".join(page) + "\n")
    except OSError as error:
        terminal.give_up(error, words)
        return 1
    return 0


class _Named(NamedTuple):
    """Words of an option, with their readings when they have several; `key` names the option."""

    key: str
    words: str
    candidates: tuple[Candidate, ...]
    is_unknown: bool


def _named(
    options: "Options", inference: Inference, others: Sequence[Inference]
) -> tuple[_Named, ...]:
    """Return what was named beside the words to explain, to say what did not count."""
    unknown = inference.unknown_words
    place, reason = options.place, options.reason
    return (
        _Named("place", place, inference.place_candidates, bool(place) and place in unknown),
        _Named("reason", reason, inference.reason_candidates, bool(reason) and reason in unknown),
        *(
            _Named("other", one.query, one.candidates, one.outcome is Outcome.OWN_WORDS)
            for one in others
        ),
    )


class _Page:
    """Writes one inference for a person: what is supposed, then what else explains it."""

    def __init__(self, words: Words, terminal: Terminal, language: str) -> None:
        self._words = words
        self._terminal = terminal
        self._language = language

    def of(
        self, inference: Inference, circumstances: Circumstances, named: Sequence[_Named]
    ) -> Iterator[str]:
        """Yield the lines; a help number comes first where somebody may have to leave at once."""
        yield self._terminal.bold(self._title(inference))
        if inference.outcome is Outcome.FOUND:
            yield from self._level(inference)
        elif inference.outcome is Outcome.AMBIGUOUS:
            yield from self._listed(self._readings(inference.candidates))
            yield from self._wrapped(inference.inference[self._language])
            yield from self._wrapped(self._say("again"))
        if inference.quick_exit:
            yield from self._help(inference)
            yield from self._wrapped(self._say("clear"))
        if inference.outcome is Outcome.FOUND:
            for one in named:
                yield from self._uncounted(one)
        yield from self._modifiers(inference.modifiers)
        yield from self._without_effect(inference, circumstances)
        if inference.outcome is not Outcome.AMBIGUOUS:
            yield from self._texts(inference)
        if not inference.quick_exit:
            yield from self._help(inference)
        yield from self._section(
            "sources", [f"{one.title} {one.address}" for one in inference.sources]
        )

    def _title(self, inference: Inference) -> str:
        if inference.outcome is Outcome.FOUND:
            return inference.label[self._language]
        query = one_line(inference.query)
        is_question = inference.outcome is Outcome.AMBIGUOUS
        return self._say("which", word=query) if is_question else query

    def _texts(self, inference: Inference) -> Iterator[str]:
        language = self._language
        reason = inference.level_reason.get(language)
        yield from self._section("inference", [inference.inference[language]], "  ")
        yield from self._section("alternatives", inference.alternatives[language])
        yield from self._section("audience", inference.audience.get(language, ()))
        yield from self._section("reason", [reason] if reason else [], "  ")

    def _level(self, inference: Inference) -> Iterator[str]:
        name = inference.level_name[self._language].lower()
        yield from self._wrapped(self._say("level", level=inference.level, name=name))
        if inference.level != inference.base_level:
            yield from self._wrapped(self._say("was", level=inference.base_level))
        yield from self._wrapped(load_specialties().scale.reminder[self._language])

    def _uncounted(self, named: _Named) -> Iterator[str]:
        """Yield why words given beside the others did not count; nothing when they did."""
        if not named.candidates and not named.is_unknown:
            return
        yield ""
        what = self._words.of("explain_named", named.key).format(word=one_line(named.words))
        if named.candidates:
            yield from self._wrapped(self._say("which_of", what=what))
            yield from self._listed(self._readings(named.candidates))
            yield from self._wrapped(self._say("not_counted_yet"))
        else:
            yield from self._wrapped(self._say("not_known", what=what))

    def _modifiers(self, applied: Sequence[AppliedModifier]) -> Iterator[str]:
        lines = []
        for one in applied:
            label, before, after = one.label[self._language], one.level_before, one.level_after
            did = (
                self._say("unchanged", label=label, level=after)
                if before == after
                else self._say("changed", label=label, before=before, after=after)
            )
            lines.append(f"{did} {one.text[self._language]}")
        yield from self._section("modifiers", lines)

    def _without_effect(self, inference: Inference, circumstances: Circumstances) -> Iterator[str]:
        """Yield the circumstances that were told and change nothing, so that none is lost."""
        known = load_specialties().modifiers
        codes = codes_without_effect(inference, circumstances)
        if codes:
            labels = ", ".join(known[code].label[self._language].lower() for code in codes)
            yield ""
            yield from self._wrapped(self._say("no_effect", labels=labels))

    def _help(self, inference: Inference) -> Iterator[str]:
        language = self._language
        yield from self._section(
            "help",
            [
                f"{one.number} ({one.cost[language]}) {one.label[language]} {one.link}"
                for one in inference.support_lines
            ],
        )

    def _readings(self, candidates: Sequence[Candidate]) -> list[str]:
        language = self._language
        return [
            (f"{one.meaning[language]} → " if one.meaning else "")
            + f"{one.label[language]} ({BY_ID}{one.id})"
            for one in candidates
        ]

    def _section(self, title: str, items: Sequence[str], bullet: str = "  • ") -> Iterator[str]:
        if items:
            yield ""
            yield self._terminal.bold(self._say(title))
            yield from self._listed(items, bullet)

    def _listed(self, items: Sequence[str], bullet: str = "  • ") -> Iterator[str]:
        for item in items:
            yield from self._wrapped(item, bullet, " " * len(bullet))

    def _wrapped(self, text: str, first: str = "", following: str = "") -> list[str]:
        return textwrap.wrap(
            text,
            self._terminal.width,
            initial_indent=first,
            subsequent_indent=following,
            break_on_hyphens=False,
            break_long_words=False,
        )

    def _say(self, key: str, **values: object) -> str:
        return self._words.of("explain", key).format(**values)
