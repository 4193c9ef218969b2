"""Why one person is in, or out: the document's tree with a yes or no at every rule."""

from dataclasses import dataclass
from typing import Any

from baton.audiences.asking import Asked
from baton.audiences.language.document import Group
from baton.audiences.language.leaves import Leaf
from baton.audiences.wrong import Place, Wrong, written


@dataclass(frozen=True)
class Answer:
    """Of a rule. ``decides``: the other way round, it alone would have changed who is in."""

    place: Place
    rule: Group | Leaf
    holds: bool
    decides: bool
    inner: tuple["Answer", ...] = ()


def explain(asked: Asked, key: str) -> Answer:
    """Of the customer with this key. Wrong where there is none."""
    compiled = asked.compiled
    bits = compiled.bits
    (row,) = _row(asked, key) or [()]
    if not row:
        raise Wrong(f"there is no customer “{key}” in this base")
    told = dict(zip(bits.columns, row, strict=True))
    held = {place: bool(told[column]) for place, column in compiled.columns.items()}
    return _answer(compiled.group, ("definition",), held, decides=True)


def _row(asked: Asked, key: str) -> list[tuple[Any, ...]]:
    bits = asked.compiled.bits
    wanted: Any = key
    base = asked.engine.base
    if reason := base.why_no_key(key):
        raise Wrong(reason)
    if base.key_type == "integer":
        wanted = int(key)
    return asked.rows(bits.filter(bits.k == wanted))


def _answer(rule: Group | Leaf, place: Place, held: dict[Place, bool], *, decides: bool) -> Answer:
    holds = _holds(rule, place, held)
    if not isinstance(rule, Group):
        return Answer(place, rule, holds, decides)
    inner = [((*place, "rules", number), each) for number, each in enumerate(rule.rules)]
    needed = rule.combinator == "and"
    # In an “and” that fails for one rule alone, this one decides; in an “or”, the one that alone holds.
    against = [at for at, each in inner if _holds(each, at, held) != needed]
    told = (_answer(each, at, held, decides=decides and against in ([], [at])) for at, each in inner)
    return Answer(place, rule, holds, decides, tuple(told))


def _holds(rule: Group | Leaf, place: Place, held: dict[Place, bool]) -> bool:
    if not isinstance(rule, Group):
        return held[place]
    inner = [_holds(each, (*place, "rules", number), held) for number, each in enumerate(rule.rules)]
    return (all(inner) if rule.combinator == "and" else any(inner)) != rule.not_


def as_document(answer: Answer, words: Any) -> dict[str, Any]:
    """``words`` gives the sentence of a rule."""
    document: dict[str, Any] = {
        "place": written(answer.place),
        "holds": answer.holds,
        "decides": answer.decides,
        "words": words(answer.rule),
    }
    if answer.inner:
        document["rules"] = [as_document(each, words) for each in answer.inner]
    return document
