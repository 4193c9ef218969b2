"""A filter as text: read, written, refused where it cannot be read."""

import pytest
from hypothesis import given, settings

from baton.desk.filters.document import from_document
from baton.desk.filters.reading import read
from baton.desk.filters.refusals import FilterNotUnderstood, FilterTooLarge
from baton.desk.filters.telling import tree_of
from baton.desk.filters.writing import write
from baton.kit.errors import Malformed
from tests.desk.filter_trees import FILTERS

me = {"field": "responsible", "op": "is", "values": ["me"]}


own = {"field": "custom"}
text = {"field": "text", "op": "has"}


def urgent(name="urgent"):
    return {"field": "tag", "op": "is", "values": [{"name": name}]}


@given(FILTERS)
@settings(max_examples=300, deadline=None)
def test_what_was_written_is_read_again(node):
    assert read(write(node)) == node
    assert write(read(write(node))) == write(node)
    assert from_document(tree_of(node)) == node


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", {"all": []}),
        ("responsible:me", me),
        ("responsible:me -tag:urgent", {"all": [me, {"not": urgent()}]}),
        ("responsible:me AND NOT tag:urgent", {"all": [me, {"not": urgent()}]}),
        ("(responsible:me)", me),
        ('tag:"me"', urgent("me")),
        ('responsible:"me"', {"field": "responsible", "op": "is", "values": [{"name": "me"}]}),
        ("tag:12,urgent", {"field": "tag", "op": "is", "values": [12, {"name": "urgent"}]}),
        (
            'client:Bloom OR project:"Spring 26" spring',
            {
                "any": [
                    {"field": "client", "op": "is", "values": [{"name": "Bloom"}]},
                    {
                        "all": [
                            {"field": "project", "op": "is", "values": [{"name": "Spring 26"}]},
                            {"field": "text", "op": "has", "values": ["spring"]},
                        ]
                    },
                ]
            },
        ),
        ("deadline<=+7d", {"field": "deadline", "op": "le", "values": ["+7d"]}),
        ("done:today..+1w", {"field": "done", "op": "between", "values": ["today", "+1w"]}),
        ("created>=-2w", {"field": "created", "op": "ge", "values": ["-2w"]}),
        ("age:stuck", {"field": "age", "op": "is", "values": ["stuck"]}),
        ("price>1200.50", {"field": "price", "op": "gt", "values": ["1200.5"]}),
        ("[Launch date]<+1w", {**own, "op": "lt", "values": ["+1w"], "which": {"name": "Launch date"}}),
        ("[#7]:yes", {**own, "op": "is", "values": ["yes"], "which": 7}),
        ("CRM-17 50%", {"all": [{**text, "values": ["CRM-17"]}, {**text, "values": ["50%"]}]}),
    ],
)
def test_a_text_means_this_tree(text, tree):
    assert tree_of(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("responsible:me tag:", 20),
        ("responsible:me (tag:a", 22),
        ("tag:a)", 6),
        ('title:"open', 7),
        ("[open:1", 1),
        ("colour:red", 1),
        ("a:me", 1),
        ("tag:a colour:red", 7),
        ("deadline:soon", 1),
        ("class:urgent", 1),
        ("tag<5", 1),
        ("age>3", 1),
        ("custom:5", 1),
        ("__password:x", 1),
        ("responsible__user__password:x", 1),
        ("_connector:OR", 1),
        ("tag:a\0", 6),
        ("a OR", 5),
        (":", 1),
        ("deadline:2026-13-01", 1),
        ("x" * 5000, 4000),
    ],
)
def test_a_refusal_says_where(text, place):
    """S06: what is no field of the list is refused, whatever lookup it would name."""
    with pytest.raises(FilterNotUnderstood) as refused:
        read(text)
    assert refused.value.facts["place"] == place
    assert str(refused.value)


def deep(levels, make):
    tree = urgent()
    for _ in range(levels):
        tree = make(tree)
    return tree


@pytest.mark.parametrize(
    "document",
    [
        deep(60, lambda tree: {"not": tree}),
        deep(900, lambda tree: {"all": [tree]}),
        {"all": [urgent()] * 61},
        {"all": [{"any": [urgent()] * 31}, {"any": [urgent()] * 31}]},
    ],
)
def test_a_filter_has_bounds(document):
    with pytest.raises(FilterTooLarge):
        from_document(document)


@pytest.mark.parametrize("text", ["-" * 3000 + "a", "(" * 1900 + "a" + ")" * 1900, "a " * 61])
def test_a_text_has_the_same_bounds(text):
    with pytest.raises(FilterTooLarge):
        read(text)


@pytest.mark.parametrize(
    "document",
    [
        {},
        [],
        None,
        5,
        {"all": [], "any": []},
        {"any": []},
        {"field": "tag", "op": "is", "values": []},
        {"field": "tag", "op": "is", "values": ["a\0"]},
        {"field": "tag", "op": "is", "values": [True]},
        {"field": "tag", "op": "is", "values": [{"name": "x", "id": 5}]},
        {"field": "tag", "op": "contains", "values": [5]},
        {"field": "tag", "op": "is", "values": [-5]},
        {"field": "card__password", "op": "is", "values": [5]},
        {"field": "custom", "op": "is", "values": ["x"]},
        {"field": "tag", "op": "is", "values": [5], "which": 5},
        {"field": "deadline", "op": "between", "values": ["today"]},
        {"field": "price", "op": "gt", "values": ["NaN"]},
        {"field": "price", "op": "gt", "values": ["1e400"]},
        {"field": "tag", "op": "is", "values": [5], "extra": 1},
    ],
)
def test_what_is_no_filter_is_refused(document):
    with pytest.raises(Malformed):
        from_document(document)
