"""Carry an import out: all of it, or nothing."""

from collections.abc import Callable, Sequence

from django.db import transaction

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.approvals import voiding
from baton.approvals.models import Approval
from baton.boards.models import Board
from baton.interchange.applied import Applied
from baton.interchange.applying.baselines_kept import keep_followed, keep_new, keep_places, placed_anew
from baton.interchange.applying.blocking import wait_for_cards
from baton.interchange.applying.cards import Making, make_cards, numbers_for
from baton.interchange.applying.contents import make_contents
from baton.interchange.applying.history import make_history
from baton.interchange.applying.naming import make_vocabulary
from baton.interchange.applying.peopling import find_people
from baton.interchange.applying.placing_boards import make_boards
from baton.interchange.applying.placing_columns import make_columns
from baton.interchange.applying.placing_lanes import make_lanes
from baton.interchange.applying.placing_policies import make_policies
from baton.interchange.applying.projects import find_projects
from baton.interchange.applying.reordering import reorder
from baton.interchange.applying.site import Site
from baton.interchange.applying.telling import tell_cards, write_log
from baton.interchange.applying.topping_up import add_to_cards, count_lists_anew
from baton.interchange.applying.tying import tie
from baton.interchange.choices import Choices
from baton.interchange.facts import WorkImported
from baton.interchange.fitting import Texts
from baton.interchange.hours.logs import may_place, place_logs
from baton.interchange.identities import Identities
from baton.interchange.novelty import Novelty, TopUp, new_in
from baton.interchange.plan import ImportPlan
from baton.interchange.planned_card import PlannedCard
from baton.interchange.progress import Progress, to_nobody
from baton.kit import clock

PORTION = 200


def apply(
    plan: ImportPlan,
    choices: Choices,
    *,
    by: Member,
    progress: Progress = to_nobody,
    in_the_end: Callable[[Applied], None] = lambda applied: None,
) -> Applied:
    """Make what is new in ``plan``. ``progress`` is told the number of cards written and may raise to end it
    all; ``in_the_end`` runs in the same transaction.

    Raises NotAllowed, UnknownMember, CannotHold.
    """
    access.demand_administer(by)
    with transaction.atomic():
        with log.in_turn(by.workspace_id) as workspace:
            known = Identities(workspace, plan.origin, chosen=choices.fields)
            new = new_in(plan, known)
            if new.nothing:
                applied = Applied(boards=list(known.objects("board").values()))
                in_the_end(applied)
                return applied
        texts = Texts()
        # Spaces and boards are made by their own verbs, each numbering its entry; the rest in one turn.
        boards = make_boards(plan, choices, known, texts, by)
        lanes = make_lanes(plan, boards, known, texts, by)
        projects = find_projects(plan, new.cards, texts, by)
        with log.in_turn(by.workspace_id) as workspace:
            site = Site(
                plan,
                choices,
                workspace,
                by,
                known,
                clock.now(),
                texts=texts,
                boards=boards,
                lane_of=lanes,
                projects=projects,
            )
            site.counts.update(space=len(new.spaces), board=len(new.boards), lane=len(new.lanes))
            build(site, new, progress)
            place_hours(site)
            applied = Applied(
                {kind: count for kind, count in site.counts.items() if count},
                [board.id for board in boards.values()],
                {reason: count for reason, count in texts.mended.items() if count},
            )
            tell_the_import(site, list(boards.values()))
        look_at_approvals(new.top_ups, by)
        in_the_end(applied)
        return applied


def place_hours(site: Site) -> None:
    """Time that was logged becomes hours of whoever logged it, if whoever imports sees the hours of all; the
    rest of it stays kept."""
    if not may_place(site.by):
        return
    placed = place_logs(site.workspace, by=site.by, source=site.plan.origin)
    site.counts["time_entry"] += placed.entries
    site.counts["time_kept"] = sum(placed.left.values())


def build(site: Site, new: Novelty, progress: Progress) -> None:
    total = len(new.cards) + len(new.top_ups)
    progress(0, total, "structure")
    find_people(site)
    site.texts.members = site.members
    make_columns(site)
    make_vocabulary(site)
    make_policies(site)
    cards = [card for card in new.cards if card.column in site.columns]
    numbers = numbers_for(site, cards)
    made: list[Making] = []
    for start, portion in in_portions(cards):
        progress(start, total, "cards")
        made += make_portion(site, portion, numbers)
        site.known.write()
    tie(site, made)
    tell_cards(site, made)
    progress(len(cards), total, "additions")
    really = add_to_cards(site, new.top_ups)
    count_lists_anew(site)
    keep_followed(site, new.top_ups, really)
    put_in_order(site, new)
    site.counts["kept_yours"] += new.kept_yours
    wait_for_cards(site)
    write_log(site)
    site.known.write()
    progress(total, total, "done")


def make_portion(site: Site, cards: Sequence[PlannedCard], numbers: dict[str, int]) -> list[Making]:
    made = make_cards(site, cards, numbers)
    make_contents(site, made)
    make_history(site, made)
    keep_new(site, made)
    return made


def look_at_approvals(tops: Sequence[TopUp], by: Member) -> None:
    """What is brought from elsewhere is passed over by whoever listens; yet a card that went away, to another
    client, or was written anew is not what its approvers were asked about."""
    cards = [top.row.object_id for top in tops]
    asked = Approval.objects.filter(card__in=cards, state__in=voiding.STANDING)
    for card in sorted(set(asked.values_list("card", flat=True))):
        voiding.look(card, by.workspace_id)


def put_in_order(site: Site, new: Novelty) -> None:
    """Columns whose order changed there, and those to which cards came beside others."""
    came = placed_anew(site, new.top_ups, [card.column for card in new.cards])
    columns = {*new.reordered, *came}.difference(new.arranged_here)
    reorder(site, columns)
    keep_places(site, columns)


def in_portions(cards: Sequence[PlannedCard]) -> list[tuple[int, Sequence[PlannedCard]]]:
    """In the order of the columns, so that a column's ranks follow one another from portion to portion."""
    ordered = sorted(cards, key=lambda card: card.order)
    return [(start, ordered[start : start + PORTION]) for start in range(0, len(ordered), PORTION)]


def tell_the_import(site: Site, boards: list[Board]) -> None:
    fact = WorkImported(
        board=boards[0].id if len(boards) == 1 else None,
        source=site.plan.source,
        cards=site.counts["card"],
        comments=site.counts["comment"],
        moves=site.counts["move"],
    )
    log.record(site.workspace, fact, by=site.by)
