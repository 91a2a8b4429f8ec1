"""What a case holds and how it is closed, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from patient_check.workflow.passphrases import PassphraseAdvice, advise_on, missing_letters

if TYPE_CHECKING:
    from patient_check.workflow.case_contents import CaseContents

translate = QCoreApplication.translate


def contents_lines(contents: CaseContents) -> tuple[str, ...]:
    """Return one line for each thing that a case would hold, numbers first."""
    lines: list[str] = []
    if contents.has_notice and contents.notice:
        text = translate("CaseContents", "The text of your notice, “{name}”")
        lines.append(text.format(name=contents.notice))
    elif contents.has_notice:
        lines.append(translate("CaseContents", "The text of your notice"))
    counted = (
        (contents.data, _data(contents.data)),
        (contents.corrections, _corrections(contents.corrections)),
        (contents.visits, _visits(contents.visits)),
        (contents.steps, _steps(contents.steps)),
        (contents.letters, _letters(contents.letters)),
    )
    lines += [words for count, words in counted if count]
    if contents.has_answers:
        lines.append(
            translate("CaseContents", "Your answers, your name and address if you gave them")
        )
    return tuple(lines)


def _data(count: int) -> str:
    return translate("CaseContents", "%n line(s) of data, with the sentence for each", "", count)


def _corrections(count: int) -> str:
    return translate("CaseContents", "%n thing(s) that you confirmed or corrected", "", count)


def _visits(count: int) -> str:
    return translate("CaseContents", "%n appointment(s), and what you said of each", "", count)


def _steps(count: int) -> str:
    return translate("CaseContents", "%n step(s) on which you said where you are", "", count)


def _letters(count: int) -> str:
    return translate("CaseContents", "%n letter(s) in your own words", "", count)


def advice_words(passphrase: str) -> str:
    """Return the advice on a passphrase as it is typed."""
    words = {
        PassphraseAdvice.EMPTY: translate(
            "Passphrase",
            "Four or five words that have nothing to do with one another, for example: river, "
            "screwdriver, Tuesday, lemon. Nobody can find it again for you: write it down and keep "
            "it in a safe place.",
        ),
        PassphraseAdvice.GUESSABLE: translate(
            "Passphrase", "Easy to guess: a date, a number or a repeated sign is tried first."
        ),
        PassphraseAdvice.FAIR: translate(
            "Passphrase", "Acceptable. One or two words more would make it much stronger."
        ),
        PassphraseAdvice.GOOD: translate("Passphrase", "Good: hard to guess."),
    }
    advice = advise_on(passphrase)
    if advice is PassphraseAdvice.TOO_SHORT:
        count = missing_letters(passphrase)
        return translate("Passphrase", "Too short: %n more character(s).", "", count)
    return words[advice]
