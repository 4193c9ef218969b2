"""What nobody has said yet, found beside the diagram."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baton.statik.checking import blind_spots, definition_of
from baton.statik.checking.spot import Blind
from baton.statik.checking.stopping import stopping
from baton.statik.design.choices import BlockKind
from baton.statik.design.diagram import Diagram
from baton.statik.design.limits import proposed
from baton.statik.design.whole import design_of
from baton.statik.laying_out import laid_out
from baton.statik.publishing.wanted import wanted


def block(pk, name="A block", kind="activity", **known):
    return (pk, "block", {"name": name, "kind": kind, **known})


def link(pk, before, following, **known):
    return (pk, "link", {"before": before, "next": following, **known})


def blind(*rows):
    return {spot.blind for spot in blind_spots(design_of(rows))}


WHOLE = (
    block(1, "Idea", "start"),
    block(2, "Count", function="analyst", committed=True, enter=["a brief"], limit=3),
    block(3, "Used", "done", delivered=True),
    link(4, 1, 2),
    link(5, 2, 3),
)


def test_an_empty_design_is_asked_for_its_done():
    assert Blind.NO_DONE in blind()
    mend = blind_spots(design_of([]))[0].mend
    assert mend is not None
    assert mend.values["kind"] == "done"


def test_a_whole_way_from_start_to_done_stops_nothing():
    assert stopping(blind_spots(design_of(WHOLE))) == []


def test_the_way_back_ends_where_nothing_is_before():
    found = [spot for spot in blind_spots(design_of(WHOLE[1:3] + WHOLE[4:])) if spot.blind is Blind.ENDS_HERE]
    assert [spot.block for spot in found] == [2]
    assert found[0].mend is not None
    assert found[0].mend.add == "link"


LONG = (
    block(1, "Idea", "start"),
    *(block(pk, f"B{pk}", function="analyst") for pk in range(2, 9)),
    block(9, "Used", "done", delivered=True),
)
CHAIN = tuple(link(20 + pk, pk, pk + 1) for pk in range(1, 9))


def test_a_link_that_was_removed_is_told_once_and_its_mend_draws_it_again():
    broken = [each for each in CHAIN if each[2]["before"] != 4]
    [gap] = stopping(blind_spots(design_of([*LONG, *broken])))
    assert gap.blind is Blind.GAP
    assert "“B4”" in str(gap)
    assert "“B5”" in str(gap)
    assert gap.mend is not None
    assert (gap.mend.add, gap.mend.values) == ("link", {"before": 4, "next": 5})


def test_of_a_circle_the_closing_link_is_offered_as_rework():
    [circle] = stopping(blind_spots(design_of([*LONG, *CHAIN, link(40, 6, 3)])))
    assert circle.blind is Blind.CIRCLE
    assert circle.mend is not None
    assert (circle.mend.part, circle.mend.values) == (40, {"rework": True})


def test_the_first_activity_after_the_queues_is_offered_as_commitment_point():
    rows = [
        block(1, "Idea", "start"),
        block(2, "Ready", "queue"),
        block(3, "Count", function="analyst"),
        block(4, "Used", "done"),
        *(link(10 + pk, pk, pk + 1) for pk in range(1, 4)),
    ]
    marks = {spot.blind: spot.mend for spot in blind_spots(design_of(rows)) if spot.mend is not None}
    assert (marks[Blind.NO_COMMITMENT].part, marks[Blind.NO_COMMITMENT].values) == (3, {"committed": True})
    assert (marks[Blind.NO_DELIVERY].part, marks[Blind.NO_DELIVERY].values) == (4, {"delivered": True})


PARTED = (
    block(3, "Texts", function="content_marketer"),
    block(4, "Pictures", function="designer"),
    block(5, "Used", "done", delivered=True),
    link(13, 3, 5),
    link(14, 4, 5),
)


def commitment(*rows):
    """The blind spots about the commitment point, and which block each mend marks or opens."""
    about = {Blind.NO_COMMITMENT, Blind.NO_SHARED_COMMITMENT, Blind.AROUND_COMMITMENT}
    found = [spot for spot in blind_spots(design_of(rows)) if spot.blind in about]
    return [(spot.blind, spot.mend.part if spot.mend else None) for spot in found]


def test_of_parallel_parts_the_block_before_the_fork_is_offered_as_commitment_point():
    ready = [block(1, "Idea", "start"), block(2, "Ready", "queue"), link(11, 1, 2)]
    forked = [*ready, link(12, 2, 3), link(15, 2, 4), *PARTED]
    assert commitment(*forked) == [(Blind.NO_COMMITMENT, 2)]
    forked[1] = block(2, "Ready", "queue", committed=True)
    assert commitment(*forked) == []
    limited = {said.what.value: said for said in definition_of(design_of(forked))}["limited"]
    assert limited.lacking == ("Texts", "Pictures")


def test_a_block_without_a_name_is_told_as_one():
    whole = [
        block(1, "Idea", "start"),
        link(11, 1, 2),
        block(2, " "),
        link(12, 2, 3),
        block(3, "Done", "done"),
    ]
    told = {said.what.value: said.lacking for said in definition_of(design_of(whole))}
    assert told["policies"] == told["limited"] == ("without a name",)


def test_where_all_ways_share_no_block_before_work_none_is_marked_and_that_is_said():
    forked = [block(1, "Idea", "start"), link(12, 1, 3), link(15, 1, 4), *PARTED]
    assert commitment(*forked) == [(Blind.NO_SHARED_COMMITMENT, None)]
    started = {said.what.value: said for said in definition_of(design_of(forked))}["started"]
    assert (started.part, started.lacking) == (None, ())


def test_a_way_to_done_around_the_commitment_point_is_told_by_its_block():
    forked = [block(1, "Idea", "start"), link(12, 1, 3), link(15, 1, 4), *PARTED]
    forked[3] = block(3, "Texts", function="content_marketer", committed=True)
    assert commitment(*forked) == [(Blind.AROUND_COMMITMENT, 4)]


def test_done_alone_is_not_offered_as_commitment_point():
    assert commitment(block(1, "Used", "done")) == []


ABLE = (6, "capability", {"type": "Segment", "half": 14, "most": 25})


@pytest.mark.parametrize(
    ("days", "share", "promises_more"),
    [(21, 85, True), (25, 85, False), (21, 90, True), (13, 50, True), (14, 50, False), (1, 40, False)],
)
def test_an_expectation_is_a_guess_from_what_the_team_can_do_and_no_wish(days, share, promises_more):
    found = blind(*WHOLE, ABLE, (7, "expectation", {"days": days, "share": share}))
    assert (Blind.PROMISES_MORE in found) == promises_more


def test_an_expectation_of_all_work_is_held_against_the_fastest_type_of_it():
    slow = (8, "capability", {"type": "Campaign", "half": 20, "most": 40})
    assert Blind.PROMISES_MORE not in blind(*WHOLE, ABLE, slow, (7, "expectation", {"days": 25}))


def test_an_escalation_to_nobody_is_mended_where_it_says_to_whom():
    rows = [*WHOLE, (6, "agreement", {"block": 2, "silent": "escalate"})]
    mends = {spot.blind: spot.mend for spot in blind_spots(design_of(rows))}
    mend = mends[Blind.NO_ESCALATION]
    assert mend is not None
    assert (mend.part, mend.field) == (6, "escalate_to")
    named = (6, "agreement", {"block": 2, "silent": "escalate", "escalate_to": 7})
    assert Blind.NO_ESCALATION not in blind(*WHOLE, named)


def test_work_in_progress_is_controlled_when_each_activity_in_between_has_a_limit():
    rows = [*LONG, *CHAIN]
    rows[1] = block(2, "B2", function="analyst", committed=True, limit=3)
    limited = {said.what.value: said for said in definition_of(design_of(rows))}["limited"]
    assert (limited.is_said, limited.part, limited.lacking[0]) == (False, 3, "B3")
    by_class = (50, "class", {"shape": "linear", "cap": 9})
    assert {said.what.value: said for said in definition_of(design_of([*rows, by_class]))}["limited"].is_said


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([block(6, "Second end", "done")], Blind.MANY_DONES),
        ([block(6, "Nowhere", function="analyst")], Blind.NOT_DELIVERED),
        ([block(6, " ", function="analyst"), link(7, 1, 6), link(8, 6, 3)], Blind.NO_NAME),
        ([block(6, "Nobody's"), link(7, 1, 6), link(8, 6, 3)], Blind.NO_FUNCTION),
        ([block(6, "Sent", "wait"), link(7, 1, 6), link(8, 6, 3)], Blind.NO_CLOCK),
        ([block(6, "Agreed", "gate"), link(7, 1, 6), link(8, 6, 3)], Blind.GATE_OPEN),
        (
            [block(6, "Good?", "decision", function="analyst"), link(7, 1, 6), link(8, 6, 3)],
            Blind.ONE_OUTCOME,
        ),
        ([link(6, 2, 1)], Blind.CIRCLE),
        ([link(6, 2, 1, rework=True)], Blind.REWORK_UNNAMED),
        ([(6, "risk", {"block": 2, "text": "Stale", "likelihood": 4, "impact": 4})], Blind.RISK_OPEN),
        ([(6, "question", {"block": 2, "text": "Which consent?"})], Blind.UNANSWERED),
        ([(6, "grievance", {"text": "Nobody knows who is in"})], Blind.NO_DECISION),
        ([(6, "criterion", {"name": "Fast"})], Blind.NO_MEASURE),
        ([(6, "agreement", {"block": 2, "approvers": "members"})], Blind.NO_APPROVER),
        ([(6, "agreement", {"block": 2, "silent": "escalate"})], Blind.NO_ESCALATION),
        ([link(6, 1, 3)], Blind.AROUND_COMMITMENT),
        ([(6, "class", {"share": 80})], Blind.SHARES),
    ],
)
def test_each_blind_spot_is_found_and_was_none_before(rows, expected):
    assert expected not in blind(*WHOLE)
    assert expected in blind(*WHOLE, *rows)


def test_a_block_of_several_functions_needs_an_agreement_between_them():
    several = block(2, "Count", function="analyst", others=["crm_strategist"], committed=True)
    rows = [WHOLE[0], several, WHOLE[2], WHOLE[3], WHOLE[4]]
    assert Blind.NO_AGREEMENT in blind(*rows)
    agreed = (6, "agreement", {"block": 2, "approvers": "client", "subject": "brief", "hours": 8})
    assert Blind.NO_AGREEMENT not in blind(*rows, agreed)


def test_the_six_parts_of_a_definition_of_workflow_are_told_one_by_one():
    assert [said.is_said for said in definition_of(design_of(WHOLE))] == [
        False,
        True,
        True,
        True,
        True,
        False,
    ]
    more: list[Any] = [(6, "demand", {"type": "Segment", "rate": 3}), (7, "expectation", {"days": 12})]
    assert all(said.is_said for said in definition_of(design_of([*WHOLE, *more])))


def test_a_limit_is_what_arrives_times_what_it_takes():
    """10 a week are 2 a working day; 2.5 days each: 5 in progress. The sum is told with it."""
    rows = [
        block(2, "Count", function="analyst", days=2.5),
        block(3, "Idea", "queue", days=9),
        (4, "demand", {"type": "Segment", "rate": 10, "per": "week"}),
    ]
    [told] = proposed(design_of(rows))
    assert (told.block, told.a_day, told.days, told.in_progress, told.limit) == (2, 2, 2.5, 5, 5)
    assert proposed(design_of(rows), a_day=2.2)[0].limit == 6
    assert proposed(design_of(rows[:2])) == []


ends = st.integers(1, 12)
graphs = st.tuples(
    st.lists(st.sampled_from(BlockKind.values), max_size=12),
    st.lists(st.tuples(ends, ends, st.booleans()), max_size=30),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(graphs)
def test_a_diagram_of_any_shape_is_explained_laid_out_and_put_in_order(graph):
    kinds, pairs = graph
    rows = [block(at + 1, f"B{at}", kind) for at, kind in enumerate(kinds)]
    rows += [link(100 + at, one, two, rework=back) for at, (one, two, back) in enumerate(pairs)]
    design = design_of(rows)
    diagram = Diagram(design)
    ids = {each.id for each in design.blocks}
    assert sorted(diagram.order()) == sorted(ids)
    assert set(laid_out(design)) == ids
    assert {each.block for each in wanted(design)} == ids
    for spot in blind_spots(design):
        assert str(spot)
    in_circles = [pk for group in diagram.circles() for pk in group]
    for pk in ids:
        goes_round = any(pk in diagram.after([other]) for other in diagram.next[pk])
        assert (pk in in_circles) == goes_round


def test_a_chain_of_five_hundred_blocks_is_read_without_end():
    rows = [block(pk, f"B{pk}", function="analyst") for pk in range(1, 501)]
    rows += [link(1000 + pk, pk, pk + 1) for pk in range(1, 500)]
    assert [*Diagram(design_of(rows)).order()] == list(range(1, 501))
