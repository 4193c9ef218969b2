"""Columns that are never kept: not in a table, and not in the original text of a quarantine either."""

import csv
import io
import json
from dataclasses import replace

import orjson

from baton.audiences.sources.dialects import CsvDialect
from baton.audiences.sources.document import Source
from baton.audiences.sources.quarantine import Quarantined


def dialect_of(source: Source) -> CsvDialect:
    """In which a record is kept and goes out: the source's own where it is text, else commas."""
    if source.csv is not None:
        return source.csv.model_copy(update={"encoding": "utf-8", "skip": 0})
    return CsvDialect(delimiter=",")


def without_dropped(record: Quarantined, source: Source, columns: list[str]) -> Quarantined:
    """The record with its dropped values emptied. One that cannot be parted into values is not kept at all:
    any of them could be what was to be dropped."""
    if not source.drop:
        return record
    if not all(each.field for each in record.misfits):
        return replace(record, original="", cut=True)
    return replace(record, original=_emptied(record.original, source, columns))


def _emptied(original: str, source: Source, columns: list[str]) -> str:
    if source.json_lines is not None:
        # A number is written again as it stood, digit by digit.
        value = json.loads(original, parse_float=orjson.Fragment, parse_int=orjson.Fragment)
        left = {key: each for key, each in value.items() if key.split(".")[0] not in _tops(source)}
        return orjson.dumps(left).decode()
    dialect = dialect_of(source)
    values = _parted(original, dialect)
    kept = ["" if name in source.drop else value for name, value in zip(columns, values, strict=True)]
    if not dialect.quote:
        return dialect.delimiter.join(kept)
    written = io.StringIO()
    csv.writer(written, delimiter=dialect.delimiter, quotechar=dialect.quote, lineterminator="").writerow(
        kept
    )
    return written.getvalue()


def _parted(original: str, dialect: CsvDialect) -> list[str]:
    if not dialect.quote:
        return original.split(dialect.delimiter)
    lines = io.StringIO(original, newline="")
    return next(csv.reader(lines, delimiter=dialect.delimiter, quotechar=dialect.quote), [])


def _tops(source: Source) -> set[str]:
    """An object goes as a whole where a part of it is dropped."""
    return {column.split(".")[0] for column in source.drop}
