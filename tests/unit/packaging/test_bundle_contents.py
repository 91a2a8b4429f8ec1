import os
import plistlib
from pathlib import Path

import pytest
from pyinstaller import contents

CHECKOUT = Path(__file__).resolve().parents[3]
QT = frozenset({"QtCore", "QtGui", "QtWidgets"})


def test_the_modules_of_qt_are_those_that_the_program_imports() -> None:
    found = contents.qt_modules(CHECKOUT / "patient_check")
    assert found >= QT
    assert not found & {"QtQml", "QtQuick", "QtWebEngineCore"}


def test_a_new_import_brings_its_module_along(tmp_path: Path) -> None:
    (tmp_path / "new.py").write_text("def show():\n    from PySide6.QtSvg import QSvgRenderer\n")
    assert contents.qt_modules(tmp_path) == {"QtSvg"}


@pytest.mark.parametrize(
    ("place", "is_wanted"),
    [
        ("PySide6/QtCore.abi3.so", True),
        ("PySide6/QtQml.abi3.so", False),
        ("PySide6\\QtWidgets.pyd", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_fr.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/qt_help_fr.qm", False),
        ("patient_check/_resources/knowledge/new.json", True),
        ("patient_check/_resources/__pycache__/x.pyc", False),
        ("keyring-25.7.0.dist-info/entry_points.txt", True),
        ("keyring-25.7.0.dist-info/RECORD", False),
    ],
)
def test_only_what_is_of_use_goes_along(place: str, is_wanted: bool) -> None:  # noqa: FBT001
    assert contents.is_wanted(place, QT) is is_wanted


@pytest.mark.parametrize(
    ("name", "is_of_the_system"),
    [
        ("libX11.so.6", True),
        ("libxcb.so.1", True),
        ("libxcb-cursor.so.0", False),
        ("libfontconfig.so.1", True),
        ("libxkbcommon-x11.so.0", True),
        ("libssl.so.3", False),
        ("libQt6Core.so.6", False),
        ("libpng16-ebd1fa42.so.16.34.0", False),
    ],
)
def test_the_display_and_the_fonts_are_the_systems(name: str, is_of_the_system: bool) -> None:  # noqa: FBT001
    assert contents.is_of_the_system(name) is is_of_the_system


@pytest.mark.linux
def test_a_library_comes_along_only_when_something_loads_it() -> None:
    needs = {
        "w/QtCore.abi3.so": ["libQt6Core.so.6"],
        "w/libQt6Core.so.6": ["libicu.so.73", "libc.so.6"],
        "w/libQt6Quick.so.6": ["libQt6Core.so.6"],
    }
    entries = [
        ("PySide6/QtCore.abi3.so", "w/QtCore.abi3.so", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "w/libQt6Core.so.6", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("PySide6/Qt/lib/libicu.so.73", "w/libicu.so.73", "BINARY"),
        ("PySide6/Qt/lib/libQt6Quick.so.6", "w/libQt6Quick.so.6", "BINARY"),
        ("libgtk-3.so.0", "w/libgtk-3.so.0", "BINARY"),
        ("tesserocr.libs/libtiff.so.5", "w/libtiff.so.5", "BINARY"),
        ("certifi/cacert.pem", "w/cacert.pem", "DATA"),
    ]

    kept = contents.chosen(entries, QT, lambda path: needs.get(path, []))

    assert {place for place, _, _ in kept} == {
        "PySide6/QtCore.abi3.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "libQt6Core.so.6",
        "PySide6/Qt/lib/libicu.so.73",
        "tesserocr.libs/libtiff.so.5",
        "certifi/cacert.pem",
    }


def test_what_runs_first_gives_the_environment_back(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (CHECKOUT / "packaging" / "pyinstaller" / "leave_environment.py").read_text("utf-8")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/the/bundle")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/the/persons/own")
    monkeypatch.setenv("DYLD_LIBRARY_PATH", "/the/bundle")
    exec(compile(code, "leave_environment", "exec"), {})  # noqa: S102 - our own file

    assert os.environ["LD_LIBRARY_PATH"] == "/the/persons/own"
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
    assert "DYLD_LIBRARY_PATH" not in os.environ


def test_the_lists_for_the_mac_are_well_formed() -> None:
    folder = CHECKOUT / "packaging" / "macos"
    told = plistlib.loads((folder / "information.plist").read_bytes())
    (kind,) = told["UTExportedTypeDeclarations"]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["patientcheck"]
    assert plistlib.loads((folder / "entitlements.plist").read_bytes())
