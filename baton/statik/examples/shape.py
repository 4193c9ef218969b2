"""The shape of an example: parts that name each other by words. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from django.utils.functional import Promise

from baton.statik.design.parts import NAMES

Text = str | Promise


@dataclass(frozen=True)
class Says:
    """One part: ``called`` as others name it."""

    kind: str
    called: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Example:
    """The blocks stand from Start to Done; one follows the other where no link says otherwise."""

    key: str
    name: Text
    description: Text
    parts: tuple[Says, ...]


def says(kind: str, called: str = "", /, **values: Any) -> Says:
    return Says(kind, called, values)


def way(*blocks: str) -> tuple[Says, ...]:
    """Links from each of these to the next."""
    return tuple(says("link", before=before, next=following) for before, following in pairwise(blocks))


def plain(values: Mapping[str, Any], numbers: Mapping[str, int], kind: str) -> dict[str, Any]:
    """In the language that is active now, with the numbers of the parts that are named."""
    names = NAMES.get(kind, {})

    def told(name: str, value: Any) -> Any:
        if isinstance(value, list | tuple):
            return [told(name, each) for each in value]
        if name in names and isinstance(value, str):
            return numbers[value]
        return str(value) if isinstance(value, Promise) else value

    return {name: told(name, value) for name, value in values.items()}
