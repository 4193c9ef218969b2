"""Columns that are never kept: not in a table, and not in the original text of a quarantine either."""

import json
from dataclasses import replace

import orjson

from baton.audiences.sources.dialects import CsvDialect
from baton.audiences.sources.document import Source
from baton.audiences.sources.quarantine import Quarantined
from baton.audiences.sources.records.one_line import COMMAS, as_line, values_of


def dialect_of(source: Source) -> CsvDialect:
    """In which a record is kept and goes out: the source's own where it is text, else commas."""
    if source.csv is not None:
        return source.csv.model_copy(update={"encoding": "utf-8", "skip": 0})
    return COMMAS


def without_dropped(record: Quarantined, source: Source, columns: list[str]) -> Quarantined:
    """The record with its dropped values emptied. One that cannot be parted into values is not kept at all:
    any of them could be what was to be dropped."""
    if not source.drop:
        return record
    if not all(each.field for each in record.misfits):
        return replace(record, original="", cut=True)
    left = _emptied(record.original, source, columns)
    return replace(record, original=left or "", cut=left is None)


def _emptied(original: str, source: Source, columns: list[str]) -> str | None:
    """None where the rest cannot be written again: half a pair of surrogates, a nest too deep."""
    if source.json_lines is not None:
        # A number is written again as it stood, digit by digit.
        value = json.loads(original, parse_float=orjson.Fragment, parse_int=orjson.Fragment)
        left = {key: each for key, each in value.items() if key.split(".")[0] not in _tops(source)}
        try:
            return orjson.dumps(left).decode()
        except orjson.JSONEncodeError:
            return None
    dialect = dialect_of(source)
    values = values_of(original, dialect)
    return as_line(
        ("" if name in source.drop else value for name, value in zip(columns, values, strict=True)), dialect
    )


def _tops(source: Source) -> set[str]:
    """An object goes as a whole where a part of it is dropped."""
    return {column.split(".")[0] for column in source.drop}
