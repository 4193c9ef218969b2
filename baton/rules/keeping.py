"""Make rules, change, switch and remove them: for managers.

A rule acts with the rights of whoever last said what it does, so that nobody borrows another's.
"""

from typing import Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding, finding_words
from baton.boards.models import Board
from baton.boards.text import check_text
from baton.desk.filters.compiling import Question
from baton.desk.filters.reading import read
from baton.desk.filters.writing import write
from baton.desk.views.naming import by_ids
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.rules.acting import demand_named_things
from baton.rules.documents import THEN, WHEN
from baton.rules.facts import RuleKept, RuleRemoved
from baton.rules.models import Rule
from baton.rules.refusals import ColumnElsewhere, TooManyRules

MOST = 200
SAYS = frozenset({"when", "filter", "then", "board"})


def make_rule(
    name: str,
    *,
    when: Any,
    then: list[Any],
    by: Member,
    filter: str = "",
    board: Board | None = None,
    active: bool = True,
) -> Rule:
    """``when`` and ``then`` as in ``documents``. Raises NotSeen for what ``by`` does not see, TooManyRules,
    and what a filter raises."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        if Rule.objects.standing().filter(workspace=workspace).count() >= MOST:
            raise TooManyRules(most=MOST)
        rule = Rule(workspace=workspace, acts_as=by, active=active)
        settle(rule, {"name": name, "when": when, "then": then, "filter": filter, "board": board}, by)
        start(rule, workspace.last_entry)
        rule.save()
        log.record(workspace, RuleKept(rule=rule.pk), by=by)
        return rule


def change_rule(rule: Rule, *, by: Member, **changes: Any) -> Rule:
    """Change its ``name``, ``board``, ``when``, ``filter``, ``then``, or whether it is
    ``active``. Whoever changes what it does, or switches on what another made, is from now on the one as
    whom it acts."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        rule = seen(rule.pk, by)
        woken = bool(changes.get("active")) and not rule.active
        if SAYS & changes.keys() or (woken and rule.acts_as_id != by.pk):
            # Also what stays has to be seen by whoever answers for it now.
            kept = {"when": rule.when, "then": rule.then, "filter": rule.filter, "board": rule.board}
            settle(rule, kept | changes, by)
            rule.acts_as = by
            start(rule, workspace.last_entry)
        elif "name" in changes:
            settle(rule, {"name": changes["name"]}, by)
        if "active" in changes:
            rule.active = changes["active"]
        if woken:
            start(rule, workspace.last_entry)
        rule.save()
        log.record(workspace, RuleKept(rule=rule.pk), by=by)
        return rule


def remove_rule(rule: Rule, *, by: Member) -> None:
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        rule = seen(rule.pk, by)
        rule.active, rule.removed_at = False, clock.now()
        rule.save(update_fields=["active", "removed_at"])
        log.record(workspace, RuleRemoved(rule=rule.pk), by=by)


def start(rule: Rule, after: int) -> None:
    """Nothing that happened before is its business."""
    rule.after, rule.active_since = after, clock.now()


def settle(rule: Rule, says: dict[str, Any], by: Member) -> None:
    if "name" in says:
        rule.name = check_text("name", says["name"].strip(), at_most=120, blank=False)
    if "board" in says:
        rule.board = finding.board(says["board"].pk, by) if says["board"] is not None else None
    if "when" in says:
        when = WHEN.validate_python(plain(says["when"]))
        for pk in (*getattr(when, "from_column", ()), *getattr(when, "to_column", ())):
            if finding.column(pk, by).board_id != rule.board_id and rule.board_id is not None:
                raise ColumnElsewhere
        if getattr(when, "tag", None) is not None:
            finding_words.tag(when.tag, by)
        rule.when = when.model_dump(mode="json")
    if "then" in says:
        then = THEN.validate_python([plain(each) for each in says["then"]])
        demand_named_things(then, by)
        rule.then = [each.model_dump(mode="json") for each in then]
    if "filter" in says:
        rule.filter = settled_filter(says["filter"], by)


def settled_filter(text: str, by: Member) -> str:
    if not text.strip():
        return ""
    node = read(text)
    Question(by).q(node)
    return write(by_ids(node, by))


def plain(document: Any) -> Any:
    return document if isinstance(document, dict) else document.model_dump(mode="json")


def seen(pk: int, by: Member) -> Rule:
    rule = Rule.objects.seen_by(by).select_related("board", "acts_as").filter(pk=pk).first()
    if rule is None:
        raise NotSeen
    return rule
