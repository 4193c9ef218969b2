"""Who looks at a design hears that somebody works on it."""

from baton.activity import reading
from baton.boards.news.scope import placed
from baton.boards.news.telling import part_for, told_as
from baton.boards.sight import sight_of
from baton.statik.sitting.keeping_time import keep_time


def test_that_a_design_changes_is_heard_by_the_team_without_which_and_by_no_guest(agency, service, said):
    said("customer", name="Bloom")
    keep_time(service, "start", step=0, by=agency.olga)
    entries = [row for row in reading.after(agency.workspace.pk, 0) if "service" in row.payload]
    assert {row.kind for row in entries} == {"ServiceKept", "DesignChanged", "WorkshopTimed"}
    sight = sight_of(agency.dasha)
    for told in placed(entries):
        part = part_for(told, sight)
        assert part is not None
        heard = told_as(part, told, sight)
        assert (heard["kind"], heard["by"], heard["payload"]) == ("DesignChanged", None, {})
        assert part_for(told, sight_of(agency.greta)) is None
