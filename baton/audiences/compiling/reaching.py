"""Rules about who may be written to, and about what others have worked out: consents, caps, scores,
samples."""

import math

import ibis

from baton.audiences.base.tables import field_column
from baton.audiences.compiling.bits import Bit, among, of_customers
from baton.audiences.compiling.conditions import compared, inside, instant
from baton.audiences.compiling.unbound import Expression, Tables
from baton.audiences.language import leaves
from baton.audiences.language.values import Compared
from baton.audiences.moments import Moment, Span

# A hash begins with 8 hexadecimal digits; a share of them is a share of the customers.
HASHES = 16**8


def reachable(tables: Tables, leaf: leaves.Reachable, purpose: str, moment: Moment) -> Bit:
    """A usable address, the latest word on the purpose is a consent, and no suppression by then."""
    channel = tables.base.channels[leaf.channel]
    willing = among(tables, lambda: _willing(tables, leaf.channel, purpose, moment))
    stopped = among(tables, lambda: _suppressed(tables, leaf.channel, moment), are_in=False)
    column = field_column(channel.address)

    def holds(row: Expression) -> Expression:
        return usable(row[column], channel.shape) & willing.holds(row) & stopped.holds(row)

    return Bit(holds, (*willing.sets, *stopped.sets))


def usable(address: Expression, shape: str) -> Expression:
    """Whether it looks like an address. Patterns without anchors and back-slashes: those mean different
    things to different engines."""
    if shape == "email":
        good = (
            address.re_search("[^@ ][@][^@ ]+[.][^@ .]")
            & ~address.re_search("[ \t\r\n,;<>]")
            & ~address.re_search("[@].*[@]")
            & ~address.endswith(".")
        )
    elif shape == "phone":
        digits = address.substr(1)
        good = (
            address.startswith("+")
            & ~digits.re_search("[^0-9]")
            & ~digits.startswith("0")
            & digits.length().between(7, 15)
        )
    else:
        good = address != ""
    return ibis.coalesce(good, False)


def _willing(tables: Tables, channel: str, purpose: str, moment: Moment) -> Expression:
    """At one instant a refusal counts more than a consent."""
    said = tables.base.consents
    assert said is not None  # noqa: S101
    table = tables.consents
    words = table.filter(
        table.channel == channel, table.purpose == purpose, table.at_utc < instant(moment.now)
    )
    yes, no = tables.fresh("g"), tables.fresh("w")
    granted = words.state == said.granted
    nothing = ibis.null("timestamp")
    grouped = words.group_by("k").agg(
        **{
            yes: ibis.ifelse(granted, words.at_utc, nothing).max(),
            no: ibis.ifelse(granted, nothing, words.at_utc).max(),
        }
    )
    return grouped.filter(grouped[yes].notnull() & (grouped[no].isnull() | (grouped[yes] > grouped[no])))


def _suppressed(tables: Tables, channel: str, moment: Moment) -> Expression:
    table = tables.suppressions
    here = ibis.coalesce((table.channel == channel) | (table.channel == ""), True)
    by_then = ibis.coalesce(table.at_utc < instant(moment.now), True)
    return table.filter(here, by_then).select("k").distinct()


def frequency_cap(tables: Tables, leaf: leaves.FrequencyCap, moment: Moment) -> Bit:
    """Fewer than ``max`` messages; who got none is among them."""
    said = tables.base.messages
    assert said is not None  # noqa: S101
    table = tables.event(said.event)
    rows = table.filter(
        inside(table.at_utc, Span(moment.ago(leaf.per.days), moment.now)),
        ibis.coalesce(table[field_column(said.channel)] == leaf.channel, False),
    )
    name = tables.fresh("n")
    grouped = rows.group_by("k").agg(**{name: rows.count()})
    return among(tables, lambda: grouped.filter(grouped[name] >= leaf.max), are_in=False)


def sample(leaf: leaves.Sample) -> Bit:
    """sha256 of salt and key as text: the same share in every run and on every engine."""
    edge = math.ceil(HASHES * leaf.percent / 100)
    if edge >= HASHES:
        return Bit(lambda row: row.k.notnull())
    below = f"{edge:08x}"
    return Bit(lambda row: (ibis.literal(f"{leaf.salt}:") + row.k.cast("string")).hexdigest("sha256") < below)


def score(tables: Tables, leaf: leaves.Score, moment: Moment) -> Bit:
    """The latest value by then; ``top`` is rounded up to whole customers, the best first, equal ones by
    key."""
    table = tables.scores
    rows = table.filter(table.name == leaf.score, table.at_utc < instant(moment.now))
    key, edge = tables.fresh("k"), tables.fresh("e")
    grouped = rows.group_by("k").agg(**{edge: rows.at_utc.max()})
    edges = grouped.select(**{key: grouped.k, edge: grouped[edge]})
    latest = rows.inner_join(edges, [rows.k == edges[key], rows.at_utc == edges[edge]]).select("k", "value")
    if leaf.op is not None:
        condition = Compared(op=leaf.op, value=leaf.value)
        return among(tables, lambda: latest.filter(compared(latest.value, condition)))
    assert leaf.top is not None  # noqa: S101
    place, all_ = tables.fresh("p"), tables.fresh("c")
    latest = of_customers(tables, latest)
    ranked = latest.mutate(
        **{
            place: ibis.row_number().over(order_by=[latest.value.desc(), latest.k]),
            all_: latest.k.count().over(),
        }
    )
    # Counted from 0, in hundredths of a percent of whole customers: no engine has to divide.
    share = int(leaf.top.percent * 10_000)
    best = ranked.filter(ranked[place] * 1_000_000 < ranked[all_] * share)
    return among(tables, lambda: best)
