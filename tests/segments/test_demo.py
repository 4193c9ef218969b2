"""The demo agency has a base of customers and segments that were run."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from baton.demo.segments import keep_segments
from baton.segments import bases
from baton.segments.models import RunState, Segment, SegmentRun

pytestmark = pytest.mark.django_db


def test_the_demo_has_a_base_until_today_and_three_segments_of_it(agency, data):
    studio: Any = SimpleNamespace(
        workspace=agency.workspace, history=SimpleNamespace(anchor=date(2026, 11, 20))
    )
    keep_segments(studio, agency.anna, agency.kees)
    assert bases.has_base(agency.workspace)
    assert list(Segment.objects.order_by("key").values_list("key", flat=True)) == [
        "employees",
        "newcomers",
        "winback-beauty",
    ]
    runs = SegmentRun.objects.order_by("id")
    assert {run.state for run in runs} == {RunState.DONE}
    assert all(0 < (run.size or 0) < (run.customers or 0) == 4000 for run in runs)
    assert runs[1].version.segment == runs[2].version.segment
    # Of the two of one segment the second brings too many at once.
    assert [run.accepted for run in runs] == [None, True, False, None]
    failing = [each["place"] for each in runs[2].verdict["criteria"] if each["holds"] is False]
    assert failing == ["change"]
    assert not [path for path in bases.directory(agency.workspace).parent.iterdir() if path.name[0] == "."]
