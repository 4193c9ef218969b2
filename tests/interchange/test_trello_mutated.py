"""Whatever is changed in an export: it is refused in words, or every row of it is planned or set aside."""

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from baton.interchange.plan import ImportPlan
from baton.interchange.problems import UnreadableFile
from baton.interchange.stays import stays
from tests.interchange.exports import document, plan_document, set_aside

BOARDS = [document(name) for name in ("crm-letters.json", "mailings-2013.json", "broken-rows.json")]

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from(
        [10**400, 1e308, -1, 0.5, "", "x", "5ca3d99a0378a65090e676ca", "9999-12-31T23:59:59-14:00"]
    ),
    st.text(max_size=5),
)
values = st.one_of(
    scalars, st.lists(scalars, max_size=3), st.dictionaries(st.text(max_size=3), scalars, max_size=2)
)


def places(node: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) of a document."""
    found, waiting = [], [node]
    while waiting:
        container = waiting.pop()
        keys = list(container) if isinstance(container, dict) else range(len(container))
        for key in keys:
            found.append((container, key))
            if isinstance(container[key], dict | list):
                waiting.append(container[key])
    return found


@st.composite
def mutated_boards(draw: st.DrawFn) -> Any:
    board = copy.deepcopy(draw(st.sampled_from(BOARDS)))
    for _ in range(draw(st.integers(1, 6))):
        container, key = draw(st.sampled_from(places(board)))
        match draw(st.sampled_from(["replace", "delete", "double", "swap"])):
            case "replace":
                container[key] = draw(values)
            case "delete":
                del container[key]
            case "double" if isinstance(container, list):
                container.append(copy.deepcopy(container[key]))
            case _:
                other, other_key = draw(st.sampled_from(places(board)))
                container[key] = copy.deepcopy(other[other_key])
    return board


@pytest.mark.trial
def test_a_changed_export_is_refused_in_words_or_accounted_for_to_the_last_row(trials):
    for number in trials(short=1, long=50):
        seed(number)(two_hundred_changed_boards)()


@settings(max_examples=200, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(mutated_boards())
def two_hundred_changed_boards(board: Any) -> None:
    try:
        plan = plan_document(board)
    except UnreadableFile as refused:
        refusal = refused
    else:
        accounted(plan)
        counted(plan, board)
        whole(plan)
        return
    assert str(refusal.reason)
    assert str(refusal.advice)


def accounted(plan: ImportPlan) -> None:
    planned = plan.planned
    for kind in {*plan.read, *planned, *(problem.kind for problem in plan.quarantine)}:
        assert plan.read.get(kind, 0) == planned.get(kind, 0) + set_aside(plan, kind), kind
    assert all(str(problem) and problem.line for problem in (*plan.quarantine, *plan.repairs))
    assert all(str(notice) for notice in plan.notices)


def counted(plan: ImportPlan, board: Any) -> None:
    """Against the document itself, not against the reader's own counting."""
    for name, kind in (("cards", "card"), ("lists", "column"), ("members", "person"), ("labels", "tag")):
        rows = board.get(name)
        assert plan.read.get(kind, 0) == (len(rows) if isinstance(rows, list) else 0), kind
    actions = board.get("actions")
    comments = [
        row for row in (actions if isinstance(actions, list) else [])
        if isinstance(row, dict) and row.get("type") == "commentCard"
    ]  # fmt: skip
    assert plan.read.get("comment", 0) + set_aside(plan, "action") >= len(comments)


def whole(plan: ImportPlan) -> None:
    """Everything that is named is in the plan, once, and can be stored."""
    columns, people = [row.external_id for row in plan.columns], [row.external_id for row in plan.people]
    tags, fields = {row.external_id for row in plan.tags}, {row.external_id for row in plan.fields}
    for ids in (columns, people, [card.external_id for card in plan.cards]):
        assert len(ids) == len(set(ids))
    assert plan.mentioned_people <= set(people)
    for card in plan.cards:
        assert card.title.strip()
        assert card.column in columns
        assert tags.issuperset(card.tags)
        assert fields.issuperset(value.field for value in card.values)
        told = [stay.column for stay in stays(card)] + [card.first_known_column]
        assert {column for column in told if column} <= set(columns)
        moments = [moment for stay in stays(card) for moment in (stay.entered_at, stay.left_at) if moment]
        assert moments == sorted(moments)
        json.dumps([card.title, card.description], ensure_ascii=False).encode()
