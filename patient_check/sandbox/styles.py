"""What a style sheet or a style attribute keeps out of sight."""

import re
from collections.abc import Mapping

_INVISIBLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|font-size\s*:\s*(?:0(?:\.0+)?(?:r?em|%)?|[01](?:\.\d+)?p[xt])\s*(?:!important\s*)?(?:;|$)"
    r"|(?<![\w-])opacity\s*:\s*0(?:\.0+)?\s*(?:!important\s*)?(?:;|$)"
    r"|(?<![\w-])max-height\s*:\s*0(?:px)?\s*(?:!important\s*)?(?:;|$)"
    r"|text-indent\s*:\s*-\d{3,}|(?<![\w-])(?:left|top)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_STATEMENT = re.compile(r"@(?:import|charset|namespace)[^;{}]{0,400};", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?([.#][\w-]+)", re.IGNORECASE)
_MAX_SHEET = 200_000


def is_invisible(style: str) -> bool:
    """Tell whether the declarations of a style attribute hide their element."""
    return bool(_INVISIBLE.search(style))


def invisible_names(sheet: str) -> frozenset[str]:
    """Return the classes (".name") and ids ("#name") that a style sheet hides on every screen."""
    rules = _without_conditions(_STATEMENT.sub("", _COMMENT.sub("", sheet[:_MAX_SHEET])))
    found: set[str] = set()
    for selectors, declarations in _RULE.findall(rules):
        names = [_SIMPLE.fullmatch(selector.strip()) for selector in selectors.split(",")]
        simple = {name.group(1) for name in names if name}
        if is_invisible(declarations):
            found |= simple
        elif re.search(r"display\s*:", declarations, re.IGNORECASE):
            found -= simple  # a later rule shows it again
    return frozenset(found)


def _without_conditions(sheet: str) -> str:
    """Drop `@media` and the like, whose rules hold only on some screens."""
    kept: list[str] = []
    depth = 0
    is_conditional = False
    for piece in re.split(r"([{}]|@\w[\w-]*)", sheet):
        if piece.startswith("@") and depth == 0:
            is_conditional = True
        elif piece == "{":
            depth += 1
        elif piece == "}":
            depth -= 1
            if depth <= 0:
                depth = 0
                if is_conditional:
                    is_conditional = False
                    continue
        if not is_conditional:
            kept.append(piece)
    return "".join(kept)


def hides(attributes: Mapping[str, str | None], names: frozenset[str]) -> bool:
    """Tell whether an element is hidden by itself, its classes or its id."""
    if "hidden" in attributes or is_invisible(attributes.get("style") or ""):
        return True
    classes = (attributes.get("class") or "").split()
    return f"#{attributes.get('id')}" in names or any(f".{name}" in names for name in classes)
