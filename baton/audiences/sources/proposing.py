"""A source document for an unknown file: proposed with reasons, completed by a person, then loaded."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from baton.audiences.base.connecting import connected
from baton.audiences.language.yaml_text import plain_value, read
from baton.audiences.sources.dialects import CsvDialect, ExcelSheet
from baton.audiences.sources.document import EVENTS, MOST_COLUMNS
from baton.audiences.sources.guessing.dialects import (
    LOOKED_AT,
    delimiter_of,
    encoding_of,
    kind_of,
    quote_of,
)
from baton.audiences.sources.guessing.roles import plain_name, role_of, target_of
from baton.audiences.sources.guessing.types import type_of
from baton.audiences.sources.reading_documents import preset, preset_text, presets
from baton.audiences.sources.records.opening import read_as, wanted
from baton.audiences.sources.records.pieces import Records
from baton.audiences.wrong import Wrong

ROWS = 1_000
# What YAML needs no quotes for, where it is not taken for a number, a truth or nothing.
PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass
class Proposal:
    """``text`` is the document with its reasons beside it; ``open`` are places that a person has to say."""

    text: str
    value: dict[str, Any]
    reasons: dict[str, str] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)

    def as_document(self) -> dict[str, Any]:
        return {"source": self.value, "reasons": self.reasons, "open": self.open}


def propose(file: Path, name: str | None = None, from_preset: str | None = None) -> Proposal:
    """OSError where the file cannot be opened, Wrong where nothing can be said of it."""
    kind = kind_of(file)
    reasons = {kind.value: kind.reason}
    try:
        how: dict[str, Any] = {kind.value: _dialect(file, kind.value, reasons)}
        columns, rows = _looked_into(file, how)
    except Wrong as error:
        raise Wrong(error.problems, file.name) from None
    if from_preset is not None:
        return _of_preset(from_preset, name, f"the preset {from_preset}, as it was asked for")
    if (fitting := _preset_for(columns)) is not None:
        return _of_preset(fitting, name, f"the header has all columns of the preset {fitting}")
    value = {
        "source": name or plain_name(file.stem, 1, set()),
        "version": 1,
        **_meant(columns, rows, reasons, kind.value == "parquet"),
        **how,
    }
    return _written(value, reasons)


def _dialect(file: Path, kind: str, reasons: dict[str, str]) -> dict[str, Any]:
    if kind == "excel":
        from baton.audiences.sources.records.excel_files import sheets

        names = sheets(file)
        reasons["excel.sheet"] = f"the first of {len(names)}"
        return {"sheet": names[0]}
    if kind != "csv":
        return {}
    with file.open("rb") as opened:
        head = opened.read(LOOKED_AT)
    encoding = encoding_of(head)
    text = head.decode(encoding.value, "replace").removeprefix("\ufeff")
    delimiter = delimiter_of(text)
    quote = quote_of(text, delimiter.value)
    said = {"delimiter": delimiter, "quote": quote, "encoding": encoding}
    reasons |= {f"csv.{key}": guess.reason for key, guess in said.items()}
    return {key: guess.value for key, guess in said.items()}


def _looked_into(file: Path, how: dict[str, Any]) -> tuple[list[str], list[tuple[str | None, ...]]]:
    """The header, and the first records as texts."""
    records = _opened(file, how)
    piece = next(iter(records.pieces()), None)
    if piece is None or not piece.count:
        return records.columns, []
    with TemporaryDirectory() as folder, connected() as connection:
        relation = piece.sql(Path(folder) / "piece.txt")
        rows = connection.execute(f"SELECT * FROM {relation} LIMIT {ROWS}").fetchall()
    return records.columns, rows


def _opened(file: Path, how: dict[str, Any]) -> Records:
    csv = CsvDialect(**how["csv"]) if "csv" in how else None
    excel = ExcelSheet(**how["excel"]) if "excel" in how else None
    return read_as(file, csv, excel, _keys(file) if "json_lines" in how else None)


def _keys(file: Path) -> list[str]:
    keys: dict[str, None] = {}
    with file.open("rb") as opened:
        for line in opened.read(LOOKED_AT).splitlines()[:ROWS]:
            try:
                said = json.loads(line.decode("utf-8-sig"))
            except (ValueError, RecursionError):
                continue
            if isinstance(said, dict):
                for key, each in said.items():
                    inside = [f"{key}.{part}" for part in each] if isinstance(each, dict) else [key]
                    keys |= dict.fromkeys(inside)
    if not keys:
        raise Wrong("no object was found at its beginning")
    return list(keys)[:MOST_COLUMNS]


def _preset_for(columns: list[str]) -> str | None:
    """The preset of which the header has every column, the one with most of them."""
    found = {name: wanted(preset(name)) for name in presets()}
    fits = [name for name, needed in found.items() if set(needed) <= set(columns) and len(needed) > 3]
    return max(fits, key=lambda name: len(found[name]), default=None)


def _of_preset(preset: str, name: str | None, reason: str) -> Proposal:
    text = preset_text(preset)
    if name is not None:
        text = text.replace(f"source: {preset}\n", f"source: {_flow(name)}\n", 1)
    value, _lines = read(text.encode())
    return Proposal(f"# {reason}\n{text}", value, {"preset": reason})


def _meant(columns: list[str], rows: list[Any], reasons: dict[str, str], typed: bool) -> dict[str, Any]:
    said: dict[str, dict[str, Any]] = {}
    roles: dict[str, str] = {}
    for number, header in enumerate(columns, 1):
        if not header or columns.count(header) > 1:
            continue
        values = [row[number - 1].strip() for row in rows if row[number - 1] and row[number - 1].strip()]
        found, reason = type_of(values)
        name = plain_name(header, number, set(said))
        role = role_of(header)
        if role is not None and role not in roles:
            roles[role] = name
            reason += f"; its name says {role}"
        said[name] = {
            "column": header,
            **{key: each for key, each in found.items() if not (typed and key == "format")},
        }
        reasons[f"columns.{name}"] = reason
    target, why = target_of(set(roles), said)
    reasons["maps_to"] = why
    meaning: dict[str, Any] = {"maps_to": target, **_who_and_when(target, roles, said)}
    _money(roles, said, rows, columns)
    if target == "consents":
        for name in ("channel", "purpose", "state"):
            if name in roles and roles[name] != name:
                said[name] = said.pop(roles[name])
    return {**meaning, "columns": said}


def _who_and_when(target: str, roles: dict[str, str], said: dict[str, Any]) -> dict[str, Any]:
    meaning: dict[str, Any] = {}
    if target in EVENTS | {"consents", "customers"}:
        meaning["customer"] = _who(target, roles, said)
        key = said.get(meaning["customer"], {})
        if key.get("type") not in (None, "integer"):
            key["type"] = "text"
    if target in EVENTS | {"consents"}:
        moments = [name for name, each in said.items() if each.get("type") in ("date", "time")]
        meaning["time"] = (
            roles["ordered_at"] if roles.get("ordered_at") in moments else next(iter(moments), "?")
        )
        if meaning["time"] in said:
            said[meaning["time"]]["type"] = "time"
    if target == "customers":
        meaning["mode"] = "replace"
    return meaning


def _who(target: str, roles: dict[str, str], said: dict[str, Any]) -> str:
    if "customer" in roles or target != "customers":
        return roles.get("customer", "?")
    own = next((name for name in said if name in ("id", "unique_id", "person_id")), None)
    return own or roles.get("email", "?")


def _money(roles: dict[str, str], said: dict[str, Any], rows: list[Any], columns: list[str]) -> None:
    """An amount is money in the one currency that stands beside it; else a person says which."""
    amount = said.get(roles.get("amount", ""))
    if amount is None or amount.get("type") not in ("decimal", "integer"):
        return
    amount["type"], amount["currency"] = "money", "?"
    beside = said.get(roles.get("currency", ""))
    if beside is not None:
        place = columns.index(beside["column"])
        seen = {row[place].strip().upper() for row in rows if row[place]}
        amount["currency_column"] = beside["column"]
        amount["currency"] = seen.pop() if len(seen) == 1 else "?"


def _written(value: dict[str, Any], reasons: dict[str, str]) -> Proposal:
    """YAML with the reason beside each line; what is open is marked."""
    order = [
        "source",
        "version",
        "maps_to",
        "customer",
        "time",
        "mode",
        "csv",
        "excel",
        "json_lines",
        "parquet",
    ]
    lines = ["# Proposed from the beginning of the file. Read it, say what is open (?), then load."]
    for key in [each for each in order if each in value]:
        inner = [why for place, why in reasons.items() if place == key or place.startswith(f"{key}.")]
        lines.append(_line(f"{key}: {_flow(value[key])}", "; ".join(inner)))
    lines.append("columns:")
    for name, said in value["columns"].items():
        lines.append(_line(f"  {name}: {_flow(said)}", reasons.get(f"columns.{name}", "")))
    open_ = [place for place, each in _places(value) if isinstance(each, str) and "?" in each]
    open_ = [place for place in open_ if not place.endswith((".column", ".currency_column"))]
    return Proposal("\n".join(lines) + "\n", value, reasons, open_)


def _line(said: str, reason: str) -> str:
    return f"{said:<60}  # {reason}" if reason else said


def _flow(value: Any) -> str:
    """One line of YAML; JSON is YAML as well."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, str) and PLAIN.fullmatch(value) and plain_value(value, 0) == value:
        return value
    return json.dumps(value, ensure_ascii=False)


def _places(value: Any, place: str = "") -> list[tuple[str, Any]]:
    if not isinstance(value, dict):
        return [(place, value)]
    return [
        found
        for key, each in value.items()
        for found in _places(each, f"{place}.{key}" if place else str(key))
    ]
