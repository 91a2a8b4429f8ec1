"""Frozen values to JSON and back, as their types say, and nothing that their types do not say.

A field with a default may be missing; a field that no type knows, or a value of another type, is
an error: what comes back is exactly what was kept, or nothing.
"""

import base64
import json
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


class CodecError(ValueError):
    """The JSON does not have the shape of the type; the message names no content."""


class _Codec(NamedTuple):
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def to_raw(value: object) -> Any:
    """Return a frozen value as JSON values."""
    kind: Any = type(value)
    return _codec(kind).write(value)


def from_raw(kind: type[Value], raw: object) -> Value:
    """Return the value of type `kind` that `raw` stands for; raise `CodecError`."""
    hashable: Any = kind
    value: Value = _codec(hashable).read(raw)
    return value


def to_json(raw: object) -> bytes:
    """Return JSON values as bytes, the same each time; any string comes back as it was."""
    text = json.dumps(
        raw, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return text.encode("utf-8", "surrogatepass")


def from_json(content: bytes) -> Any:
    """Return the JSON values in `content`; raise `CodecError`."""
    try:
        text = content.decode("utf-8", "surrogatepass")
        return json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise CodecError("not JSON") from error


@cache
def _codec(kind: Any) -> _Codec:
    if isinstance(kind, NewType):
        return _codec(kind.__supertype__)
    origin = get_origin(kind)
    if origin is not None:
        return _generic(origin, get_args(kind))
    if is_dataclass(kind):
        return _record(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _Codec(lambda value: value.value, _checked(str, kind))
    simple = _SIMPLE.get(kind)
    if simple is None:
        raise TypeError(f"no way to keep {kind}")
    return simple


def _generic(origin: Any, arguments: tuple[Any, ...]) -> _Codec:
    if origin in {Union, types.UnionType}:
        return _optional(arguments)
    if origin is tuple and arguments[1:] == (...,):
        item = _codec(arguments[0])
        return _Codec(lambda value: [item.write(one) for one in value], _list_reader(item, tuple))
    if origin is frozenset:
        item = _codec(arguments[0])
        return _Codec(
            lambda value: sorted((item.write(one) for one in value), key=to_json),
            _list_reader(item, frozenset),
        )
    if origin in {dict, Mapping}:
        return _mapping(origin, _codec(arguments[0]), _codec(arguments[1]))
    raise TypeError(f"no way to keep {origin}")


def _optional(arguments: tuple[Any, ...]) -> _Codec:
    (kind,) = (argument for argument in arguments if argument is not type(None))
    inner = _codec(kind)
    return _Codec(
        lambda value: None if value is None else inner.write(value),
        lambda raw: None if raw is None else inner.read(raw),
    )


def _list_reader(item: _Codec, make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(raw: Any) -> Any:
        return make([item.read(one) for one in _checked(list)(raw)])

    return read


def _mapping(origin: Any, key: _Codec, value: _Codec) -> _Codec:
    def write(mapping: Mapping[Any, Any]) -> dict[str, Any]:
        return {key.write(k): value.write(v) for k, v in mapping.items()}

    def read(raw: Any) -> Any:
        read_items = {key.read(k): value.read(v) for k, v in _checked(dict)(raw).items()}
        return read_items if origin is dict else types.MappingProxyType(read_items)

    return _Codec(write, read)


def _record(kind: Any) -> _Codec:
    hints = get_type_hints(kind)
    codecs = {field.name: _codec(hints[field.name]) for field in fields(kind)}
    required = {field.name for field in fields(kind) if _is_required(field)}

    def write(value: Any) -> dict[str, Any]:
        return {name: codec.write(getattr(value, name)) for name, codec in codecs.items()}

    def read(raw: Any) -> Any:
        given = _checked(dict)(raw)
        if not required <= given.keys() <= codecs.keys():
            raise CodecError(f"the fields of {kind.__name__}")
        try:
            return kind(**{name: codecs[name].read(value) for name, value in given.items()})
        except TypeError as error:
            raise CodecError(f"the values of {kind.__name__}") from error

    return _Codec(write, read)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _checked(kind: type, then: Callable[[Any], Any] | None = None) -> Callable[[Any], Any]:
    """Return a reader of one JSON type; a boolean is no number."""

    def read(raw: Any) -> Any:
        if type(raw) is not kind:
            raise CodecError(f"wants {kind.__name__}")
        try:
            return raw if then is None else then(raw)
        except ValueError as error:
            raise CodecError("an unknown value") from error

    return read


_SIMPLE: Mapping[Any, _Codec] = {
    str: _Codec(str, _checked(str)),
    int: _Codec(int, _checked(int)),
    float: _Codec(float, _checked(float)),
    bool: _Codec(bool, _checked(bool)),
    date: _Codec(date.isoformat, _checked(str, date.fromisoformat)),
    bytes: _Codec(
        lambda value: base64.b64encode(value).decode("ascii"),
        _checked(str, lambda text: base64.b64decode(text, validate=True)),
    ),
}
