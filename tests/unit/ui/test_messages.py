"""Each failure has its message, in both languages."""

import pytest
from PySide6.QtWidgets import QApplication

from patient_check.domain import errors
from patient_check.ui.i18n import install_language, remove_language
from patient_check.ui.messages import MESSAGES, message_for


def _leaves(kind: type[errors.NoticeError]) -> list[type[errors.NoticeError]]:
    children = kind.__subclasses__()
    return [leaf for child in children for leaf in _leaves(child)] if children else [kind]


def test_every_leaf_has_its_message() -> None:
    assert set(MESSAGES) == set(_leaves(errors.NoticeError))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", MESSAGES, ids=lambda kind: kind.code)
def test_a_message_says_what_is_safe_and_what_to_do(
    qapp: QApplication, kind: type[errors.NoticeError], language: str
) -> None:
    translators = install_language(language)
    message = message_for(kind())
    remove_language(translators)
    parts = (message.title, message.safe, message.next_step)
    assert all(part.strip().endswith(".") for part in parts)
    assert len(set(parts)) == 3
    assert "_" not in "".join(parts)
