"""Phone numbers in the one form of E.164 (ITU-T): ``+31612345678``. Which country is meant is said, not
guessed.

The numbering plans are those of the library phonenumbers (Google's libphonenumber).
"""

import re

from phonenumbers import (
    SUPPORTED_REGIONS,
    NumberParseException,
    PhoneNumberFormat,
    ValidationResult,
    format_number,
    is_possible_number_with_reason,
    is_valid_number,
    parse,
)

from baton.audiences.cleansing.countries import iso
from baton.audiences.cleansing.outcome import NOTHING, Outcome

SAME_DIGIT = re.compile(r"(\d)\1{6,}$")
PLACEHOLDERS = ("1234567", "7654321", "0123456")
IMPOSSIBLE = {
    ValidationResult.TOO_SHORT: "too short for a number of its country",
    ValidationResult.TOO_LONG: "too long for a number of its country",
    ValidationResult.INVALID_LENGTH: "of a length that its country does not have",
    ValidationResult.INVALID_COUNTRY_CODE: "has no country's code",
}
NO_COUNTRY = "has no country: neither + and its code, nor a country beside it"


def region_of(country: str | None) -> str | None:
    """A region that the numbering plans know (``NL``), or None."""
    code = iso(country)
    return code if code in SUPPORTED_REGIONS else None


def clean_phone(raw: str | None, country: str | None = None) -> Outcome:
    """``("06 12345678", "NL")`` is ``+31612345678``. ``country``: ISO 3166, two letters."""
    text = (raw or "").strip()
    if not text:
        return NOTHING
    digits = re.sub(r"\D", "", text)
    if not digits:
        return Outcome(None, "holds no digit")
    if re.search(r"[^\W\d_]{3,}", text) and not re.search(r"(?i)\b(ext|доб|tel|тел|mob)", text):
        return Outcome(None, "holds words")
    if len(digits) > 7 and (SAME_DIGIT.search(digits) or (digits.endswith(PLACEHOLDERS) and len(digits) < 9)):
        return Outcome(None, "a placeholder: one digit over and over, or a row of them")
    region = region_of(country)
    try:
        number = parse(text.replace("(0)", ""), region)
    except NumberParseException as error:
        if error.error_type == NumberParseException.INVALID_COUNTRY_CODE:
            return Outcome(None, NO_COUNTRY if region is None else IMPOSSIBLE[3])
        return Outcome(None, "is no phone number")
    reason = is_possible_number_with_reason(number)
    if reason in IMPOSSIBLE:
        return Outcome(None, IMPOSSIBLE[reason])
    if not is_valid_number(number):
        return Outcome(None, "no number that its country's plan gives out")
    return Outcome(format_number(number, PhoneNumberFormat.E164))
