"""Three sides of a part: what the source said, what it says now, what stands here. Pure.

The source is followed where nobody changed the part here since it came; where somebody did, it stays as they
made it, and that is told."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Merged:
    """``follow``: parts to be set as the source has them; ``kept``: those that changed on both sides;
    ``same``: those that changed on both sides to the same."""

    follow: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    same: tuple[str, ...] = ()


@dataclass(frozen=True)
class Baseline:
    """``source``: what was told when it was last taken over; ``here``: what was made of it here."""

    source: Mapping[str, Any]
    here: Mapping[str, Any]

    def as_kept(self) -> dict[str, Any]:
        """``here`` only where it reads otherwise."""
        beside = {name: value for name, value in self.here.items() if self.source.get(name, "") != value}
        missing = {name: "" for name in self.source if not self.here.get(name)}
        return {"s": dict(self.source), **({"h": {**beside, **missing}} if beside or missing else {})}


def kept_in(taken: Mapping[str, Any]) -> Baseline | None:
    """None for what came before parts were kept: it is not followed."""
    if "s" not in taken:
        return None
    return Baseline(taken["s"], {**taken["s"], **taken.get("h", {})})


def merge(
    before: Baseline,
    told: Mapping[str, Any],
    here: Mapping[str, Any],
    *,
    as_here: Callable[[str], Any] = lambda part: None,
    skipped: Iterable[str] = (),
) -> Merged:
    """``here``: as it stands; ``as_here``: how a part would read here if the source were followed, None where
    that is not known beforehand."""
    follow, kept, same = [], [], []
    left = set(skipped)
    for part in sorted({*before.source, *told} - left):
        if told.get(part, "") == before.source.get(part, ""):
            continue
        if here.get(part, "") == before.here.get(part, ""):
            follow.append(part)
        elif as_here(part) == here.get(part, ""):
            same.append(part)
        else:
            kept.append(part)
    return Merged(tuple(follow), tuple(kept), tuple(same))


def taken_over(
    before: Baseline, told: Mapping[str, Any], here: Mapping[str, Any], merged: Merged
) -> Baseline:
    """The baseline after ``merged`` was carried out and ``here`` is what stands now."""
    source, ours = dict(before.source), dict(before.here)
    for part in (*merged.follow, *merged.same):
        put(source, part, told.get(part, ""))
        put(ours, part, here.get(part, ""))
    return Baseline(source, ours)


def put(parts: dict[str, Any], part: str, value: Any) -> None:
    if value:
        parts[part] = value
    else:
        parts.pop(part, None)


def added_and_removed(before: Iterable[str], told: Iterable[str]) -> tuple[list[str], list[str]]:
    """Of a set nothing collides: what the source added comes, what it took away goes, the rest stays."""
    was, now = set(before), set(told)
    return sorted(now - was), sorted(was - now)
