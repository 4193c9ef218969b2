"""How a text becomes a value of ours, in DuckDB's SQL, and by which conditions it does not fit.

A value is never rounded, guessed or cut: what has not exactly the declared form has a reason from `reasons`.
"""

import re
from dataclasses import dataclass

from baton.audiences.base.converting import KEPT, in_utc
from baton.audiences.base.files import name as quoted
from baton.audiences.base.files import text
from baton.audiences.sources.columns import Mapped
from baton.audiences.sources.document import Source

BLANKS = "' ' || chr(9) || chr(10) || chr(13) || chr(160)"
BLANK = r"[\s\x{00A0}]"
EMAIL = r"[^@\s,;<>()]+@[^@\s,;<>()]+\.[^@\s.,;<>()]{2,}"
PHONE = r"\+?[0-9]{7,15}"
# Where one of these holds, a wider one holds as well.
ONLY_TELL = {"too_precise", "too_large", "date_flipped"}
OF_A_PHONE = r"[\s().\-/\x{00A0}\x{2011}]"
STAMP = "TIMESTAMP"


@dataclass(frozen=True)
class Converted:
    """A column of ours: its value, and code -> the condition under which it does not fit. ``unfit`` are
    those of them that say whether any does: the others only tell which."""

    name: str
    column: str
    raw: str
    value: str
    misfits: dict[str, str]

    @property
    def unfit(self) -> list[str]:
        return [condition for code, condition in self.misfits.items() if code not in ONLY_TELL]


class Conversion:
    """Of all columns of a source, over a relation of texts ``c0``, ``c1`` … of a file's columns."""

    def __init__(self, source: Source, columns: list[str], physical: dict[str, str] | None = None) -> None:
        self.source, self._columns = source, columns
        self._physical = physical or {}

    def query(self, relation: str, trimmed: bool) -> str:
        """Every record: its number, its values, and whether all of them fit."""
        each = self._each(trimmed)
        values = ", ".join(f"{one.value} AS {quoted(one.name)}" for one in each)
        misfits = [f"({condition})" for one in each for condition in one.unfit]
        fits = f"NOT coalesce({' OR '.join(misfits)}, false)" if misfits else "true"
        number = "row_number() OVER () - 1"
        inner = f"SELECT *, {number} AS _number FROM {relation}"
        return f"SELECT {values}, _number AS _record, {fits} AS _fits FROM ({inner})"

    def reasons(self, relation: str) -> str:
        """For the records of the relation, in their order: per column the code and what stands there."""
        cases = []
        for one in self._each(trimmed=False):
            if one.misfits:
                whens = " ".join(
                    f"WHEN {condition} THEN {text(code)}" for code, condition in one.misfits.items()
                )
                cases.append(f"{{'name': {text(one.name)}, 'column': {text(one.column)}, "
                             f"'code': CASE {whens} END, 'value': left({one.raw}, 200)}}")  # fmt: skip
        return f"SELECT list_filter([{', '.join(cases)}], lambda each: each.code IS NOT NULL) FROM {relation}"

    def kept(self) -> dict[str, str]:
        """Our columns and how they are kept."""
        return {name: KEPT[column.type] for name, column in self.source.columns.items()}

    def _each(self, trimmed: bool) -> list[Converted]:
        return [self._of(name, column, trimmed) for name, column in self.source.columns.items()]

    def _raw(self, header: str, trimmed: bool) -> str:
        raw = f"c{self._columns.index(header)}"
        if not trimmed:
            raw = f"nullif(trim({raw}, {BLANKS}), '')"
        for word in self.source.empty:
            if word:
                raw = f"nullif({raw}, {text(word)})"
        return raw

    def _of(self, name: str, column: Mapped, trimmed: bool) -> Converted:
        raw = self._raw(column.column, trimmed)
        value, misfits = self._typed(column, raw, trimmed)
        if self.source.needed(name):
            misfits = {"missing": f"{raw} IS NULL", **misfits}
        return Converted(name, column.column, raw, value, misfits)

    def _typed(self, column: Mapped, raw: str, trimmed: bool) -> tuple[str, dict[str, str]]:
        match column.type:
            case "integer":
                return whole(column, raw)
            case "decimal" | "money":
                value, misfits = amount(column, raw)
                if column.currency_column is not None:
                    said = self._raw(column.currency_column, trimmed)
                    misfits["other_currency"] = (
                        f"{raw} IS NOT NULL AND coalesce(upper({said}), '') <> {text(column.currency or '')}"
                    )
                return value, misfits
            case "boolean":
                return truth(column, raw)
            case "date" | "time":
                typed = self._physical.get(column.column, "VARCHAR") != "VARCHAR"
                native = typed or (self.source.parquet is not None and column.format is None)
                return moment(column, raw, column.zone or self.source.zone, native)
        return words(column, raw)


