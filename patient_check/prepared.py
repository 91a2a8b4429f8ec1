"""What is costly to make of the shipped records, kept beside Python's own bytecode.

A file of records is parsed, and an expression compiled, once on a computer rather than at each
start. What is kept is made of our own files alone, and made again when one of them changes; where
nothing can be kept, everything still works, only more slowly.
"""

import marshal
import os
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any, TypeVar, cast

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords

_Made = TypeVar("_Made")

_SUFFIX = f".{sys.implementation.cache_tag}.prepared"


def kept(name: str, version: object, make: Callable[[], _Made]) -> _Made:
    """Return what `make` gives, made again only when `version` is another.

    It and `version` hold plain values: dicts, lists, tuples, strings and numbers.
    """
    match _load(name):
        case (kept_version, made) if kept_version == version:
            return cast("_Made", made)
    result = make()
    _keep(name, (version, result))
    return result


def read_records(*parts: str) -> dict[str, Any]:
    """Return the content of a shipped TOML file, `parts` being its path under `resources/`."""
    path = asset(*parts)
    state = path.stat()

    def parse() -> dict[str, Any]:
        import tomllib  # noqa: PLC0415 - the first time only

        return tomllib.loads(path.read_text(encoding="utf-8"))

    return kept("-".join(parts), (state.st_mtime_ns, state.st_size), parse)


def compile_all(name: str, sources: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """Return the expressions of `sources`, compiled, by the same keys.

    `name` says where they come from. Raise `InvalidRecords` with every one that does not compile.
    """
    loaded = _load(f"{name}-expressions")
    programs: dict[str, Any] = loaded if isinstance(loaded, dict) else {}
    patterns, problems = {}, []
    for key, source in sources.items():
        try:
            patterns[key] = _restored(programs.get(source)) or re.compile(source)
        except re.error as error:
            problems.append(f"{name}: {key}: {error}")
    if problems:
        raise InvalidRecords(tuple(problems))
    if programs.keys() != set(sources.values()):
        _keep(f"{name}-expressions", {source: _program(source) for source in sources.values()})
    return patterns


def _program(source: str) -> tuple[Any, ...] | None:
    """Return what `re` makes of an expression before the last step, or None.

    This is an inner part of `re`: whatever it answers is compared with what `re.compile` returns,
    and not kept when it differs.
    """
    with suppress(AttributeError, ImportError, TypeError, ValueError):
        parsed: Any = import_module("re._parser").parse(source)
        code = import_module("re._compiler")._code(parsed, 0)  # noqa: SLF001 - see above
        groups: dict[str, int] = parsed.state.groupdict
        names: list[str | None] = [None] * parsed.state.groups
        for group, number in groups.items():
            names[number] = group
        program = (
            source,
            int(parsed.state.flags),
            [int(step) for step in code],
            parsed.state.groups - 1,
            dict(groups),
            tuple(names),
        )
        if _restored(program) == re.compile(source):
            return program
    return None


def _restored(program: object) -> re.Pattern[str] | None:
    """Return the expression of a kept program; None when it is no program of this Python."""
    if isinstance(program, tuple):
        with suppress(AttributeError, ImportError, TypeError, ValueError, RuntimeError):
            pattern = import_module("_sre").compile(*program)
            return pattern if isinstance(pattern, re.Pattern) else None
    return None


def _path(name: str) -> str | None:
    """Return where something is kept: the folder of this module's own bytecode."""
    cached = __spec__.cached
    return os.path.join(os.path.dirname(cached), name + _SUFFIX) if cached else None  # noqa: PTH118, PTH120


def _load(name: str) -> object:
    path = _path(name)
    if path is not None:
        with suppress(OSError, EOFError, ValueError, TypeError), open(path, "rb") as file:  # noqa: PTH123
            return marshal.loads(file.read())  # noqa: S302 - our own, like the bytecode beside it
    return None


def _keep(name: str, value: Any) -> None:
    """Write what was made, whole or not at all, unless Python is told to write no bytecode."""
    path = _path(name)
    if path is None or sys.dont_write_bytecode:
        return
    beside = f"{path}.{os.getpid()}"
    with suppress(OSError, ValueError):
        content = marshal.dumps(value)
        with open(beside, "wb") as file:  # noqa: PTH123
            file.write(content)
        os.replace(beside, path)  # noqa: PTH105
