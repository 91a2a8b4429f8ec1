"""`patient-check explain`: what an appointment lets people guess, for a person or a program."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from patient_check.cli.terminal import Terminal, escape_json, forget_output, one_line
from patient_check.cli.words import Words, load_words
from patient_check.domain.inference import (
    AppliedModifier,
    Candidate,
    Circumstances,
    Inference,
    Outcome,
)
from patient_check.domain.specialty import ModifierCode, SupportLine
from patient_check.explanation.explain import explain
from patient_check.explanation.search import BY_ID
from patient_check.knowledge.specialties import load_specialties

if TYPE_CHECKING:
    from patient_check.cli.arguments import Options

_MINOR = ModifierCode("mineur")
_REPEATED = ModifierCode("repetition")


def run(options: "Options", terminal: Terminal, *, language: str) -> int:
    """Explain the words of `options`; return 0, or 1 when the result could not be written."""
    told = {_MINOR: options.is_minor, _REPEATED: options.is_repeated}
    circumstances = Circumstances(
        told=frozenset(code for code, is_so in told.items() if is_so), place=options.place
    )
    inference = explain(options.query, circumstances)
    words = load_words(language)
    try:
        if options.as_json:
            line = json.dumps(as_dict(inference, language), ensure_ascii=False)
            terminal.write_utf8(escape_json(line))
        else:
            page = _Page(words, terminal, language)
            terminal.write("\n".join(page.of(inference, options.place)) + "\n")
    except BrokenPipeError:
        forget_output()
        return 1
    except OSError as error:
        terminal.complain(words.say("cannot_write", detail=error.strerror))
        forget_output()
        return 1
    return 0


def as_dict(inference: Inference, language: str) -> dict[str, Any]:
    """Return an inference in the shape that `explain --json` promises, in one language."""
    return {
        "query": inference.query,
        "outcome": inference.outcome.value,
        "id": inference.id,
        "label": inference.label[language],
        "level": inference.level,
        "base_level": inference.base_level,
        "told_by": inference.told_by,
        "level_name": inference.level_name.get(language),
        "modifiers_applied": _modifiers(inference.modifiers, language),
        "inference": inference.inference[language],
        "alternatives": list(inference.alternatives[language]),
        "audience": list(inference.audience.get(language, ())),
        "sources": [
            {"id": one.id, "title": one.title, "address": one.address, "date": one.date}
            for one in inference.sources
        ],
        "support_lines": _support_lines(inference.support_lines, language),
        "quick_exit": inference.quick_exit,
        "ambiguous_candidates": _candidates(inference.candidates, language),
        "ambiguous_place": _candidates(inference.place_candidates, language),
        "unknown_words": list(inference.unknown_words),
    }


def _modifiers(applied: Sequence[AppliedModifier], language: str) -> list[dict[str, Any]]:
    return [
        {
            "code": one.code,
            "label": one.label[language],
            "text": one.text[language],
            "level_before": one.level_before,
            "level_after": one.level_after,
            "because_of": one.because_of,
        }
        for one in applied
    ]


def _support_lines(lines: Sequence[SupportLine], language: str) -> list[dict[str, Any]]:
    return [
        {
            "id": one.id,
            "number": one.number,
            "label": one.label[language],
            "cost": one.cost[language],
            "link": one.link,
        }
        for one in lines
    ]


def _candidates(candidates: Sequence[Candidate], language: str) -> list[dict[str, Any]]:
    return [
        {
            "id": one.id,
            "label": one.label[language],
            "level": one.level,
            "meaning": one.meaning.get(language),
        }
        for one in candidates
    ]


class _Page:
    """Writes one inference for a person: what is supposed, then what else explains it."""

    def __init__(self, words: Words, terminal: Terminal, language: str) -> None:
        self._words = words
        self._terminal = terminal
        self._language = language

    def of(self, inference: Inference, place: str) -> Iterator[str]:
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
        yield from self._place(inference, place)
        yield from self._modifiers(inference.modifiers)
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

    def _place(self, inference: Inference, place: str) -> Iterator[str]:
        if inference.place_candidates:
            yield ""
            yield from self._wrapped(self._say("which_place", word=one_line(place)))
            yield from self._listed(self._readings(inference.place_candidates))
            yield from self._wrapped(self._say("place_left"))
        elif place in inference.unknown_words:
            yield ""
            yield from self._wrapped(self._say("place_unknown", word=one_line(place)))

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
