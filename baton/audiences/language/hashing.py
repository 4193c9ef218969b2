"""One text for one meaning: canonical JSON, and its sha256 as the name of the content."""

import hashlib
import json
import re
from datetime import date
from decimal import Decimal
from typing import Any

from baton.audiences.language.values import Part

# What YAML does not allow, or reads as the end of a line. A reader of JSON sees no difference.
ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def canonical(document: Part) -> str:
    """Keys in order, no blanks, exact numbers without trailing zeros, nothing that says nothing."""
    return _written(document.model_dump(by_alias=True, exclude_none=True, exclude_defaults=False))


def content_hash(document: Part) -> str:
    """64 hexadecimal digits."""
    return hashlib.sha256(canonical(document).encode()).hexdigest()


def _written(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ",".join(f"{_text(key)}:{_written(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_written, value)) + "]"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, date):
        return _text(value.isoformat())
    return _text(value)


def _text(value: Any) -> str:
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
