"""Whoever looks at segments hears that something changed, and not which."""

import pytest

from baton.activity import reading
from baton.boards.news.scope import placed
from baton.boards.news.telling import part_for, told_as
from baton.boards.sight import sight_of
from tests.segments.conftest import DUTCH

pytestmark = pytest.mark.django_db


def test_that_a_segment_changes_is_heard_by_the_team_and_by_no_guest(agency, segment):
    segment(DUTCH)
    entries = list(reading.after(agency.workspace.pk, 0))
    assert {row.kind for row in entries} == {"SegmentKept", "SegmentSaved"}
    sight = sight_of(agency.dasha)
    for told in placed(entries):
        part = part_for(told, sight)
        assert part is not None
        heard = told_as(part, told, sight)
        assert (heard["kind"], heard["by"], heard["payload"]) == ("SegmentsChanged", None, {})
        assert part_for(told, sight_of(agency.greta)) is None
