"""`patient-check letter`: a notice to a letter, on the screen or in a file."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from patient_check.cli.analyze import read_bytes
from patient_check.cli.arguments import ALL_LETTERS
from patient_check.cli.terminal import Terminal, file_name, one_line, readable
from patient_check.cli.words import Words, load_words
from patient_check.domain.complaint import Letter, LetterKind
from patient_check.domain.errors import NoticeError
from patient_check.domain.report import Document
from patient_check.workflow.analysis import analyze
from patient_check.workflow.case_facts import case_facts
from patient_check.workflow.drafting import letter_document, whole_document
from patient_check.workflow.exporting import WriteError, check_target, export
from patient_check.workflow.ports import NoticeReader

if TYPE_CHECKING:
    from patient_check.cli.arguments import Options


def run(
    options: "Options", reader: NoticeReader, terminal: Terminal, *, language: str, today: date
) -> int:
    """Write the letter that `options` ask for; return 0, or 1 when it could not be done."""
    words = load_words(language)
    try:
        if options.out:
            check_target(Path(options.out), may_replace=options.is_forced)
        document = _document(options, reader, terminal, words, today)
        if options.out:
            _write_file(document, options, terminal, words)
        else:
            _write_text(document, terminal)
    except NoticeError as error:
        terminal.complain_of(options.files[0], words.of("errors", error.code))
    except WriteError as error:
        terminal.complain_of(options.out, words.of("export_errors", error.code))
    except OSError as error:
        terminal.give_up(error, words)
    else:
        return 0
    return 1


def _document(
    options: "Options", reader: NoticeReader, terminal: Terminal, words: Words, today: date
) -> Document:
    notice = reader.read(read_bytes(options.files[0]))
    findings = analyze(notice)
    if not findings.is_breach_notice:
        terminal.complain(words.no_notice(findings.language))
    facts = case_facts(findings, notice.text, today)
    if options.letter == ALL_LETTERS:
        return whole_document(facts)
    return letter_document(LetterKind(options.letter.replace("-", "_")), facts)


def _write_file(document: Document, options: "Options", terminal: Terminal, words: Words) -> None:
    """Write the file, and say beside the results what is left to do by hand."""
    unprintable = export(document, Path(options.out), may_replace=options.is_forced)
    terminal.complain(words.of("letter", "written").format(file=readable(file_name(options.out))))
    letters = [part for part in document.parts if isinstance(part, Letter)]
    labels = dict.fromkeys(one_line(blank.label) for part in letters for blank in part.blanks)
    if labels:
        said = words.of("letter", "blanks_one" if len(labels) == 1 else "blanks")
        terminal.complain(said.format(count=len(labels), labels=" ; ".join(labels)))
    if unprintable:
        said = words.of("letter", "unprintable")
        terminal.complain(said.format(characters=readable(unprintable)))


def _write_text(document: Document, terminal: Terminal) -> None:
    from patient_check.report.text import to_text  # noqa: PLC0415 - not when a file is wanted

    terminal.write(readable(to_text(document)))
