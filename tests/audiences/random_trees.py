"""Documents at random, as JSON would bring them."""

from typing import Any

from hypothesis import strategies as st

DAYS = st.sampled_from([1, 7, 30, 92, 247, 36_500])
NUMBER_OPS = st.sampled_from(["=", "!=", "<", "<=", ">", ">="])
WINDOWS = st.one_of(
    st.none(),
    st.builds(lambda days: {"days": days}, DAYS),
    st.sampled_from(
        [
            {"from": "2026-03-29"},
            {"to": "2026-03-29"},
            {"from": "2026-03-29", "to": "2026-03-29"},
            {"from": "2025-10-26", "to": "2026-05-31"},
            {"to": "2030-01-01"},
        ]
    ),
)


def said(**parts: Any) -> dict[str, Any]:
    return {name: value for name, value in parts.items() if value is not None}


def compared(values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(
        st.builds(lambda op, value: {"op": op, "value": value}, NUMBER_OPS, values),
        st.builds(lambda a, b: {"op": "between", "value": sorted([a, b])}, values, values),
    )


def condition(field: str, values: list[Any], **more: Any) -> st.SearchStrategy[dict[str, Any]]:
    """All that goes with a field; ``more`` ops are its own."""
    one = st.sampled_from(values)
    ways = [
        st.builds(lambda op, value: said(op=op, value=value), st.sampled_from(["=", "!="]), one),
        st.sampled_from([{"op": "is_empty"}, {"op": "is_not_empty"}]),
    ]
    if more.get("listed", True):
        ways.append(
            st.builds(
                lambda op, value: said(op=op, value=value),
                st.sampled_from(["in", "not_in"]),
                st.lists(one, min_size=1, max_size=3),
            )
        )
    if more.get("ordered"):
        ways.append(compared(one))
    if more.get("dated"):
        ways.append(st.builds(lambda days: {"op": "in_last_days", "value": days}, DAYS))
    if more.get("text"):
        ways += [st.builds(lambda v: {"op": "contains", "value": v}, one)]
        ways += [st.builds(lambda v: {"op": "starts_with", "value": v}, one)]
    extra = {"currency": more["currency"]} if "currency" in more else {}
    return st.one_of(ways).map(
        lambda way: {"type": "field", "field": field, **way, **(extra if "value" in way else {})}
    )


DATES = ["1980-02-29", "2026-03-29", "2026-06-01", "2026-06-30"]
ATTRIBUTES = st.one_of(
    condition("country", ["NL", "NO", "B", ""], text=True),
    condition("born", DATES, ordered=True, dated=True),
    condition("signed_up", DATES, ordered=True, dated=True, listed=False),
    condition("points", [-3, 0, 1, 5], ordered=True),
    condition("employee", [True, False], listed=False),
)
FIELDS = st.one_of(
    condition("category", ["beauty", "garden", "G", ""], text=True),
    condition("amount", [0, 10, -5, 33.3333], ordered=True, listed=False, currency="EUR"),
    condition("quantity", [0, 1, 2], ordered=True),
)


def grouped(leaves: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(
        lambda combinator, rules, turned: {"combinator": combinator, "rules": rules, "not": turned},
        st.sampled_from(["and", "or"]),
        st.lists(leaves, min_size=1, max_size=3),
        st.booleans(),
    )


WHERE = st.one_of(st.none(), grouped(st.one_of(FIELDS, grouped(FIELDS, 2)), 3))
STEPS = st.builds(lambda where: said(event="orders", where=where), WHERE)
COUNTS = st.one_of(st.none(), compared(st.sampled_from([0, 1, 2, 3])))
SUMS = st.one_of(
    st.none(),
    compared(st.sampled_from([0, 10, 20, 0.2])).map(lambda c: {**c, "field": "amount", "currency": "EUR"}),
    compared(st.sampled_from([0, 1, 3])).map(lambda c: {**c, "field": "quantity"}),
)
DISTINCT = st.one_of(
    st.none(), compared(st.sampled_from([0, 1, 2])).map(lambda c: {**c, "field": "category"})
)
DID = st.builds(
    lambda only, where, within, count, total, distinct: said(
        type="did", event="orders", only=only, where=where, within=within, count=count, sum=total,
        distinct=distinct,
    ),
    st.sampled_from([None, None, "first", "last"]), WHERE, WINDOWS, COUNTS, SUMS, DISTINCT,
)  # fmt: skip
AGO = compared(st.sampled_from([0, 1, 30, 93])).filter(lambda c: c["op"] not in ("=", "!="))
RECENCY = st.builds(lambda step, days: {"type": "recency", **step, "days": days}, STEPS, AGO)
SCORES = compared(st.sampled_from([1, 2]))
RFM = st.builds(
    lambda step, within, parts, score: said(
        type="rfm", **step, money="amount", within=within, parts=parts, score=score
    ),
    STEPS, WINDOWS, st.sampled_from([2, 3, 5]),
    st.dictionaries(st.sampled_from(["r", "f", "m"]), SCORES, min_size=1),
)  # fmt: skip
SEQUENCE = st.builds(
    lambda first, then, days, within: said(type="sequence", first=first, then=then, days=days, within=within),
    STEPS, STEPS, st.sampled_from([1, 30, 200]), WINDOWS,
)  # fmt: skip
CHANNELS = st.sampled_from(["email", "sms"])
OTHERS = st.one_of(
    st.builds(
        lambda channel, purpose: {"type": "reachable", "channel": channel, "purpose": purpose},
        CHANNELS, st.sampled_from(["marketing", "service"]),
    ),
    st.builds(
        lambda channel, most, days: {
            "type": "frequency_cap", "channel": channel, "max": most, "per": {"days": days}
        },
        CHANNELS, st.sampled_from([1, 2]), DAYS,
    ),
    st.builds(
        lambda percent, salt: {"type": "sample", "percent": percent, "salt": salt},
        st.sampled_from([0.01, 50, 33.3333, 100]), st.sampled_from(["a", "O'Neil \\ ж"]),
    ),
    st.builds(
        lambda name, way: {"type": "score", "score": name, **way},
        st.sampled_from(["propensity", "churn", "unknown"]),
        st.one_of(
            compared(st.sampled_from([0.25, 0.5])),
            st.builds(lambda p: {"top": {"percent": p}}, st.sampled_from([0.01, 10, 50, 100])),
        ),
    ),
    st.builds(
        lambda where, of: {"type": "segment", "in": where, "of": of},
        st.sampled_from(["any", "all", "none"]),
        st.lists(st.sampled_from(["dutch@1", "buyers@2"]), min_size=1, max_size=2, unique=True),
    ),
)  # fmt: skip


def chosen(*ways: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Each as likely as the others; ``one_of`` would choose among the alternatives inside them."""
    return st.integers(0, len(ways) - 1).flatmap(lambda number: ways[number])


LEAVES = chosen(DID, DID, DID, DID, ATTRIBUTES, RECENCY, RFM, SEQUENCE, OTHERS, OTHERS)
TREES = grouped(chosen(LEAVES, LEAVES, grouped(LEAVES, 3)), 3)
