"""Why a finding has its status, in plain words. Rules have stable ids: `family.detail`."""

from PySide6.QtCore import QCoreApplication

from patient_check.domain.finding import Cue
from patient_check.ui.widgets.text import readable

translate = QCoreApplication.translate


def reason_sentence(cue: Cue) -> str:
    """Return one sentence for the rule that spoke, with the words that woke it."""
    sentence = _family_sentence(cue.rule.split(".", 1)[0])
    if cue.evidence is None or not cue.evidence.text.strip():
        return sentence
    words = " ".join(readable(cue.evidence.text).split())
    return translate("Reason", "{sentence} The words: “{words}”.").format(
        sentence=sentence, words=words
    )


def _family_sentence(family: str) -> str:
    sentences = {
        "person": translate("Reason", "You said so yourself."),
        "term": translate("Reason", "The notice names these data."),
        "list": translate("Reason", "They stand in a list of the data concerned."),
        "exposure": translate("Reason", "The sentence says that data were seen or taken."),
        "negation": translate("Reason", "The sentence says that these data are not concerned."),
        "exception": translate("Reason", "The sentence sets these data apart from the others."),
        "hedge": translate("Reason", "The sentence is worded as a possibility, not as a fact."),
        "condition": translate("Reason", "The sentence sets a condition."),
        "scope": translate("Reason", "The sentence speaks of some people only."),
        "generic": translate("Reason", "The notice uses a general word that covers these data."),
    }
    return sentences.get(family, translate("Reason", "The wording of the sentence says so."))
