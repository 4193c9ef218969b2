"""Reports of money are read of one moment, and none of them writes: on SQLite it would be refused there."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True)

DAYS = "first_day=2026-11-01&last_day=2026-11-30"
REPORTS = [
    f"profits?{DAYS}",
    f"profits/export?{DAYS}&format=csv",
    f"profits/overview?{DAYS}",
    f"profits/part?{DAYS}&whole=true",
    "projects/{project}/burn",
    "budgets",
    "projects/{project}/budget",
    f"timesheets/export?{DAYS}&project={{project}}",
]


@pytest.mark.parametrize("report", REPORTS)
def test_every_question_of_a_report_is_asked_in_one_reading(agency, as_member, report):
    browser = as_member(agency.olga)
    path = f"/api/relay/{report.format(project=agency.spring.pk)}"
    browser.get(path)
    asked = []

    def listen(execute, sql, params, many, context):
        asked.append((connection.in_atomic_block, sql.lstrip(" (").split(None, 1)[0].upper()))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen):
        assert browser.get(path).status_code == 200
    within = [verb for is_within, verb in asked if is_within]
    assert within
    assert set(within) == {"SELECT"}
    # Before it only who asks is found out.
    assert len(within) >= len(asked) / 2
