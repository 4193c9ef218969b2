"""How a file is written: said in the document, and held against the file; nothing is sniffed in silence."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from baton.audiences.language.values import Part

Encoding = Literal[
    "utf-8", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1250", "cp1251", "cp1252", "cp1254", "cp866",
    "koi8-r", "iso-8859-2", "iso-8859-5", "iso-8859-9", "iso-8859-15", "mac-roman", "shift-jis", "gb18030",
]  # fmt: skip
Query = Annotated[str, Field(min_length=1, max_length=20_000)]


class CsvDialect(Part):
    """``skip`` lines stand above the header. A quote inside a quoted text is written twice."""

    delimiter: Annotated[str, Field(min_length=1, max_length=1)]
    quote: Annotated[str, Field(max_length=1)] = '"'
    encoding: Encoding = "utf-8"
    skip: Annotated[int, Field(strict=True, ge=0, le=1000)] = 0

    @model_validator(mode="after")
    def can_be_told_apart(self) -> "CsvDialect":
        for key in ("delimiter", "quote"):
            mark: str = getattr(self, key)
            if mark and (not mark.isascii() or mark in "\r\n\0" or mark.isalnum()):
                raise PydanticCustomError("mark", "cannot be told apart from values", {"key": key})
        if self.delimiter == self.quote:
            raise PydanticCustomError("mark", "is the delimiter already", {"key": "quote"})
        return self


class ExcelSheet(Part):
    """``header`` is the row of the names, counted from 1."""

    sheet: Annotated[str, Field(min_length=1, max_length=100)]
    header: Annotated[int, Field(strict=True, ge=1, le=1000)] = 1


class JsonLines(Part):
    """One object a line, UTF-8. A column inside another is named with a point: ``buyer.id``."""


class ParquetFile(Part):
    """Its types are its own; a format said for a column holds where the column is a text."""


class SqlQuery(Part):
    """``url_in`` names the variable of the environment that holds the address: a document has no secret."""

    url_in: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]{0,79}$")]
    query: Query

    @model_validator(mode="after")
    def only_reads(self) -> "SqlQuery":
        if self.query.split(None, 1)[0].upper() not in ("SELECT", "WITH") or ";" in self.query.rstrip("; \n"):
            raise PydanticCustomError("query", "has to be one SELECT", {"key": "query"})
        return self
