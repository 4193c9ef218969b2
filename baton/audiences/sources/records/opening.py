"""The records of a file, or of a query, as the source says that they are written."""

from pathlib import Path

from baton.audiences.sources.dialects import CsvDialect, ExcelSheet
from baton.audiences.sources.document import Source
from baton.audiences.sources.records.csv_files import CsvFile
from baton.audiences.sources.records.pieces import Records
from baton.audiences.wrong import Wrong, known


def opened(source: Source, file: Path | None) -> Records:
    """Wrong where the file as a whole is not what the source says: refused before a record is read."""
    about = file.name if file else source.source
    try:
        records = _opened(source, file)
        fits(source, records.columns)
    except Wrong as error:
        raise Wrong(error.problems, about) from None
    return records


def _opened(source: Source, file: Path | None) -> Records:
    if source.sql is not None:
        from baton.audiences.sources.records.databases import Database

        return Database(source.sql)
    if file is None:
        raise Wrong("needs a file")
    return read_as(file, source.csv, source.excel, wanted(source) if source.json_lines is not None else None)


def read_as(
    file: Path, csv: CsvDialect | None, excel: ExcelSheet | None, keys: list[str] | None = None
) -> Records:
    """A file as text, a sheet, JSON lines with these keys; where nothing is said, as Parquet."""
    if csv is not None:
        return CsvFile(file, csv)
    if excel is not None:
        from baton.audiences.sources.records.excel_files import ExcelFile

        return ExcelFile(file, excel)
    if keys is not None:
        from baton.audiences.sources.records.json_files import JsonLinesFile

        return JsonLinesFile(file, keys)
    from baton.audiences.sources.records.parquet_files import ParquetFile

    return ParquetFile(file)


def wanted(source: Source) -> list[str]:
    """The columns of the file that are read, each once."""
    named = [column.column for column in source.columns.values()]
    named += [column.currency_column for column in source.columns.values() if column.currency_column]
    return list(dict.fromkeys(named))


def fits(source: Source, columns: list[str]) -> None:
    for each in wanted(source):
        if columns.count(each) > 1:
            raise Wrong(f"has the column “{each}” more than once")
    lacking = [each for each in wanted(source) if each not in columns]
    if lacking:
        shown = columns[:40]
        more = f" and {len(columns) - len(shown)} more" if len(columns) > len(shown) else ""
        raise Wrong(f"has no column “{lacking[0]}”; {known(shown)}{more}")


def unmapped(source: Source, columns: list[str]) -> list[str]:
    """Columns of the file that the source neither maps nor drops: not loaded, and told."""
    seen = {*wanted(source), *source.drop}
    return [column for column in columns if column and column not in seen]
