"""What cannot be read is told by the field's own name, in words of whoever sent it."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from django.utils import translation
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from baton.calendars.schemas import Clock
from baton.kit.incoming import Text
from baton.membership.schemas import Name
from baton.web.malformed import field_of, reason_of


class Reach(StrEnum):
    NEW = "new_entries"
    ALL = "open_periods"


class Hour(BaseModel):
    minutes: int


FAULTS = [
    (Hour, {}, "is missing."),
    (Annotated[str, Field(min_length=1)], "", "must not be empty."),
    (Annotated[Text, Field(min_length=1)], "", "must not be empty."),
    (Annotated[str, Field(min_length=3)], "EU", "is too short: at least 3."),
    (Annotated[list[int], Field(min_length=1)], [], "must not be empty."),
    (Annotated[str, Field(max_length=3)], "EURO", "is too long: at most 3."),
    (Annotated[list[int], Field(max_length=1)], [1, 2], "is too long: at most 1."),
    (Annotated[int, Field(ge=1)], 0, "has to be 1 or more."),
    (Annotated[int, Field(gt=0)], 0, "has to be more than 0."),
    (Annotated[int, Field(le=26)], 27, "has to be 26 or less."),
    (Annotated[int, Field(lt=26)], 26, "has to be less than 26."),
    (date, "31 November", "is no day; write it as 2026-11-30."),
    (date, "2026-11-31", "is no day; write it as 2026-11-30."),
    (date, None, "is no day; write it as 2026-11-30."),
    (datetime, "noon", "is no moment; write it as 2026-11-30T09:00:00+01:00."),
    (int, "many", "is no whole number."),
    (int, 1.5, "is no whole number."),
    (Decimal, "much", "is no number."),
    (Annotated[Decimal, Field(decimal_places=2)], "1.005", "has at most 2 digits behind the point."),
    (Annotated[Decimal, Field(max_digits=3)], "1000", "is too large a number."),
    (bool, "perhaps", "has to be true or false."),
    (str, 3, "is no text."),
    (list[int], 3, "is no list."),
    (Reach, "some", "is none of 'new_entries', 'open_periods'."),
    (Literal["cost", "price"], "margin", "is none of 'cost', 'price'."),
    (Text, "a\0", "contains the invisible character NUL; remove it"),
]


def told(kind: Any, sent: Any) -> str:
    with pytest.raises(ValidationError) as wrong:
        TypeAdapter(kind).validate_python(sent)
    return reason_of(wrong.value.errors()[0])


@pytest.mark.parametrize(("kind", "sent", "words"), FAULTS)
def test_each_fault_is_told_in_plain_words(kind, sent, words):
    assert told(kind, sent) == words


def test_it_is_told_in_the_language_of_whoever_sent_it():
    with translation.override("nl"):
        assert told(int, "veel") == "is geen heel getal."
        assert told(Name, " ") == "mag niet leeg zijn."
        assert told(Clock, "25:00") == "schrijf de tijd als 09:30, hoogstens 24:00"
    with translation.override("ru"):
        assert told(int, "много") == "не целое число."


@pytest.mark.parametrize(
    ("loc", "name"),
    [
        (("body", "sent", "reason"), "reason"),
        (("body", "wish", "members", 1), "members.1"),
        (("body", "sent"), "sent"),
        (("query", "weeks"), "weeks"),
    ],
)
def test_a_field_has_the_name_that_it_was_sent_by(loc, name):
    assert field_of(loc) == name


def test_a_field_that_was_forgotten_is_named(agency, as_member):
    answer = as_member(agency.olga).post("/api/relay/teams", {}, content_type="application/json")
    assert (answer.status_code, answer.json()) == (
        422,
        {
            "detail": "name: is missing.",
            "code": "Malformed",
            "fields": [{"field": "name", "reason": "is missing."}],
        },
    )
