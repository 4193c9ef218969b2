from datetime import date

import pytest
from django.utils import translation

from baton.timesheets.refusals import DayIsLocked


@pytest.mark.parametrize(
    ("language", "written"), [("en", "31 October 2026"), ("ru", "31 октября 2026"), ("nl", "31 oktober 2026")]
)
def test_a_refusal_names_a_day_as_people_write_it_and_as_programs_read_it(language, written):
    refused = DayIsLocked(day=date(2026, 10, 5), through=date(2026, 10, 31))
    with translation.override(language):
        told = refused.as_document()
    assert written in told["detail"]
    assert told["facts"] == {"day": "2026-10-05", "through": "2026-10-31"}
