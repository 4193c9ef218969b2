"""A document while it is being written: what is wrong with it, what it says, how many it holds, and why."""

from typing import TYPE_CHECKING, Any

from baton.accounts.models import Member
from baton.audiences.base.manifest import Base, label_of
from baton.audiences.language.document import Group, Segment
from baton.audiences.language.hashing import canonical
from baton.audiences.language.reading import Read
from baton.audiences.moments import Moment
from baton.audiences.neighbours import Library
from baton.audiences.telling.names import Names, language
from baton.audiences.telling.sentence import rule_told, sentence
from baton.audiences.wrong import Place, Wrong, written
from baton.kit.errors import Refusal
from baton.segments import bases, finding
from baton.segments.documents import library_of, read_text
from baton.segments.few import told_roughly
from baton.segments.refusals import problems_of
from baton.segments.running import moment_of

if TYPE_CHECKING:
    from baton.audiences.asking import Asked
    from baton.audiences.counting import Waterfall
    from baton.audiences.engines.duckdb import DuckDB

Told = dict[str, Any]


def checked(text: str, as_of: str | None, *, by: Member) -> Told:
    """As ``CheckOut`` tells it. Without a base the document is read, told and not counted. What is wrong with
    the document is part of the answer, and so is why it cannot be counted now. Raises NoSuchMoment."""
    nothing: Told = {
        "document": "",
        "problems": [],
        "sentence": "",
        "rules": [],
        "counted": None,
        "refused": None,
    }
    try:
        read = read_text(text)
    except Wrong as wrong:
        return nothing | {"problems": problems_of(wrong)}
    at = moment_of(as_of, read.segment.time_zone)
    base, refused = base_of(by)
    names = Names(base)
    told = nothing | {
        "document": canonical(read.segment),
        "sentence": sentence(read.segment, names),
        "rules": rules_told(read.segment, names),
        "refused": refused,
    }
    try:
        if base is None:
            library_of(by.workspace).following(read)
            return told
        found = counted(read, at, told["rules"], by)
    except Wrong as wrong:
        return told | {"problems": problems_of(wrong)}
    except Refusal as refusal:
        return told | {"refused": refused_told(refusal)}
    return told | (found if finding.may_see_few(by) else told_roughly(found))


def base_of(by: Member) -> tuple[Base | None, Told | None]:
    """What the base says it holds, or what is wrong with it; neither where there is none."""
    if not bases.has_base(by.workspace):
        return None, None
    try:
        return bases.manifest(by.workspace), None
    except Refusal as refusal:
        return None, refused_told(refusal)


def refused_told(refusal: Refusal) -> Told:
    return {"code": refusal.code, "words": str(refusal)}


def rules_told(segment: Segment, names: Names) -> list[Told]:
    """Every rule and group from the first to the last, in words."""
    found: list[Told] = []

    def walk(group: Group, place: Place) -> None:
        for number, rule in enumerate(group.rules):
            here = (*place, "rules", number)
            words = rule_told(rule, segment, names)
            found.append({"place": written(here), "words": words, "customers": None})
            if isinstance(rule, Group):
                walk(rule, here)

    walk(segment.definition, ("definition",))
    return found


def counted(read: Read, at: Moment, rules: list[Told], by: Member) -> Told:
    from baton.audiences.asking import asked
    from baton.audiences.counting import by_place

    library = library_of(by.workspace)
    with bases.asked_now(by.workspace, asker=by.pk) as engine:
        whole = asked(read, library, engine, at)
        fall = fallen(whole)
        held = {written(place): count for place, count in by_place(whole).items()}
        reached = reach_of(read, library, engine, at)
        base = engine.base
    words = {rule["place"]: rule["words"] for rule in rules}
    group = read.segment.definition
    tops = ["definition"] if group.not_ else [f"definition.rules[{n}]" for n in range(len(group.rules))]
    steps = [
        {**step.__dict__, "place": place, "words": words.get(place, "")}
        for step, place in zip(fall.steps, tops, strict=bool(fall.steps))
    ]
    return {
        "rules": [{**rule, "customers": held.get(rule["place"])} for rule in rules],
        "counted": {
            "customers": fall.customers,
            "members": fall.members,
            "combinator": fall.combinator,
            "steps": steps,
            "reach": reach_told(reached, base),
            "as_of": at.as_of,
        },
    }


def fallen(whole: "Asked") -> "Waterfall":
    """Without steps where there are more rules than are told apart."""
    from baton.audiences.counting import MOST_STEPS, Waterfall, count, tops, waterfall

    group = whole.compiled.group
    if len(tops(group)) <= MOST_STEPS:
        return waterfall(whole)
    members, customers = count(whole)
    return Waterfall(group.combinator, customers, members, ())


def reach_of(read: Read, library: Library, engine: "DuckDB", at: Moment) -> dict[str, int]:
    """What is wrong with it never costs the count."""
    from baton.audiences.reaching import reach

    try:
        return reach(read, library, engine, at)
    except Wrong:
        return {}


def reach_told(reached: dict[str, int], base: Base) -> list[Told]:
    return [
        {
            "channel": channel,
            "label": label_of(base.channels[channel].label, channel, language()),
            "members": members,
        }
        for channel, members in reached.items()
    ]
