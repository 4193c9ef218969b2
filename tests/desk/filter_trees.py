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


# Filters that name what tests.desk.filter_oracle.furnish has put there.
WORDS = st.sampled_from(
    ["spring", "рассылка", "mailing", "Весенняя рассылка", "autumn mailing", "5", "!", "nothing"]
)
ROWS = {
    "member": ["Anna", "Kees", "dasha", "Nobody known"],
    "tag": ["urgent", "ВЕСНА", "none such"],
    "project": ["Spring", "Secret", "x"],
    "client": ["bloom", "Vault", "x"],
    "card_type": ["Mailing", "x"],
    "space": ["Production", "Backroom"],
    "board": ["CRM production", "Salaries"],
    "column": ["Queue", "In design", "release", "Idea"],
    "lane": ["x"],
}
NEAR_DAYS = st.sampled_from(
    ["today", "tomorrow", "yesterday", "+3d", "-1w", "-4d", "2026-11-27", "2026-11-20"]
)


def values_of_the_agency(field: Any, op: str) -> st.SearchStrategy[Any]:
    keywords = st.sampled_from(field.keywords) if field.keywords and op == "is" else st.nothing()
    match field.kind:
        case "words":
            return WORDS
        case "row":
            return (
                keywords | st.sampled_from(ROWS[field.of]).map(lambda name: {"name": name}) | st.just(10**9)
            )
        case "choice":
            return keywords
        case "day":
            return keywords | NEAR_DAYS
        case "span":
            if op == "is":
                return keywords
            return st.sampled_from(["0m", "1h", "16h", "1d", "3d", "9d", "400d", "99999h"])
        case "number":
            return keywords | st.sampled_from([0, 1, 3, 7, 20])
    return keywords | st.sampled_from(["0", "100", "133.33", "300", 66.67])


OWN_OF_THE_AGENCY = {
    "Budget": st.sampled_from(["0", "7.5", "15", "30.0"]),
    "Launch": NEAR_DAYS,
    "note": st.sampled_from(["3", "note 1", "NOTE"]),
    "No such": NEAR_DAYS,
}


@st.composite
def conditions_of_the_agency(draw: Any) -> dict[str, Any]:
    field = draw(st.sampled_from(LIST))
    if field.kind == "custom":
        name = draw(st.sampled_from(sorted(OWN_OF_THE_AGENCY)))
        ops = field.ops if name in ("Budget", "Launch") else ("is",)
        op = draw(st.sampled_from(ops))
        possible = OWN_OF_THE_AGENCY[name] | (
            st.sampled_from(["any", "none"]) if op == "is" else st.nothing()
        )
        known = {"which": {"name": name}}
    else:
        op, known = draw(st.sampled_from(field.ops)), {}
        possible = values_of_the_agency(field, op)
    least, most = {"is": (1, 2), "between": (2, 2)}.get(op, (1, 1))
    if field.kind == "span":
        least = most = 1
    listed = draw(st.lists(possible, min_size=least, max_size=most))
    return {"field": field.name, "op": op, "values": listed, **known}


FILTERS_OF_THE_AGENCY: st.SearchStrategy[Node] = st.recursive(
    conditions_of_the_agency(),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(lambda inside: {"all": inside})
        | st.lists(inner, min_size=1, max_size=3).map(lambda inside: {"any": inside})
        | inner.map(lambda node: {"not": node})
    ),
    max_leaves=5,
).map(from_document)
