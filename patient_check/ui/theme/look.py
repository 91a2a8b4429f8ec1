"""One look: a palette at one text size, and everything drawn from it."""

from functools import cache

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPalette,
    QPixmap,
)

from patient_check.assets import asset
from patient_check.ui.theme.metrics import POINTS_PER_PIXEL, Type
from patient_check.ui.theme.palette import Palette, Role

FAMILY = "Atkinson Hyperlegible"

_QT_ROLES = (
    (QPalette.ColorRole.Window, Role.CANVAS),
    (QPalette.ColorRole.WindowText, Role.INK),
    (QPalette.ColorRole.Base, Role.SURFACE),
    (QPalette.ColorRole.AlternateBase, Role.SUNKEN),
    (QPalette.ColorRole.Text, Role.INK),
    (QPalette.ColorRole.PlaceholderText, Role.INK_SOFT),
    (QPalette.ColorRole.Button, Role.SURFACE),
    (QPalette.ColorRole.ButtonText, Role.INK),
    (QPalette.ColorRole.BrightText, Role.INK),
    (QPalette.ColorRole.ToolTipBase, Role.SUNKEN),
    (QPalette.ColorRole.ToolTipText, Role.INK),
    (QPalette.ColorRole.Highlight, Role.ACCENT),
    (QPalette.ColorRole.HighlightedText, Role.ON_ACCENT),
    (QPalette.ColorRole.Accent, Role.ACCENT),
    (QPalette.ColorRole.Link, Role.ACCENT),
    (QPalette.ColorRole.LinkVisited, Role.ACCENT),
)


@cache
def load_fonts() -> bool:
    """Register the shipped family once; return False when the files are missing."""
    files = (asset("fonts", f"AtkinsonHyperlegible-{style}.ttf") for style in ("Regular", "Bold"))
    return all(QFontDatabase.addApplicationFont(str(file)) >= 0 for file in files)


class Look:
    """Colours, fonts, lengths and icons for one palette and one text size."""

    def __init__(self, palette: Palette, percent: int = 100) -> None:
        self.palette = palette
        self.percent = percent
        self._pixmaps: dict[tuple[str, Role, Role, int, float], QPixmap] = {}

    def px(self, pixels: float) -> int:
        """Return a length given at 100 %, at this text size."""
        return round(pixels * self.percent / 100)

    def points(self, size: Type) -> float:
        """Return a type size in points, at this text size."""
        return size * POINTS_PER_PIXEL * self.percent / 100

    def colour(self, role: Role) -> QColor:
        """Return the colour of a role."""
        return QColor(self.palette[role])

    def font(self, size: Type = Type.BODY, *, bold: bool = False) -> QFont:
        """Return the family at one of the five sizes."""
        font = QFont(FAMILY)
        font.setPointSizeF(self.points(size))
        font.setBold(bold)
        return font

    def pixmap(
        self,
        name: str,
        role: Role = Role.INK,
        size: int = 20,
        *,
        ground: Role = Role.SURFACE,
    ) -> QPixmap:
        """Draw the icon `name` in the colour of `role`, `size` pixels wide at 100 %."""
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        key = (name, role, ground, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._drawn(name, role, ground, self.px(size), ratio)
        return self._pixmaps[key]

    def qt_palette(self) -> QPalette:
        """Return Qt's palette, disabled text included."""
        palette = QPalette()
        for qt_role, role in _QT_ROLES:
            palette.setColor(qt_role, self.colour(role))
        for qt_role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, qt_role, self.colour(Role.INK_SOFT))
        return palette

    def numbered_disc(self, number: int, *, is_filled: bool) -> QPixmap:
        """Draw the number of a stage in a disc, filled for the stage shown, 24 pixels wide."""
        accent, on_accent = self.palette[Role.ACCENT], self.palette[Role.ON_ACCENT]
        source = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
            f'<circle cx="12" cy="12" r="11" stroke-width="1.5"'
            f' fill="{accent if is_filled else self.palette[Role.SURFACE]}"'
            f' stroke="{accent if is_filled else self.palette[Role.LINE_STRONG]}"/>'
            f'<text x="12" y="17" text-anchor="middle" font-family="{FAMILY}" font-size="14"'
            f' font-weight="700" fill="{on_accent if is_filled else self.palette[Role.INK]}">'
            f"{number}</text></svg>"
        )
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        return _rendered(source, self.px(24), ratio)

    def _drawn(self, name: str, role: Role, ground: Role, side: int, ratio: float) -> QPixmap:
        source = _icon_source(name)
        source = source.replace("currentColor", self.palette[role])
        source = source.replace('"white"', f'"{self.palette[ground]}"')
        return _rendered(source, side, ratio)


def _rendered(source: str, side: int, ratio: float) -> QPixmap:
    """Draw SVG through Qt's image plugin; the size asked for is written into the source."""
    pixels = round(side * ratio)
    sized = source.replace("<svg ", f'<svg width="{pixels}" height="{pixels}" ', 1)
    pixmap = QPixmap()
    if not pixmap.loadFromData(sized.encode(), "SVG"):
        raise ValueError("an icon could not be drawn")
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _icon_source(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text("utf-8")
