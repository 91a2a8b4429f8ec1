"""The tool that takes pictures of the screens: each picture is in the language of its name."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from screenshots import studio

from patient_check.workflow.ports import Preferences

pytestmark = pytest.mark.ui


def _shown() -> str:
    return QCoreApplication.translate("Article34", "What happened")


def test_a_studio_takes_its_language_away_with_it(qapp: QApplication) -> None:
    with studio(qapp, Preferences("fr", "light", 100)):
        assert _shown() != "What happened"
    with studio(qapp, Preferences("en", "light", 100)):
        assert _shown() == "What happened"
