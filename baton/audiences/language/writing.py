"""A segment as YAML that people read: keys in the order of the guide, nothing that says nothing, exact
numbers. What ``yaml_text.read`` makes of it is the same document."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import yaml

from baton.audiences.language.document import Segment

FIRST = (
    *("segment", "version", "title", "owner", "purpose", "time_zone"),
    *("type", "event", "field", "combinator"),
)
# Defaults that a reader need not see.
SILENT: dict[str, Any] = {"not": False, "title": "", "owner": "", "format": 1, "parts": 5}
WIDTH = 110


class _Writer(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        """What stands twice is written twice: an alias would be refused when it is read."""
        return True


def _number(writer: yaml.SafeDumper, value: Decimal) -> yaml.Node:
    text = format(value, "f")
    return writer.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)


def _text(writer: yaml.SafeDumper, value: str) -> yaml.Node:
    """Written out, this would be read as the end of a line."""
    return writer.represent_scalar("tag:yaml.org,2002:str", value, style='"' if "\x85" in value else None)


_Writer.add_representer(Decimal, _number)
_Writer.add_representer(str, _text)
_Writer.add_representer(date, lambda writer, value: writer.represent_str(value.isoformat()))


def as_yaml(segment: Segment) -> str:
    plain = segment.model_dump(by_alias=True, exclude_none=True)
    return str(yaml.dump(_ordered(plain), Dumper=_Writer, sort_keys=False, allow_unicode=True, width=WIDTH))


def _ordered(value: Any) -> Any:
    if isinstance(value, Mapping):
        places = {name: at for at, name in enumerate(FIRST)}
        names = sorted(value, key=lambda name: places.get(name, len(FIRST)))
        return {name: _ordered(value[name]) for name in names if not _says_nothing(name, value[name])}
    return [_ordered(each) for each in value] if isinstance(value, list | tuple) else value


def _says_nothing(name: str, value: Any) -> bool:
    return name in SILENT and type(value) is type(SILENT[name]) and value == SILENT[name]
