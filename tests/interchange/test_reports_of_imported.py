"""What is left out of an export because it can be made again is made again."""

from datetime import date

import orjson

from baton.interchange.whole.exporting import export_to
from baton.interchange.whole.importing import import_from
from baton.timesheets.adding_up import added_up
from baton.timesheets.models import Tally
from baton.timesheets.tallying import tally_stale_months
from tests.interchange.test_whole_workspace import busy, corrected

__all__ = ["busy", "corrected"]


def test_reports_of_an_imported_workspace_are_those_of_its_hours(corrected, tmp_path):
    """Exports of an earlier version carry the tallies of cards, and not those of projects."""
    tally_stale_months()
    export_to(tmp_path / "relay.json", corrected.workspace)
    document = orjson.loads((tmp_path / "relay.json").read_bytes())
    assert not {"timesheets.Tally", "timesheets.ProjectTally", "timesheets.StaleMonth"} & {*document["rows"]}
    document["rows"]["timesheets.Tally"] = list(Tally.objects.values())
    document["rows"]["timesheets.StaleMonth"] = []
    (tmp_path / "older.json").write_bytes(orjson.dumps(document))
    year = date(2026, 1, 1), date(2026, 12, 31)

    def minutes(workspace, part):
        return sorted(sums.minutes for sums in added_up(workspace.pk, *year, (part,)).values())

    for name in ("relay", "older"):
        twin = import_from(tmp_path / f"{name}.json", slug=name + "-two")
        for part in ("month", "project", "card"):
            assert sum(minutes(twin, part)) == 480
            assert minutes(twin, part) == minutes(corrected.workspace, part)
        tally_stale_months()
        assert minutes(twin, "project") == minutes(corrected.workspace, "project")
