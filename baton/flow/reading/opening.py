"""A file's bytes as text or JSON; what cannot be read at all is said with its place."""

from pathlib import Path
from typing import Any

import orjson

from baton.flow.reading.problems import Unreadable


def text_of(path: Path, encoding: str) -> str:
    raw = path.read_bytes()
    if not raw.strip():
        raise Unreadable(path.name, "the file is empty.", "Export it again.")
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") and not encoding.lower().startswith(("utf-16", "utf16")):
        raise Unreadable(path.name, "it is written in UTF-16.", "Save it as UTF-8 or say --encoding utf-16.")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            path.name,
            f"byte {error.start + 1} ({raw[error.start : error.start + 1].hex()}) is not {encoding}.",
            "Save the file as UTF-8 or name its encoding, for instance --encoding cp1252 or cp1251.",
            line=line,
        ) from error
    except LookupError as error:
        raise ValueError(f"there is no encoding “{encoding}”") from error


def is_json(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[")


def json_of(text: str, file: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Unreadable(
            file,
            f"the JSON breaks off or is broken here: {error.msg}.",
            "Export it again; a download that ended early looks like this.",
            line=error.lineno,
        ) from error
