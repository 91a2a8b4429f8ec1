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
    if code.startswith("attachment_"):
        return _attachment_sentence(code.removeprefix("attachment_"))
    sentences = {
        "truncated": translate(
            "Warning", "The document was very long: only its beginning was read."
        ),
        "read_by_ocr": translate(
            "Warning",
            "This text was recognised in a picture: a word may be wrong or missing. Compare it "
            "with your letter. What is not in this list may still have leaked.",
        ),
        "picture_hard_to_read": translate(
            "Warning",
            "The picture is hard to read. A sharper one may show more: closer, flat, well lit.",
        ),
        "picture_ink_not_read": translate(
            "Warning", "Some lines of the picture could not be read at all."
        ),
        "page_without_text": translate("Warning", "One page could not be read at all."),
    }
    return sentences.get(
        code, translate("Warning", "A part of the document may not have been read.")
    )


def _attachment_sentence(reason: str) -> str:
    sentences = {
        "encrypted": translate(
            "Warning", "An attachment is locked by a password: it was not read."
        ),
        "no_text_layer": translate("Warning", "An attachment is a picture: it was not read."),
    }
    other = translate("Warning", "An attachment was not read. Open it on its own if it matters.")
    return sentences.get(reason, other)
