"""Who joins and who leaves when one document takes the place of another."""

from dataclasses import dataclass
from typing import Any

import ibis

from baton.audiences.asking import Asked
from baton.audiences.compiling.unbound import Expression
from baton.audiences.counting import MOST_STEPS

SHOWN = 10


@dataclass(frozen=True)
class Difference:
    """``left_by``: of those who leave, how many each top rule of the new document turns away (one may be
    turned
    away by several); ``joined_by``: of those who join, how many each top rule of the old one had turned
    away."""

    before: int
    after: int
    stayed: int
    joined: int
    left: int
    joined_by: tuple[int, ...]
    left_by: tuple[int, ...]
    some_joined: tuple[str, ...]
    some_left: tuple[str, ...]

    def as_document(self) -> dict[str, Any]:
        return {
            name: list(value) if isinstance(value, tuple) else value for name, value in self.__dict__.items()
        }


def difference(old: Asked, new: Asked) -> Difference:
    """Both asked of one engine at one moment. Keys are the smallest, at most ``SHOWN`` of each."""
    both = _both(old, new)
    was, is_ = both["was"], both["is_now"]
    joined, left = is_ & ~was, was & ~is_
    measures = {"before": was.sum(), "after": is_.sum(), "stayed": (was & is_).sum()}
    measures |= {"joined": joined.sum(), "left": left.sum()}
    olds = [name for name in both.columns if name.startswith("was_")]
    news = [name for name in both.columns if name.startswith("now_")]
    measures |= {f"{name}_joined": (joined & ~both[name]).sum() for name in olds}
    measures |= {f"{name}_left": (left & ~both[name]).sum() for name in news}
    (row,) = old.rows(both.aggregate(**measures))
    counts = [int(each or 0) for each in row]
    return Difference(
        before=counts[0],
        after=counts[1],
        stayed=counts[2],
        joined=counts[3],
        left=counts[4],
        joined_by=tuple(counts[5 : 5 + len(olds)]),
        left_by=tuple(counts[5 + len(olds) :]),
        some_joined=_some(old, both.filter(joined)),
        some_left=_some(old, both.filter(left)),
    )


def _both(old: Asked, new: Asked) -> Expression:
    """A row per customer: in before, in now, and what the top rules of each say."""
    before = _told(old, "was", "was")
    after = _told(new, "now", "is_now").rename(k_now="k")
    return before.inner_join(after, [("k", "k_now")])


def _told(asked: Asked, prefix: str, name: str) -> Expression:
    bits, group = asked.compiled.bits, asked.compiled.group
    parts = asked.compiled.parts(group, bits)
    by_rule = group.combinator == "and" and not group.not_ and len(parts) <= MOST_STEPS
    rules = {f"{prefix}_{number}": part for number, part in enumerate(parts)} if by_rule else {}
    return bits.select("k", **{name: asked.compiled.member(bits)}, **rules)


def _some(asked: Asked, rows: Expression) -> tuple[str, ...]:
    keys = rows.select("k").order_by(ibis.asc("k")).limit(SHOWN)
    return tuple(str(key) for (key,) in asked.rows(keys))
