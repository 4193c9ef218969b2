"""Two versions of a segment: which rules came and went, and who joins and leaves by them."""

from typing import Any

from baton.accounts.models import Member, Workspace
from baton.audiences.language.document import Segment
from baton.audiences.language.reading import Read
from baton.audiences.telling.names import Names
from baton.audiences.telling.sentence import rule_told
from baton.audiences.wrong import Wrong
from baton.segments import bases, finding
from baton.segments.documents import library_of, read_version
from baton.segments.few import told_roughly
from baton.segments.masking import masked
from baton.segments.models import SegmentVersion
from baton.segments.refusals import problems_of
from baton.segments.running import moment_of

MEMBERS = frozenset(("before", "after", "stayed", "joined", "left", "members"))


def compared(old: SegmentVersion, new: SegmentVersion, as_of: str | None, *, by: Member) -> dict[str, Any]:
    """As ``SegmentDifferenceOut`` tells it: in words always, in members where there is a base that both
    fit."""
    workspace = new.segment.workspace
    base = bases.manifest(workspace) if bases.has_base(workspace) else None
    names = Names(base)
    before, after = read_version(old), read_version(new)
    was, now = tops(before.segment, names), tops(after.segment, names)
    told: dict[str, Any] = {
        "old": old.number,
        "new": new.number,
        "gone": [words for words in was if words not in now],
        "come": [words for words in now if words not in was],
        "problems": [],
        "members": None,
    }
    if base is None:
        return told
    try:
        found = members(workspace, before, after, as_of, was, now)
    except Wrong as wrong:
        return told | {"problems": problems_of(wrong)}
    return told | {"members": found if finding.may_see_few(by) else without_few(found)}


def tops(segment: Segment, names: Names) -> list[str]:
    group = segment.definition
    rules: list[Any] = [group] if group.not_ else list(group.rules)
    return [rule_told(rule, segment, names) for rule in rules]


def members(
    workspace: Workspace, before: Read, after: Read, as_of: str | None, was: list[str], now: list[str]
) -> dict[str, Any]:
    """Both asked at one moment, in the zone of the later one. Of those who leave, how many each rule of the
    later one turns away; of those who join, how many each rule of the earlier one had. Keys are masked."""
    from baton.audiences.asking import asked
    from baton.audiences.comparing import difference

    at = moment_of(as_of, after.segment.time_zone)
    library = library_of(workspace)
    with bases.asked_now(workspace) as engine:
        found = difference(asked(before, library, engine, at), asked(after, library, engine, at))
    return {
        "before": found.before,
        "after": found.after,
        "stayed": found.stayed,
        "joined": found.joined,
        "left": found.left,
        "joined_by": by_rule(found.joined_by, was),
        "left_by": by_rule(found.left_by, now),
        "some_joined": [masked(key) for key in found.some_joined],
        "some_left": [masked(key) for key in found.some_left],
        "as_of": at.as_of,
    }


def without_few(found: dict[str, Any]) -> dict[str, Any]:
    """The length of a list of keys would say how few they are."""
    rough = told_roughly(found, MEMBERS)
    for name in ("joined", "left"):
        if rough[name] is None:
            rough[f"some_{name}"] = []
    return dict(rough)


def by_rule(counts: tuple[int, ...], words: list[str]) -> list[dict[str, Any]]:
    return [{"words": told, "members": count} for told, count in zip(words, counts, strict=False) if count]
