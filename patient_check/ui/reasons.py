"""Why a finding has its status, in plain words. Rules have stable ids."""

from PySide6.QtCore import QCoreApplication

from patient_check.domain.finding import Cue
from patient_check.ui.widgets.text import readable

translate = QCoreApplication.translate


def reason_sentence(cue: Cue) -> str:
    """Return one sentence for the rule that spoke, with the words that woke it."""
    sentence = _rule_sentence(cue.rule.split(".", 1)[0])
    if cue.evidence is None or not cue.evidence.text.strip():
        return sentence
    words = " ".join(readable(cue.evidence.text).split())
    return translate("Reason", "{sentence} The words: “{words}”.").format(
        sentence=sentence, words=words
    )


def _rule_sentence(rule: str) -> str:
    taken = translate("Reason", "The sentence says that data were seen or taken.")
    concerned = translate("Reason", "The sentence says which data are concerned.")
    spared = translate("Reason", "The sentence says that these data are not concerned.")
    doubt = translate("Reason", "The sentence says that it is not known for certain.")
    sentences = {
        "person": translate("Reason", "You said so yourself."),
        "exposed": taken,
        "affirmed": taken,
        "referred": concerned,
        "list": translate("Reason", "They stand in a list of the data concerned."),
        "negation": spared,
        "denied": spared,
        "spared": translate("Reason", "The sentence says that these data were kept safe."),
        "exception": translate("Reason", "The sentence sets these data apart from the others."),
        "hedge": translate("Reason", "The sentence is worded as a possibility, not as a fact."),
        "doubt": doubt,
        "unknown": doubt,
        "same_breach": translate("Reason", "Another notice about the same leak says so."),
        "if_provided": translate("Reason", "The sentence sets a condition."),
        "some_people": translate("Reason", "The sentence speaks of some people only."),
    }
    return sentences.get(rule, translate("Reason", "The wording of the sentence says so."))
