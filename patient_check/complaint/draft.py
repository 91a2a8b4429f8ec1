"""The door: a kind of letter and a case to a letter, with a blank for all that is not known."""

from patient_check.complaint.addresses import recipient_lines, sender_lines
from patient_check.complaint.setting import set_body, set_line
from patient_check.complaint.values import values
from patient_check.domain.advice import ActingFor, Answers, CaseFacts
from patient_check.domain.complaint import Letter, LetterKind
from patient_check.domain.parties import DataSubject
from patient_check.knowledge.letter_grammar import parse
from patient_check.knowledge.letters import load_letter, load_letter_words


def draft(kind: LetterKind, facts: CaseFacts) -> Letter:
    """Return the letter of a case, in French; raise InvalidRecords when its template is wrong."""
    record, known = load_letter(kind), values(facts)
    place = parse(load_letter_words().sections["letter"]["place_and_date"])
    enclosures = (set_line(line, known) for line in record.enclosures)
    return Letter(
        kind=kind,
        title=record.title,
        language="fr",
        sender=sender_lines(_signer(kind, facts.answers)),
        recipient=recipient_lines(record.addressee, facts),
        place_and_date=set_line(place, known),
        subject=set_line(record.subject, known),
        body=set_body(record.body, known),
        signature=set_line(record.signature, known),
        enclosures=tuple(filter(None, enclosures)),
    )


def _signer(kind: LetterKind, answers: Answers) -> DataSubject:
    """Return who signs: a mandate is signed by the person who gives it."""
    is_given = kind is LetterKind.MANDATE and answers.acting_for is ActingFor.OTHER_ADULT
    return answers.represented if is_given else answers.sender


def letter_text(letter: Letter) -> str:
    """Return a letter as plain text, to copy or to save."""
    shared = load_letter_words().sections["letter"]
    return letter.to_text(subject_label=shared["subject"], enclosures_label=shared["enclosures"])
