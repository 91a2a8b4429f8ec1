"""Stable warning codes of a reading, in plain words."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def warning_sentences(codes: tuple[str, ...]) -> list[str]:
    """Return one sentence for each warning that concerns the person, each said once."""
    return list(dict.fromkeys(sentence for code in codes if (sentence := _sentence(code))))


def _sentence(code: str) -> str:
    if code.startswith("confinement_"):
        return translate(
            "Warning",
            "This computer could not close every door around the reading. The file was still read "
            "apart, within limits of time and memory.",
        )
    sentences = {
        "attachment_skipped": translate(
            "Warning", "An attachment could not be read. Open it on its own if it matters."
        ),
        "truncated": translate(
            "Warning", "The document was very long: only its beginning was read."
        ),
        "hidden_text": translate("Warning", "The document held text out of sight."),
        "charset_guessed": translate(
            "Warning", "The message does not say how its letters are written: some may be wrong."
        ),
        "pages_without_text": translate(
            "Warning", "Some pages are pictures: what they say was not read."
        ),
    }
    return sentences.get(
        code, translate("Warning", "A part of the document may not have been read.")
    )
