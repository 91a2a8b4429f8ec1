"""Each failure has its message, in both languages."""

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication

from patient_check.domain import errors
from patient_check.ui.case_messages import CASE_MESSAGES, KeepingError, case_message_for
from patient_check.ui.i18n import install_language, remove_language
from patient_check.ui.messages import MESSAGES, Message, message_for

Kind = TypeVar("Kind", bound=errors.PatientCheckError)
VARIANTS: list[KeepingError] = [
    *(kind() for kind in CASE_MESSAGES),
    errors.PassphraseTooShort(12),
    errors.CaseKeyMissing(has_passphrase=True),
    errors.CaseFileInUse("accueil-2"),
    errors.NoSecretStore("unsafe"),
    errors.NoSecretStore("failed"),
]


def _leaves(kind: type[Kind]) -> list[type[Kind]]:
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
    check(message)


def check(message: Message) -> None:
    parts = (message.title, message.safe, message.next_step)
    assert all(part.strip().endswith(".") for part in parts)
    assert len(set(parts)) == 3
    assert "_" not in "".join(parts)
    assert "{" not in "".join(parts)


def test_every_failure_of_keeping_has_its_message() -> None:
    leaves = {*_leaves(errors.CaseFileError), *_leaves(errors.SecretError)}
    assert set(CASE_MESSAGES) == leaves
    codes = [leaf.code for leaf in leaves]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("error", VARIANTS, ids=repr)
def test_a_message_about_a_case_says_what_is_safe_and_what_to_do(
    qapp: QApplication, error: KeepingError, language: str
) -> None:
    translators = install_language(language)
    message = case_message_for(error)
    remove_language(translators)
    check(message)


def test_four_failures_are_never_taken_for_one_another(qapp: QApplication) -> None:
    titles = {
        case_message_for(error).title
        for error in (
            errors.WrongPassphrase(),
            errors.DamagedCaseFile(),
            errors.NewerFormat(2, 1),
            errors.CaseFileInUse("accueil-2"),
        )
    }
    assert len(titles) == 4
    assert "accueil-2" in case_message_for(errors.CaseFileInUse("accueil-2")).title
    assert "12" in case_message_for(errors.PassphraseTooShort(12)).next_step
