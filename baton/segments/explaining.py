"""Why one customer is in, or out: a yes or no at every rule, and which of them decides alone."""

from typing import Any

from baton.accounts.models import Member
from baton.audiences.language.document import Group
from baton.audiences.language.leaves import Leaf
from baton.audiences.telling.names import Names
from baton.audiences.telling.sentence import rule_told
from baton.audiences.wrong import Wrong, written
from baton.kit.errors import NotAllowed
from baton.segments import bases, finding
from baton.segments.documents import library_of
from baton.segments.keeping import understood
from baton.segments.masking import masked
from baton.segments.refusals import DocumentIsWrong, NoSuchCustomer
from baton.segments.running import moment_of


def explained(text: str, key: str, as_of: str | None, *, by: Member) -> dict[str, Any]:
    """As ``WhyOut`` tells it; the key comes back masked. Raises NotAllowed to whoever may not see what is
    personal, DocumentIsWrong, NoSuchCustomer."""
    if not finding.may_ask_why(by):
        raise NotAllowed
    from baton.audiences.asking import asked
    from baton.audiences.explaining import Answer, explain

    read = understood(text)
    at = moment_of(as_of, read.segment.time_zone)
    with bases.asked_now(by.workspace) as engine:
        try:
            whole = asked(read, library_of(by.workspace), engine, at)
        except Wrong as wrong:
            raise DocumentIsWrong(wrong) from wrong
        try:
            answer = explain(whole, key)
        except Wrong as wrong:
            raise NoSuchCustomer from wrong
        names = Names(engine.base)

    def words(rule: Group | Leaf) -> str:
        return rule_told(rule, read.segment, names)

    def flat(answer: Answer, depth: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for inner in answer.inner:
            decides = inner.decides and not answer_holds
            told = {"place": written(inner.place), "depth": depth, "words": words(inner.rule)}
            found.append({**told, "holds": inner.holds, "decides": decides})
            found += flat(inner, depth + 1)
        return found

    answer_holds = answer.holds
    return {"key": masked(key), "is_in": answer.holds, "as_of": at.as_of, "rules": flat(answer, 0)}
