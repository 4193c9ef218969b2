"""The last runs of the workspace's segments laid over one another, as each of the team may see it."""

import shutil

import pytest

from baton.accounts.models import Workspace
from baton.audiences.base.connecting import connected
from baton.segments import bases, keeping, overlapping, running
from baton.segments.models import Segment, SegmentRun
from tests.audiences.frozen import freeze
from tests.segments.conftest import AS_OF, DUTCH, EMAIL, STAFF, document, latest_of

pytestmark = pytest.mark.django_db
GERMAN = {**DUTCH, "value": "DE"}


@pytest.fixture
def ran(shop, agency, segment):
    """A segment, and its run."""

    def make(name, *rules):
        made = segment(*rules, name=name)
        run = running.begun(latest_of(made), AS_OF, agency.anna)
        running.carry_to_its_end(run, by=agency.anna)
        return made

    return make


@pytest.fixture
def overlap(asks, agency):
    def ask(*chosen, who=None):
        asked = "&".join(f"segment={each.pk}" for each in chosen)
        return asks(who or agency.dasha, "GET", f"segment-overlap?{asked}")

    return ask


def keys_of(segment):
    run = SegmentRun.objects.filter(version__segment=segment).latest("id")
    file = bases.directory(segment.workspace) / run.file
    with connected() as connection:
        return {key for (key,) in connection.execute("SELECT k FROM read_parquet(?)", [str(file)]).fetchall()}


def test_it_is_what_sets_of_the_members_share(ran, overlap):
    made = [ran("Reachable", EMAIL), ran("Dutch", DUTCH), ran("Germans", GERMAN)]
    status, told = overlap()
    assert (status, [each["name"] for each in told["segments"]]) == (200, ["Dutch", "Germans", "Reachable"])
    dutch, germans, reachable = (keys_of(each) for each in (made[1], made[2], made[0]))
    assert told["shared"] == [
        [len(one & other) for other in (dutch, germans, reachable)] for one in (dutch, germans, reachable)
    ]
    assert [each["size"] for each in told["segments"]] == [len(dutch), len(germans), len(reachable)]
    assert told["segments"][0]["as_of"] == "2026-06-30T22:00:00+00:00"
    assert told["of_one_state"]
    assert (told["without_run"], told["left_out"], told["least"]) == ([], 0, 10)


def test_a_few_people_are_told_to_whoever_may_see_personal_data_alone(ran, agency, overlap):
    ran("Dutch", DUTCH)
    ran("Staff abroad", STAFF, DUTCH)
    agency.dasha.may_see_personal_data = False
    agency.dasha.save()
    _, roughly = overlap()
    agency.dasha.may_see_personal_data = True
    agency.dasha.save()
    _, exactly = overlap()
    few = exactly["shared"][1][1]
    assert 0 < few < 10
    assert exactly["shared"] == [[exactly["segments"][0]["size"], few], [few, few]]
    assert roughly["shared"] == [[exactly["segments"][0]["size"], None], [None, few]]


def test_nobody_shared_is_no_secret():
    assert overlapping.told_roughly(((40, 0, 9), (0, 30, 10), (9, 10, 12))) == [
        [40, 0, None],
        [0, 30, 10],
        [None, 10, 12],
    ]


def test_some_are_chosen_and_what_is_put_away_is_only_there_when_it_is_chosen(ran, agency, overlap):
    dutch, away, _other = ran("Dutch", DUTCH), ran("Away", EMAIL), ran("Germans", GERMAN)
    keeping.change(away, archived=True, by=agency.anna)
    assert [each["id"] for each in overlap(away, dutch)[1]["segments"]] == [away.pk, dutch.pk]
    assert away.pk not in [each["id"] for each in overlap()[1]["segments"]]


def test_the_last_run_of_each_counts_and_those_without_one_are_named(ran, agency, segment, overlap, asks):
    dutch = ran("Dutch", DUTCH)
    segment(EMAIL, name="Never run")
    gone = ran("Lost", GERMAN)
    shutil.rmtree(bases.directory(agency.workspace) / "runs" / str(latest_of(gone)))
    keeping.save(dutch, document(DUTCH, EMAIL), based_on=1, by=agency.anna)
    run = running.begun(latest_of(dutch), AS_OF, agency.anna)
    running.carry_to_its_end(run, by=agency.anna)
    _, told = overlap()
    assert [(each["version"], each["size"]) for each in told["segments"]] == [(2, run.size)]
    assert told["without_run"] == ["Lost", "Never run"]


def test_before_anything_was_run_there_is_nothing_to_lay_over(data, overlap, segment):
    segment(DUTCH, name="Dutch")
    status, told = overlap()
    assert (status, told["segments"], told["shared"], told["without_run"]) == (200, [], [], ["Dutch"])


def test_more_than_fit_are_counted(ran, overlap, monkeypatch):
    monkeypatch.setattr(overlapping, "MOST", 1)
    ran("Dutch", DUTCH)
    ran("Germans", GERMAN)
    _, told = overlap()
    assert ([each["name"] for each in told["segments"]], told["left_out"]) == (["Dutch"], 1)


def test_runs_of_a_base_that_gave_way_to_another_are_refused_by_name(ran, agency, overlap):
    for name in ("A", "B"):
        ran(name, DUTCH)
    old = SegmentRun.objects.get(version__segment=ran("Old", GERMAN))
    file = bases.directory(agency.workspace) / old.file
    file.unlink()
    with connected() as connection:
        freeze(connection, file, {"c1"}, base="the shop before")
    status, told = overlap()
    assert (status, told["detail"].endswith("there now: Old.")) == (409, True)


def test_a_run_that_was_made_of_other_files_is_told(ran, agency, overlap):
    ran("Dutch", DUTCH)
    old = SegmentRun.objects.get(version__segment=ran("Earlier", GERMAN))
    file = bases.directory(agency.workspace) / old.file
    file.unlink()
    with connected() as connection:
        freeze(connection, file, {"c1"}, base="demo shop", state="before")
    assert not overlap()[1]["of_one_state"]


def test_neither_a_guest_nor_one_who_asks_for_too_many_or_for_what_is_not_there(agency, overlap, segment):
    assert overlap(who=agency.greta)[0] == 403
    made = segment(DUTCH)
    assert overlap(*[made] * 51)[0] == 422
    made.pk += 1000
    assert overlap(made)[0] == 404


def test_another_workspaces_segment_is_neither_chosen_nor_among_all(ran, overlap):
    ran("Dutch", DUTCH)
    others = Workspace.objects.create(name="Others", slug="others")
    theirs = Segment.objects.create(workspace=others, key="theirs", name="Theirs")
    assert overlap(theirs)[0] == 404
    _, told = overlap()
    assert ([each["name"] for each in told["segments"]], told["without_run"]) == (["Dutch"], [])
