"""Colours that can be read, fonts and icons that are there."""

import hashlib
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from patient_check.assets import asset
from patient_check.ui.theme.look import Look, load_fonts
from patient_check.ui.theme.metrics import TEXT_PERCENTS, Type
from patient_check.ui.theme.palette import (
    MARK_PAIRS,
    PALETTES,
    TEXT_PAIRS,
    Palette,
    Role,
    contrast_ratio,
)
from patient_check.ui.theme.style import style_sheet

ICONS = sorted(path.stem for path in asset("icons").glob("*.svg"))


def test_the_measure_of_contrast_is_right() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21)
    assert contrast_ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_every_text_can_be_read(palette: Palette) -> None:
    assert set(palette.colours) == set(Role)
    for ink, ground in TEXT_PAIRS:
        assert contrast_ratio(palette[ink], palette[ground]) >= 4.5, (ink, ground)
    for mark, ground in MARK_PAIRS:
        assert contrast_ratio(palette[mark], palette[ground]) >= 3, (mark, ground)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_what_the_organisation_rules_out_is_not_green(palette: Palette) -> None:
    for role in (Role.NOT_EXPOSED, Role.NOT_EXPOSED_TINT):
        red, green, blue = (int(palette[role][i : i + 2], 16) for i in (1, 3, 5))
        assert green <= max(red, blue)


def test_each_status_has_a_shape_of_its_own() -> None:
    shapes = [asset("icons", f"{name}.svg").read_text() for name in ICONS if "status" in name]
    assert len(shapes) == 6
    assert len(set(shapes)) == 6


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn(qapp: QApplication, name: str) -> None:
    image = Look(PALETTES["light"]).pixmap(name, Role.INK, 24).toImage()
    assert image.width() == 24
    pixels = [image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)]
    assert any(pixels)


def test_the_fonts_are_the_recorded_ones(qapp: QApplication) -> None:
    record = asset("fonts", "README.md").read_text("utf-8")
    files = sorted(asset("fonts").glob("*.ttf"))
    assert len(files) == 4
    for file in files:
        digest = hashlib.sha256(Path(file).read_bytes()).hexdigest()
        assert re.search(rf"`{file.name}` \| `{digest}`", record), file.name
    assert load_fonts()


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_the_style_sheet_names_only_what_exists(percent: int) -> None:
    sheet = style_sheet(Look(PALETTES["light"], percent))
    assert "@" not in sheet
    assert f"{Look(PALETTES['light'], percent).points(Type.TITLE):.2f}pt" in sheet
