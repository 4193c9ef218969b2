"""What `baton identity` tells, in lines."""

from collections.abc import Iterator

from baton.audiences.identity.asking import Queue
from baton.audiences.identity.explaining import Explanation
from baton.audiences.identity.people import Person
from baton.audiences.identity.resolving import Resolved
from baton.cli.saying import number_of

CHANGES = {
    "new": "new people",
    "merged_into": "merged into others",
    "split_from": "split from others",
    "moved_from": "took records from others",
    "came_back": "came back",
    "ended": "without a record now",
}
FIRST = 10


def resolved(made: Resolved) -> Iterator[str]:
    yield (
        f"run {made.run}: {made.records:,} records are {made.people:,} people, "
        f"{made.of_more_records:,} of them with more than one"
    )
    if made.compared < made.records:
        yield f"  {made.compared:,} were new or had changed and were compared; the rest is as it was"
    for what, count in sorted(made.changes.items()):
        yield f"  {count:>10,}  {CHANGES[what]}"
    yield f"  {made.to_ask:>10,}  pairs to ask somebody about"
    if made.held_back:
        yield f"  {made.held_back:>10,}  sure pairs held back by a rule"
    for junk in made.junk:
        yield f"  {junk['value']} is on the list of blocked contacts now: {junk['records']:,} records had it"
    for why, count in list(made.refused.items())[:FIRST]:
        yield f"  {count:>10,}  {why}"
    for what, left_out in made.left_out.items():
        for name, count in left_out.items():
            thing = "records left out of the block" if what == "blocks" else "values too frequent for the key"
            yield f"  {count:>10,}  {thing} {name}"


def queue(found: Queue) -> Iterator[str]:
    yield f"{number_of(found.waiting, 'question')} waiting"
    for each in found.questions:
        sure = "a key" if each.probability is None else f"{each.probability:.1%}"
        yield f"{each.a}  {each.b}  {sure}  {'' if each.why == 'ask' else each.why}".rstrip()
        for name in each.left:
            left, right = each.left[name], each.right.get(name)
            if left or right:
                sign = "=" if left == right else " "
                yield f"    {name:<14} {sign} {left or '–':<32} {right or '–'}"


def explained(found: Explanation) -> Iterator[str]:
    yield f"{found.a} and {found.b}: {found.state}"
    yield f"  {found.prior:>+8.2f}  before anything is compared"
    for part in found.parts:
        yield f"  {part.weight:>+8.2f}  {part.words}"
    yield f"  {found.weight:>+8.2f}  in all: {found.probability:.2%} one person"
    for key in found.keys:
        yield f"  one person by the key {key}"
    if found.decision:
        yield f"  {found.decision}"


def person(found: Person) -> Iterator[str]:
    yield f"{found.person}: {number_of(len(found.records), 'record') if found.now else 'is no more'}"
    for record in found.records:
        said = ", ".join(
            f"{name} {value}"
            for name, value in record.items()
            if value is not None and name not in ("k", "since", "changed", "source")
        )
        yield f"  {record['k']}: {said}"
    if found.golden:
        yield "golden record"
        for name, (value, source) in found.golden.items():
            yield f"  {name:<14} {value}  (of {source})"
    for about, state in found.consents.items():
        yield f"  {about}: {state}"
    for event in found.history:
        other = f" {event['other']}" if event["other"] else ""
        yield f"  run {event['run']}: {event['person']} {event['what'].replace('_', ' ')}{other}"
