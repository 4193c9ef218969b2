"""What the values of a column look like: its type and how it is written, or that it is not sure."""

import re
from datetime import datetime
from typing import Any

from baton.audiences.sources.guessing.dialects import Guess

DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y/%m/%d", "%Y%m%d",
        "%d.%m.%y",        "%d/%m/%y", "%m/%d/%y")  # fmt: skip
CLOCKS = ("", " %H:%M:%S", " %H:%M", "T%H:%M:%S", "T%H:%M:%SZ", "T%H:%M:%S%z", " %H:%M:%S.%f",
          "T%H:%M:%S.%fZ",          " %I:%M:%S %p", " %I:%M %p")  # fmt: skip
TRUTHS = (
    ("true", "false"),
    ("yes", "no"),
    ("y", "n"),
    ("ja", "nee"),
    ("ja", "nein"),
    ("да", "нет"),
    ("oui", "non"),
)
WHOLE = re.compile(r"-?\d{1,18}(\.0+)?")
AMOUNT = re.compile(r"-?\d{1,14}([.,]\d+)?")
GROUPED = re.compile(r"-?\d{1,3}(?P<group>[.,  '])\d{3}((?P=group)\d{3})*([.,]\d+)?")
EITHER = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PHONE = re.compile(r"\+?[\d\s()./-]{7,20}")


def type_of(values: list[str]) -> tuple[dict[str, Any], str]:
    """The parts of a mapped column, and the reason. ``?`` stands where a person has to say it."""
    if not values:
        return {}, "has no value at its beginning"
    for guess in (_truth, _moment, _address, _whole, _amount):
        found = guess(values)
        if found is not None:
            return found.value, found.reason
    return {}, "text"


def _truth(values: list[str]) -> Guess | None:
    seen = {value.lower() for value in values}
    for yes, no in TRUTHS:
        if seen <= {yes, no}:
            said = {} if yes == "true" else {"yes": [yes], "no": [no]}
            return Guess({"type": "boolean", **said}, f"only {yes} and {no}")
    return None


def _moment(values: list[str]) -> Guess | None:
    if not any(mark in values[0] for mark in "-./") and len(values[0]) != 8:
        return None
    fitting = [
        day + clock
        for day in DAYS
        for clock in CLOCKS
        if all(_parses(value, day + clock) for value in values)
    ]
    if not fitting:
        return None
    way = fitting[0]
    type_ = "time" if "%H" in way or "%I" in way else "date"
    flipped = [each for each in fitting if each != way and _exchanged(each) == way]
    if flipped:
        said = {"type": type_, "format": f"{way} ? or {flipped[0]}"}
        return Guess(said, "day and month could be either: no day beyond 12 at its beginning")
    return Guess({"type": type_, "format": way}, f"all as {way}, like {values[0]}")


def _exchanged(way: str) -> str:
    return way.translate({ord("d"): "m", ord("m"): "d"})


def _parses(value: str, way: str) -> bool:
    try:
        return 1900 <= datetime.strptime(value, way).year <= 2100
    except ValueError:
        return False


def _address(values: list[str]) -> Guess | None:
    share = sum(bool(EMAIL.fullmatch(value)) for value in values) / len(values)
    if share >= 0.5:
        return Guess({"shape": "email"}, f"{share:.0%} look like an e-mail address")
    signed = sum(value.startswith("+") for value in values) / len(values)
    if signed >= 0.5 and all(PHONE.fullmatch(value) for value in values):
        return Guess({"shape": "phone"}, "all look like telephone numbers")
    return None


def _whole(values: list[str]) -> Guess | None:
    if not all(WHOLE.fullmatch(value) for value in values):
        return None
    if any(re.match(r"-?0\d", value) for value in values):
        return Guess({}, "digits that begin with noughts: a code, not a number")
    return Guess({"type": "integer"}, f"whole numbers, like {values[0]}")


def _amount(values: list[str]) -> Guess | None:
    signs = {value[0] for value in values if value[0] in "$€£₽"}
    said: dict[str, Any] = {"sign": signs.pop()} if len(signs) == 1 else {}
    plain = [value.replace(said["sign"], "").strip() if said else value for value in values]
    if not all(AMOUNT.fullmatch(value) or GROUPED.fullmatch(value) for value in plain):
        return None
    marks = {mark for value in plain for mark in ".," if re.search(rf"\{mark}(\d{{1,2}}|\d{{4,}})$", value)}
    if not marks:
        if any(EITHER.fullmatch(value) for value in plain):
            return Guess(
                {"type": "decimal", "decimal": "?", **said}, "1.234 could be a thousand or a fraction"
            )
        return Guess({"type": "decimal", **said}, f"numbers, like {values[0]}")
    if len(marks) > 1:
        return None
    mark = marks.pop()
    said |= {"type": "decimal"} | ({"decimal": ","} if mark == "," else {})
    groups = {
        found["group"] for value in plain if (found := GROUPED.fullmatch(value)) and found["group"] != mark
    }
    if len(groups) == 1:
        said["thousands"] = groups.pop()
    return Guess(said, f"numbers with a {'comma' if mark == ',' else 'point'}, like {values[0]}")
