"""Get approvals through the eyes of whoever asks: unseen and unknown are both NotSeen."""

from collections.abc import Sequence

from baton.accounts.models import Contact, Member
from baton.approvals.models import Approval, Approver, Link, Proof
from baton.boards.access.finding import one
from baton.boards.models import Gate
from baton.kit.errors import NotSeen


def approval(pk: int, member: Member) -> Approval:
    rows = Approval.objects.seen_by(member)
    return one(rows.select_related("card", "gate", "asked_by"), pk)


def approver(pk: int, member: Member) -> Approver:
    """For the team: who is asked, by the row."""
    if member.is_guest:
        raise NotSeen
    rows = Approver.objects.filter(approval__in=Approval.objects.seen_by(member))
    return one(rows.select_related("approval__card", "member", "contact"), pk)


def own_place(of: Approval, member: Member) -> Approver:
    """As whom ``member`` may answer; whoever else tries is told who is asked."""
    rows = Approver.objects.filter(approval=of).select_related("approval__card", "member", "contact")
    own = rows.filter(member=member).first() or rows.filter(member__deputy=member).first()
    return own or rows.order_by("id")[0]


def proof(pk: int, member: Member) -> Proof:
    rows = Proof.objects.filter(approval__in=Approval.objects.seen_by(member))
    return one(rows.select_related("file", "approval"), pk)


def link(pk: int, member: Member) -> Link:
    if member.is_guest:
        raise NotSeen
    rows = Link.objects.filter(approver__approval__in=Approval.objects.seen_by(member))
    return one(rows.select_related("approver__approval__card"), pk)


def gate(pk: int, of_board: int) -> Gate:
    rows = Gate.objects.filter(policy__column__board=of_board)
    return one(rows.select_related("policy__column__parent", "escalate_to"), pk)


def contacts(pks: Sequence[int], member: Member) -> list[Contact]:
    found = Contact.objects.seen_by(member).in_bulk(list(pks))
    if len(found) != len(set(pks)):
        raise NotSeen
    return [found[pk] for pk in dict.fromkeys(pks)]


def members(pks: Sequence[int], asker: Member) -> list[Member]:
    found = Member.objects.seen_by(asker).in_bulk(list(pks))
    if len(found) != len(set(pks)):
        raise NotSeen
    return [found[pk] for pk in dict.fromkeys(pks)]
