"""Pass on all that somebody holds, at once: they leave, or are away for long.

WIP limits do not hold this back: the work is there, whoever answers for it.
"""

from dataclasses import dataclass

from django.db.models import QuerySet

from baton.accounts import access
from baton.accounts.models import JobFunction, Member, Project, ProjectMember, Workspace
from baton.activity import log
from baton.boards.leavers.beside import pass_on_approvals
from baton.boards.leavers.heirs import Heirs, job_function_on
from baton.boards.leavers.holding import cards_held_by
from baton.boards.models import Card, ChecklistItem, Handoff, Outcome
from baton.boards.news.facts import CardPassedOn, about
from baton.kit import clock
from baton.membership.facts import ProjectChanged


@dataclass(frozen=True)
class PassedOn:
    cards: int
    projects: int
    approvals: int = 0


def reassign(member: Member, *, heirs: Heirs, by: Member) -> PassedOn:
    """What ``member`` holds and ``by`` sees goes to the heirs; the member stays in the workspace.

    One's own work, or anybody's for whoever manages. Raises NobodyChosen, NotInTheTeam, HeirSeesLess: then
    nothing has changed.
    """
    access.demand_team(by)
    if member != by:
        access.demand_manage(by)
    with log.in_turn(member.workspace_id) as workspace:
        heirs.demand_able(member)
        seen = Card.objects.seen_by(by)
        cards = cards_held_by(member).filter(pk__in=seen.values("pk"))
        # First, while the cards still say as what somebody works on them.
        approvals = pass_on_approvals(member, heirs, seen, by)
        return PassedOn(
            cards=pass_on_cards(member, cards, heirs, workspace, by),
            projects=pass_on_projects(member, Project.objects.seen_by(by), heirs, workspace, by),
            approvals=approvals,
        )


def pass_on_everything(member: Member, heirs: Heirs, workspace: Workspace, by: Member) -> PassedOn:
    """Also what ``by`` does not see: whoever leaves must leave nothing behind."""
    heirs.demand_able(member)
    projects = Project.objects.filter(workspace=workspace)
    approvals = pass_on_approvals(member, heirs, Card.objects.filter(workspace=workspace), by)
    return PassedOn(
        cards=pass_on_cards(member, cards_held_by(member), heirs, workspace, by),
        projects=pass_on_projects(member, projects, heirs, workspace, by),
        approvals=approvals,
    )


def pass_on_cards(
    member: Member, cards: QuerySet[Card], heirs: Heirs, workspace: Workspace, by: Member
) -> int:
    held = cards.select_related("board", "project").prefetch_related("participants", "project__places")
    rows = list(held.order_by("id"))
    for card in rows:
        heir = heirs.of(job_function_on(card, member), member)
        heirs.demand_sees(heir, card, member)
        pass_on_card(card, member, heir)
        fact = CardPassedOn(
            **about(card, "responsible", "lead", "offer"), from_member=member.id, to_member=heir.id
        )
        log.record(workspace, fact, by=by)
    return len(rows)


def pass_on_card(card: Card, member: Member, heir: Member) -> None:
    if card.responsible_id == member.id:
        card.responsible = heir
    if card.lead_id == member.id:
        card.lead = heir
    card.version += 1
    card.save(update_fields=["responsible", "lead", "version"])
    items = ChecklistItem.objects.filter(checklist__card=card, responsible=member, done_at=None)
    items.update(responsible=heir)
    part = card.participants.filter(member=member)
    if card.participants.filter(member=heir).exists():
        part.delete()
    else:
        part.update(member=heir)
    for offer in card.handoffs.filter(answered_at=None):
        pass_on_offer(offer, member, heir)


def pass_on_offer(offer: Handoff, member: Member, heir: Member) -> None:
    """The open offer ends as overtaken; another stands in its place between those who are here now."""
    giver = heir if offer.giver_id == member.id else offer.giver
    receiver = heir if offer.receiver_id == member.id else offer.receiver
    if (giver, receiver) == (offer.giver, offer.receiver):
        return
    offer.answered_at, offer.outcome = clock.now(), Outcome.OVERTAKEN
    offer.save(update_fields=["answered_at", "outcome"])
    if giver != receiver:
        Handoff.objects.create(
            card=offer.card,
            giver=giver,
            receiver=receiver,
            note=offer.note,
            expectation=offer.expectation,
            offered_at=offer.offered_at,
            answer_by=offer.answer_by,
        )


def pass_on_projects(
    member: Member, projects: QuerySet[Project], heirs: Heirs, workspace: Workspace, by: Member
) -> int:
    """The account, and the place in the team of each project that runs."""
    running = projects.filter(archived_at=None)
    touched = set(running.filter(account_manager=member)) | set(running.filter(places__member=member))
    for project in sorted(touched, key=lambda each: each.id):
        if project.account_manager_id == member.id:
            project.account_manager = heirs.of(JobFunction.ACCOUNT_MANAGER, member)
            project.save(update_fields=["account_manager"])
        for place in ProjectMember.objects.filter(project=project, member=member):
            pass_on_place(place, heirs.of(place.job_function, member))
        log.record(workspace, ProjectChanged(project=project.id), by=by)
    return len(touched)


def pass_on_place(place: ProjectMember, heir: Member) -> None:
    if ProjectMember.objects.filter(project=place.project_id, member=heir).exists():
        place.delete()
    else:
        place.member = heir
        place.save(update_fields=["member"])
