"""Made-up filters, for laws that hold of every one."""

from typing import Any

from hypothesis import strategies as st

from baton.desk.filters.document import Node, from_document
from baton.desk.filters.fields import LIST

# What may stand in a name: everything a keyboard has, signs of the filter's own language among it.
NAMES = st.text(
    st.sampled_from("abBcё Яя09-_\"\\()<>:,.[]|&*%'🙂\n\t"), min_size=1, max_size=12
) | st.sampled_from(["me", "nobody", "none", "OR", "AND", "NOT", "12", "-x", "..", "a..b", "any"])
DAYS = st.dates().map(str) | st.sampled_from(["today", "tomorrow", "yesterday", "+7d", "-2w", "+0d"])
AMOUNTS = st.integers(0, 10**9) | st.decimals(0, 10**6, places=2).map(str)


def values(field: Any, op: str) -> st.SearchStrategy[Any]:
    keywords = st.sampled_from(field.keywords) if field.keywords and op == "is" else st.nothing()
    match field.kind:
        case "words":
            return NAMES.filter(str.strip)
        case "row":
            return keywords | st.integers(1, 10**12) | NAMES.map(lambda name: {"name": name})
        case "choice":
            return keywords
        case "day":
            return keywords | DAYS
        case "span":
            spans = st.builds("{}{}".format, st.integers(0, 99_999), st.sampled_from("mhd"))
            return keywords if op == "is" else spans
        case "number":
            return keywords | st.integers(0, 10**12)
        case "money":
            return keywords | AMOUNTS
    return NAMES | NAMES.map(lambda name: {"name": name})


@st.composite
def made_up_conditions(draw: Any) -> dict[str, Any]:
    field = draw(st.sampled_from(LIST))
    op = draw(st.sampled_from(field.ops))
    least, most = {"is": (1, 3), "between": (2, 2)}.get(op, (1, 1))
    known = {"which": draw(OWN)} if field.kind == "custom" else {}
    listed = draw(st.lists(values(field, op), min_size=least, max_size=most))
    return {"field": field.name, "op": op, "values": listed, **known}


OWN = st.integers(1, 10**9) | NAMES.filter(lambda name: not set(name) & set("[]#")).map(
    lambda name: {"name": name}
)
TREES = st.recursive(
    made_up_conditions(),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(lambda inside: {"all": inside})
        | st.lists(inner, min_size=1, max_size=3).map(lambda inside: {"any": inside})
        | inner.map(lambda node: {"not": node})
    ),
    max_leaves=8,
)
FILTERS: st.SearchStrategy[Node] = TREES.map(from_document)
