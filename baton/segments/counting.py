"""A document while it is being written: what is wrong with it, what it says, how many it holds, and why."""

from typing import Any

from baton.accounts.models import Workspace
from baton.audiences.base.manifest import Base, label_of
from baton.audiences.language.document import Group, Segment
from baton.audiences.language.hashing import canonical
from baton.audiences.language.reading import Read
from baton.audiences.telling.names import Names, language
from baton.audiences.telling.sentence import rule_told, sentence
from baton.audiences.wrong import Place, Wrong, written
from baton.segments import bases
from baton.segments.documents import library_of, read_text
from baton.segments.refusals import problems_of
from baton.segments.running import moment_of

Told = dict[str, Any]


def checked(workspace: Workspace, text: str, as_of: str | None) -> Told:
    """As ``CheckOut`` tells it. Without a base the document is read, told and not counted. Raises what asking
    a base raises; what is wrong with the document is part of the answer."""
    nothing: Told = {"document": "", "problems": [], "sentence": "", "rules": [], "counted": None}
    try:
        read = read_text(text)
    except Wrong as wrong:
        return nothing | {"problems": problems_of(wrong)}
    base = bases.manifest(workspace) if bases.has_base(workspace) else None
    names = Names(base)
    told = nothing | {
        "document": canonical(read.segment),
        "sentence": sentence(read.segment, names),
        "rules": rules_told(read.segment, names),
    }
    try:
        if base is None:
            library_of(workspace).following(read)
            return told
        return told | counted(workspace, read, as_of, told["rules"])
    except Wrong as wrong:
        return told | {"problems": problems_of(wrong)}


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


def counted(workspace: Workspace, read: Read, as_of: str | None, rules: list[Told]) -> Told:
    from baton.audiences.asking import asked
    from baton.audiences.counting import by_place, waterfall
    from baton.audiences.reaching import reach

    at = moment_of(as_of, read.segment.time_zone)
    library = library_of(workspace)
    with bases.asked_now(workspace) as engine:
        whole = asked(read, library, engine, at)
        fall = waterfall(whole)
        held = {written(place): count for place, count in by_place(whole).items()}
        reached = reach(read, library, engine, at)
        base = engine.base
    words = {rule["place"]: rule["words"] for rule in rules}
    group = read.segment.definition
    tops = ["definition"] if group.not_ else [f"definition.rules[{n}]" for n in range(len(group.rules))]
    steps = [
        {**step.__dict__, "place": place, "words": words.get(place, "")}
        for step, place in zip(fall.steps, tops, strict=True)
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


def reach_told(reached: dict[str, int], base: Base) -> list[Told]:
    return [
        {
            "channel": channel,
            "label": label_of(base.channels[channel].label, channel, language()),
            "members": members,
        }
        for channel, members in reached.items()
    ]
