"""What was approved is changed: the approval is void, and says what of it differs.

The gates compare the content themselves, in turn; this tells people of it, a moment later, from the log.
"""

from collections.abc import Sequence
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from baton.accounts.models import Workspace
from baton.activity import log
from baton.activity.models import Entry, ReaderPosition
from baton.activity.readers import advance, behind, position
from baton.approvals.comparing import Change, changes
from baton.approvals.facts import ApprovalVoided, ApprovalWithdrawn
from baton.approvals.models import Approval, State
from baton.approvals.rounds import Round, living_card
from baton.boards.models import Card, Clearance, StageKind
from baton.boards.news import content_facts, relay_facts
from baton.boards.relay import covering
from baton.kit import clock
from baton.kit.errors import NotSeen

READER = "approvals"
ENTRIES = 500
STANDING = (State.OPEN, State.GRANTED)
TOUCHES = {
    fact.__name__
    for fact in (
        content_facts.BriefSectionAdded,
        content_facts.BriefSectionChanged,
        content_facts.BriefSectionRemoved,
        content_facts.BriefWritten,
        content_facts.AttachmentAdded,
        content_facts.AttachmentChanged,
        content_facts.AttachmentRemoved,
        content_facts.ContentUndone,
    )
}
# With another project the card may be another client's, whom nobody asked.
EDITED = content_facts.CardEdited.__name__
# Nobody can answer about a card that is not there.
GONE = {relay_facts.CardArchived.__name__, relay_facts.CardTrashed.__name__}


def void_what_changed() -> int:
    """Read the log on in every workspace; how many cards were looked at."""
    waiting = behind(READER)
    for pk, last in waiting.items():
        if position(READER, pk) == 0:
            begin_at(pk, last)
    return sum(catch_up(pk) for pk in waiting)


def begin_at(workspace: int, last: int) -> None:
    """The first time, a history that was brought from the past is passed over at once."""
    own = Entry.objects.filter(workspace=workspace, brought=False).order_by("number")
    first = own.values_list("number", flat=True).first()
    start = last if first is None else first - 1
    ReaderPosition.objects.get_or_create(reader=READER, workspace_id=workspace, defaults={"number": start})


def catch_up(workspace: int) -> int:
    looked = 0

    def look_at(entries: Sequence[Entry]) -> None:
        nonlocal looked
        # What is brought from the past is told to nobody; a gate compares it all the same.
        told = [entry for entry in entries if entry.card is not None and not entry.brought]
        touched = {entry.card for entry in told if entry.kind in TOUCHES}
        gone = {entry.card for entry in told if entry.kind in GONE}
        placed = {entry.card for entry in told if entry.kind == EDITED and entry.payload.get("was")}
        asked = Approval.objects.filter(card__in=touched | gone | placed, state__in=STANDING)
        for card in sorted(set(asked.values_list("card", flat=True))):
            look(card, workspace)
            looked += 1

    while advance(READER, workspace, look_at, at_most=ENTRIES) == ENTRIES:
        pass
    return looked


def look(card: int, workspace: int) -> list[Approval]:
    """Void what no longer is as it was shown; of a card that is away, take open questions back."""
    with log.in_turn(workspace) as held:
        rows = Approval.objects.filter(card=card, state__in=STANDING, following=None)
        standing = list(rows.select_related("gate").order_by("id"))
        try:
            found = living_card(card)
        except NotSeen:
            return [each for each in standing if each.is_open and take_back(held, each)]
        if found.stage_kind == StageKind.DONE:
            return []
        rounds = [Round(held, each, found) for each in standing]
        return [each.approval for each in rounds if leave_to_another_client(each) or void_if_changed(each)]


def leave_to_another_client(this: Round) -> bool:
    """Whoever was asked for a client that the card no longer belongs to is asked no more."""
    approval, project = this.approval, this.card.project
    if not (approval.is_open and approval.for_client):
        return False
    if project is not None and project.client_id == approval.client_asked:
        return False
    with translation.override(this.workspace.language):
        this.end(State.WITHDRAWN, reason=_("The card is no longer this client's."))
    this.tell(ApprovalWithdrawn, by=None)
    return True


def void_if_changed(this: Round) -> bool:
    approval = this.approval
    parts = covering.parts_of(this.card.pk, approval.covers)
    if covering.hash_of(parts) == approval.content_hash:
        return False
    differs = [told(each) for each in changes(list(approval.proofs.order_by("id")), parts)]
    had_been = approval.state
    this.end(State.VOIDED, changed=differs)
    if approval.clearance_id is not None:
        Clearance.objects.filter(pk=approval.clearance_id, voided_at=None).update(voided_at=clock.now())
    this.tell(ApprovalVoided, by=None, had_been=str(had_been))
    return True


def take_back(workspace: Workspace, approval: Approval) -> bool:
    card = Card.objects.filter(pk=approval.card_id).select_related("board").first()
    if card is None:
        return False
    this = Round(workspace, approval, card)
    this.end(State.WITHDRAWN)
    this.tell(ApprovalWithdrawn, by=None)
    return True


def told(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "name": change.name,
        "job_function": change.job_function,
        "how": change.how,
    }
