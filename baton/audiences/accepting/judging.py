"""A segment at one moment, held against its criteria: what was found, and whether it will do."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from ibis import _

from baton.audiences.accepting.criteria import Criteria, ReadCriteria
from baton.audiences.accepting.verdict import Judged, Verdict, percent
from baton.audiences.asking import Asked, asked
from baton.audiences.compiling.unbound import Tables
from baton.audiences.language.document import beside
from baton.audiences.language.leaves import Attribute, Leaf, Reachable, Segments
from baton.audiences.language.reading import Read
from baton.audiences.neighbours import Library
from baton.audiences.running import about, size_of
from baton.audiences.wrong import Place, Problem, Wrong, known, written


def judge(
    whole: Asked,
    read: ReadCriteria,
    library: Library,
    earlier: int | None = None,
    *,
    sql_allowed: bool = False,
) -> Verdict:
    """``whole``: the segment; ``earlier``: how many members it had in the run that a change is measured from.
    Customers are gone through once, and each event of ``fresh`` once more. Wrong names every criterion that
    does not fit the base."""
    criteria = read.criteria
    judging = _asked_together(whole, read, library, sql_allowed)
    members, customers, counts = _counts(judging, [place for place, _rule in asked_beside(criteria)])
    judged = [
        *_of_size(criteria, members, earlier),
        *(_share(criteria, place, count, members) for place, count in counts.items()),
        *_of_freshness(criteria, judging),
        *_of_test_customers(criteria, judging, read),
    ]
    return Verdict(criteria, members, customers, earlier, tuple(judged), whole.as_document())


def together(segment: Read, criteria: Criteria) -> Read:
    """The segment and what is counted among its members as one document. It has a name of its own: others may
    refer to the segment itself."""
    rules = [rule for _place, rule in asked_beside(criteria)]
    name = {"segment": f"criteria of {segment.segment.segment}"}
    return Read(beside(segment.segment, rules).model_copy(update=name), segment.file)


def asked_beside(criteria: Criteria) -> Iterator[tuple[Place, Leaf]]:
    """What is counted among the members, as rules."""
    for number, reach in enumerate(criteria.reach):
        yield ("reach", number), Reachable(type="reachable", channel=reach.channel)
    for number, over in enumerate(criteria.overlap):
        yield (
            ("overlap", number),
            Segments.model_validate({"type": "segment", "in": "any", "of": [over.segment]}),
        )
    for number, filled in enumerate(criteria.filled):
        yield ("filled", number), Attribute(type="field", field=filled.attribute, op="is_not_empty")


def _asked_together(whole: Asked, read: ReadCriteria, library: Library, sql_allowed: bool) -> Asked:
    """What is wrong with a criterion is said by its own place and line."""
    strange = list(_strange_events(read.criteria, whole))
    wanted = together(whole.read, read.criteria)
    try:
        judging = asked(wanted, library, whole.engine, whole.moment, sql_allowed=sql_allowed)
    except Wrong as wrong:
        if wrong.about not in (wanted.file, wanted.segment.name):
            # Of a document that one of them refers to: its own places and lines.
            raise
        places = [place for place, _rule in asked_beside(read.criteria)]
        raise read.wrong([*(_of_criterion(each, places) for each in wrong.problems), *strange]) from None
    if strange:
        raise read.wrong(strange)
    return judging


def _of_criterion(problem: Problem, places: Sequence[Place]) -> tuple[Place, str]:
    """The first rule is the segment itself, which had nothing wrong when it was asked alone."""
    for number, place in enumerate(places, 1):
        rule = written(("definition", "rules", number))
        if problem.place == rule or problem.place.startswith(f"{rule}."):
            return place, problem.reason
    return (problem.place,), problem.reason


def _strange_events(criteria: Criteria, whole: Asked) -> Iterator[tuple[Place, str]]:
    events = whole.engine.base.events
    for number, fresh in enumerate(criteria.fresh):
        if fresh.event not in events:
            yield ("fresh", number, "event"), f"there is no event “{fresh.event}”; {known(events)}"


def _counts(judging: Asked, places: Sequence[Place]) -> tuple[int, int, dict[Place, int]]:
    """Members, customers, and members of whom each rule beside holds."""
    bits = judging.compiled.bits
    member, *parts = judging.compiled.parts(judging.compiled.group, bits)
    names = [(member & part).sum().name(f"among_{number}") for number, part in enumerate(parts)]
    (row,) = judging.rows(
        bits.aggregate([bits.count().name("customers"), member.sum().name("members"), *names])
    )
    customers, members, *counts = (int(each or 0) for each in row)
    return members, customers, dict(zip(places, counts, strict=True))


def _of_size(criteria: Criteria, members: int, before: int | None) -> Iterator[Judged]:
    if (size := criteria.size) is not None:
        enough = size.least is None or members >= size.least
        yield Judged(("size",), members, enough and (size.most is None or members <= size.most))
    if (change := criteria.change) is not None:
        if before is None:
            yield Judged(("change",), None, None)
        else:
            # Of nobody, anybody is more than any share.
            holds = abs(members - before) * 100 <= change.most * before
            found = percent(members - before, before) if before else None
            yield Judged(("change",), found, holds)


def _share(criteria: Criteria, place: Place, count: int, members: int) -> Judged:
    """Compared without a division; of nobody every share holds."""
    said = getattr(criteria, str(place[0]))[place[1]]
    least = getattr(said, "least", None)
    holds = 100 * count >= least * members if least is not None else 100 * count <= said.most * members
    return Judged(place, count, bool(holds))


def _of_freshness(criteria: Criteria, judging: Asked) -> Iterator[Judged]:
    """What comes after the moment is not known yet."""
    now = judging.moment.now
    for number, fresh in enumerate(criteria.fresh):
        event = Tables(judging.engine.base).event(fresh.event)
        ((newest,),) = judging.rows(event.filter(event.at_utc < now).aggregate(newest=_.at_utc.max()))
        holds = newest is not None and now - newest <= timedelta(days=fresh.days)
        yield Judged(("fresh", number), newest, holds)


def _of_test_customers(criteria: Criteria, judging: Asked, read: ReadCriteria) -> Iterator[Judged]:
    """Somebody who is no customer any more is not in, and shows nothing about who is kept out."""
    wanted = [("include", number, key) for number, key in enumerate(criteria.include)]
    wanted += [("exclude", number, key) for number, key in enumerate(criteria.exclude)]
    if not wanted:
        return
    keys = _typed(judging, wanted, read)
    bits = judging.compiled.bits
    member, *_others = judging.compiled.parts(judging.compiled.group, bits)
    answers = bits.select("k", is_in=member)
    is_in = dict(judging.rows(answers.filter(answers.k.isin(list(keys.values())))))
    for kind, number, key in wanted:
        found = bool(is_in[keys[key]]) if keys[key] in is_in else None
        holds = found or False if kind == "include" else None if found is None else not found
        yield Judged((kind, number), found, holds)


def _typed(judging: Asked, wanted: Sequence[tuple[str, int, str]], read: ReadCriteria) -> dict[str, Any]:
    base = judging.engine.base
    reasons = [((kind, number), base.why_no_key(key)) for kind, number, key in wanted]
    strange: list[tuple[Place, str]] = [(place, reason) for place, reason in reasons if reason]
    if strange:
        raise read.wrong(strange)
    if base.key_type != "integer":
        return {key: key for _kind, _number, key in wanted}
    return {key: int(key) for _kind, _number, key in wanted}


def members_of(run: Path, whole: Asked) -> int:
    """Of an earlier run of the same segment, whichever version. Wrong where it is of another, or none."""
    if not run.is_file():
        raise Wrong(f"there is no file {run}")
    said, segment = about(run), whole.read.segment.segment
    if said["segment"] != segment:
        raise Wrong(f"{run} is a run of “{said['segment']}”, not of “{segment}”")
    if said["base"] != whole.engine.base.base:
        raise Wrong(f"{run} is of the base “{said['base']}”, not of “{whole.engine.base.base}”")
    return size_of(run)