def words(column: Mapped, raw: str) -> tuple[str, dict[str, str]]:
    misfits = {}
    value = raw
    if column.one_of:
        misfits["not_one_of"] = f"{raw} NOT IN ({', '.join(map(text, column.one_of))})"
    if column.shape == "email":
        value = f"lower({raw})"
        misfits["not_an_email"] = f"NOT regexp_full_match({value}, {text(EMAIL)})"
    elif column.shape == "phone":
        value = f"regexp_replace({raw}, {text(OF_A_PHONE)}, '', 'g')"
        misfits["not_a_phone"] = f"NOT regexp_full_match({value}, {text(PHONE)})"
    if column.shape != "any" and column.misfit == "keep":
        # Whoever has a useless address is still a customer: it stays as it was written.
        return raw, {code: told for code, told in misfits.items() if code == "not_one_of"}
    return value, misfits


def whole(column: Mapped, raw: str) -> tuple[str, dict[str, str]]:
    plain = _unsigned(column, raw)
    form = _grouped(column, 18) + r"(\.0+)?"
    value = f"TRY_CAST({_ungrouped(column, plain)} AS BIGINT)"
    unfit = f"NOT regexp_full_match({plain}, {text('-?' + form)}) OR ({raw} IS NOT NULL AND {value} IS NULL)"
    # What is written as we would write it needs no second look, and nearly all is.
    return value, {"not_whole": f"CASE WHEN CAST({value} AS VARCHAR) = {raw} THEN false ELSE {unfit} END"}


def amount(column: Mapped, raw: str) -> tuple[str, dict[str, str]]:
    plain = _unsigned(column, raw)
    mark = "\\" + column.decimal
    exact = f"-?{_grouped(column, 14)}({mark}[0-9]{{1,4}}0*)?"
    any_ = f"-?{_grouped(column, 40)}({mark}[0-9]+)?"
    number = _ungrouped(column, plain)
    if column.decimal == ",":
        number = f"replace({number}, ',', '.')"
    value = f"TRY_CAST({number} AS DECIMAL(18, 4))"
    if column.rounded:
        finer = f"-?{_grouped(column, 14)}({mark}[0-9]+)?([eE]-?[0-9]+)?"
        return value, {"not_an_amount": f"NOT regexp_full_match({plain}, {text(finer)}) OR "
                                        f"({raw} IS NOT NULL AND {value} IS NULL)"}  # fmt: skip
    precise = f"-?{_grouped(column, 14)}({mark}[0-9]+)?"
    unfit = f"NOT regexp_full_match({plain}, {text(exact)})"
    return value, {
        "too_precise": f"{unfit} AND regexp_full_match({plain}, {text(precise)})",
        "too_large": f"{unfit} AND regexp_full_match({plain}, {text(any_)})",
        "not_an_amount": f"{unfit} OR ({raw} IS NOT NULL AND {value} IS NULL)",
    }


def _unsigned(column: Mapped, raw: str) -> str:
    """Without the sign of the currency, which stands once, before or after the digits."""
    if not column.sign:
        return raw
    sign = re.escape(column.sign)
    beside = rf"^(-?){BLANK}*{sign}{BLANK}*|{BLANK}*{sign}$"
    return rf"regexp_replace({raw}, {text(beside)}, '\1')"


def _grouped(column: Mapped, digits: int) -> str:
    """Digits, or groups of three with the declared mark between them."""
    if not column.thousands:
        return f"[0-9]{{1,{digits}}}"
    mark = "\\" + column.thousands if column.thousands in ".'" else column.thousands
    most = (digits - 1) // 3
    return f"([0-9]{{1,{digits}}}|[0-9]{{1,3}}({mark}[0-9]{{3}}){{1,{most}}})"


def _ungrouped(column: Mapped, plain: str) -> str:
    return f"replace({plain}, {text(column.thousands)}, '')" if column.thousands else plain


def truth(column: Mapped, raw: str) -> tuple[str, dict[str, str]]:
    def among(listed: list[str]) -> str:
        return f"lower({raw}) IN ({', '.join(text(word.lower()) for word in listed)})"

    value = f"CASE WHEN {among(column.yes)} THEN true WHEN {among(column.no)} THEN false END"
    return value, {"not_yes_or_no": f"{raw} IS NOT NULL AND ({value}) IS NULL"}


def moment(column: Mapped, raw: str, zone: str, native: bool) -> tuple[str, dict[str, str]]:
    """A time becomes UTC. A format with %z says its own distance to it."""
    if native:
        read = f"TRY_CAST({raw} AS {STAMP})"
        flipped = None
    else:
        read = parsed(column.way, raw)
        exchanged = column.way.translate({ord("d"): "m", ord("m"): "d"})
        flipped = parsed(exchanged, raw) if exchanged != column.way else None
    if column.type == "date":
        value = f"CAST({read} AS DATE)"
    else:
        value = read if "%z" in column.way and not native else in_utc(read, zone)
    missed = f"{raw} IS NOT NULL AND {read} IS NULL"
    misfits = {"not_a_date": missed}
    if flipped is not None:
        misfits = {"date_flipped": f"{missed} AND {flipped} IS NOT NULL", **misfits}
    days = f"{STAMP} {text(column.earliest)} AND {STAMP} {text(column.latest + ' 23:59:59.999999')}"
    misfits["date_out_of_range"] = f"{read} NOT BETWEEN {days}"
    return value, misfits


def parsed(way: str, raw: str) -> str:
    made = f"try_strptime({raw}, {text(way)})"
    return f"timezone('UTC', {made})" if "%z" in way else made
