"""What an import would do, as one document: kept with the upload, shown by the wizard and the terminal."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from baton.accounts.models import Workspace
from baton.boards.models import Card
from baton.boards.news.moments import stamp
from baton.interchange.baselines import VALUE
from baton.interchange.column_kinds import guess_kinds
from baton.interchange.holders import holder_of
from baton.interchange.identities import Identities
from baton.interchange.novelty import Change, Novelty, new_in
from baton.interchange.own_notices import own_notices
from baton.interchange.people import Match, match_people
from baton.interchange.plan import ImportPlan, PlannedSpace, people_on
from baton.interchange.telling_problems import MOST_PROBLEMS, kept, problem_told, reading_told

MOST_CHANGES = 500


def dry_run(plan: ImportPlan, workspace: Workspace | None, *, somebody_named: bool = False) -> dict[str, Any]:
    """``somebody_named``: a person is named for the cards to which nothing points."""
    known = Identities(workspace, plan.origin)
    new = new_in(plan, known)
    matches = match_people(plan.people, workspace, known)
    return {
        "source": plan.source,
        "file": plan.file,
        "title": plan.title,
        "history_since": stamp(plan.history_since) if plan.history_since else None,
        "history_until": stamp(plan.history_until) if plan.history_until else None,
        "nothing_new": new.nothing,
        "makes": {kind: count for kind, count in new.counts.items() if count},
        "found": {kind: count for kind, count in plan.planned.items() if count},
        "left_out": dict(plan.left_out),
        "boards": boards_told(plan, known),
        "spaces": [space.title for space in spaces_of(plan)],
        "columns": columns_told(plan, known),
        "people": people_told(plan, matches),
        "tags": [{"external_id": tag.external_id, "name": tag.name} for tag in plan.tags],
        "custom_fields": [
            {"external_id": one.external_id, "name": one.name, "kind": one.kind.value} for one in plan.fields
        ],
        "cards_without_member": sum(not card.people for card in plan.cards),
        "responsible": responsible_told(new, matches, somebody_named),
        "notices": [
            {"code": notice.code, "text": kept(notice.text), "count": notice.count}
            for notice in (*plan.notices, *own_notices(plan, new))
        ],
        "quarantine_count": len(plan.quarantine),
        "quarantine": [problem_told(problem) for problem in plan.quarantine[:MOST_PROBLEMS]],
        "repairs_count": len(plan.repairs),
        "repairs": [problem_told(problem) for problem in plan.repairs[:MOST_PROBLEMS]],
        "reading": reading_told(plan.reading) if plan.reading else None,
        "changes_count": sum(not change.kept for change in new.changes),
        "kept_count": new.kept_yours,
        "changes": changes_told(plan, new.changes),
    }


def changes_told(plan: ImportPlan, changes: Sequence[Change]) -> list[dict[str, Any]]:
    """A line for each part that changed in the source; those that stay as they are here come first."""
    names = {one.external_id: one.name for one in plan.fields}
    shown = sorted(changes, key=lambda change: not change.kept)[:MOST_CHANGES]
    cards = Card.objects.in_bulk({change.card for change in shown if change.card})
    return [
        {
            "card": change.card or None,
            "number": cards[change.card].number if change.card else None,
            "title": cards[change.card].title if change.card else "",
            "part": "value" if change.part.startswith(VALUE) else change.part,
            "name": names.get(change.part.removeprefix(VALUE), ""),
            "kept": change.kept,
        }
        for change in shown
        if not change.card or change.card in cards
    ]


def spaces_of(plan: ImportPlan) -> list[PlannedSpace]:
    """Those in which boards of the plan lie."""
    theirs = {board.space for board in plan.boards}
    return [space for space in plan.spaces if space.external_id in theirs]


def boards_told(plan: ImportPlan, known: Identities) -> list[dict[str, Any]]:
    return [
        {
            "external_id": board.external_id,
            "name": board.title,
            "archived": board.archived,
            "board": known.object_id("board", board.external_id),
        }
        for board in plan.boards
    ]


def columns_told(plan: ImportPlan, known: Identities) -> list[dict[str, Any]]:
    kinds = guess_kinds(plan.columns)
    cards = Counter(card.column for card in plan.cards)
    return [
        {
            "external_id": column.external_id,
            "board": column.board,
            "name": column.name,
            "archived": column.archived,
            "wip_limit": column.wip_limit,
            "suggested_kind": kinds[column.external_id].value,
            "cards": cards[column.external_id],
            "known": known.knows("column", column.external_id),
            "parent": column.parent,
        }
        for column in plan.columns
    ]


def people_told(plan: ImportPlan, matches: Mapping[str, Match]) -> list[dict[str, Any]]:
    # Whoever answers for a card takes part in it too: they are named by it once all the same.
    mentions = Counter(person for card in plan.cards for person in set(people_on(card)))
    found = []
    for person in plan.people:
        match = matches.get(person.external_id)
        found.append(
            {
                "external_id": person.external_id,
                "name": person.name,
                "username": person.username,
                "email": person.email,
                "placeholder": person.placeholder,
                "suggested_member": match.member.id if match else None,
                "suggested_name": match.member.name if match else None,
                "suggested_by": match.by.value if match else None,
                "mentions": mentions[person.external_id],
            }
        )
    return found


def responsible_told(new: Novelty, matches: Mapping[str, Match], somebody_named: bool) -> dict[str, Any]:
    """By rule, for all new cards and for those without a member."""
    able = can_hold(matches)
    rules: dict[str, Counter[str]] = {"all": Counter(), "without_member": Counter()}
    for card in new.cards:
        rule = holder_of(card, can_hold=able, somebody_named=somebody_named).rule
        rules["all"][rule] += 1
        rules["without_member"][rule] += not card.people
    return {
        name: {rule: count for rule, count in counted.items() if count} for name, counted in rules.items()
    }


def can_hold(matches: Mapping[str, Match]) -> Callable[[str], bool]:
    """A placeholder can; of members those who are here and in the team."""

    def able(person: str) -> bool:
        match = matches.get(person)
        return match is None or (match.member.is_present and not match.member.is_guest)

    return able
