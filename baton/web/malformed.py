"""What cannot be read of a request, told field by field, in plain words of whoever asked."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

EMPTY = _("must not be empty.")
NO_DAY = _("is no day; write it as 2026-11-30.")
NO_MOMENT = _("is no moment; write it as 2026-11-30T09:00:00+01:00.")
NO_WHOLE_NUMBER = _("is no whole number.")
NO_NUMBER = _("is no number.")
TOO_SHORT = _("is too short: at least %(min_length)s.")
TOO_LONG = _("is too long: at most %(max_length)s.")
TOO_LARGE = _("is too large a number.")
TRUE_OR_FALSE = _("has to be true or false.")
NONE_OF = _("is none of %(expected)s.")

# By the reader's name of the fault; what it says of any other is told as it is.
WORDS: Mapping[str, str | Promise] = {
    "missing": _("is missing."),
    "extra_forbidden": _("is not known here."),
    "string_type": _("is no text."),
    "list_type": _("is no list."),
    "string_too_short": TOO_SHORT,
    "too_short": TOO_SHORT,
    "string_too_long": TOO_LONG,
    "too_long": TOO_LONG,
    "greater_than_equal": _("has to be %(ge)s or more."),
    "greater_than": _("has to be more than %(gt)s."),
    "less_than_equal": _("has to be %(le)s or less."),
    "less_than": _("has to be less than %(lt)s."),
    "date_type": NO_DAY,
    "date_parsing": NO_DAY,
    "date_from_datetime_parsing": NO_DAY,
    "date_from_datetime_inexact": NO_DAY,
    "datetime_type": NO_MOMENT,
    "datetime_parsing": NO_MOMENT,
    "datetime_from_date_parsing": NO_MOMENT,
    "int_type": NO_WHOLE_NUMBER,
    "int_parsing": NO_WHOLE_NUMBER,
    "int_from_float": NO_WHOLE_NUMBER,
    "int_parsing_size": TOO_LARGE,
    "decimal_type": NO_NUMBER,
    "decimal_parsing": NO_NUMBER,
    "decimal_max_digits": TOO_LARGE,
    "decimal_whole_digits": TOO_LARGE,
    "decimal_max_places": _("has at most %(decimal_places)s digits behind the point."),
    "float_type": NO_NUMBER,
    "float_parsing": NO_NUMBER,
    "finite_number": NO_NUMBER,
    "bool_type": TRUE_OR_FALSE,
    "bool_parsing": TRUE_OR_FALSE,
    "enum": NONE_OF,
    "literal_error": NONE_OF,
    "value_error": "%(error)s",
}


def fields_told(errors: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    return [{"field": field_of(each["loc"]), "reason": reason_of(each)} for each in errors]


def field_of(loc: tuple[str | int, ...]) -> str:
    """As whoever sent it calls it: what we call the whole body stands before it and is no part of it."""
    place, *parts = loc
    return ".".join(map(str, parts[1:] if place == "body" and len(parts) > 1 else parts))


def reason_of(error: Mapping[str, Any]) -> str:
    facts = dict(error.get("ctx", {}))
    if facts.get("min_length") == 1:
        return str(EMPTY)
    if "expected" in facts:
        facts["expected"] = facts["expected"].replace(" or ", ", ")
    words = WORDS.get(error["type"])
    return str(words) % facts if words is not None else str(error["msg"])
