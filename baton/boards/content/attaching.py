"""Files and links on a card: for the team only unless marked."""

from pathlib import PurePath
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.boards.changing import Changed, Turn, in_turn
from baton.boards.models import Attachment, Card
from baton.boards.news.content_facts import AttachmentAdded, AttachmentChanged, AttachmentRemoved
from baton.boards.text import check_link, check_text
from baton.files.models import StoredFile
from baton.kit import clock
from baton.kit.errors import NotSeen

LONGEST_NAME = 255
WEB = ("http", "https")


def attach_file(
    card: Card, file: StoredFile, *, by: Member, name: str = "", client_visible: bool = False
) -> Changed:
    """A stored file under ``name`` (its own, when empty)."""
    with in_turn(card, by) as turn:
        shown = check_text("name", name or file.name, at_most=LONGEST_NAME, blank=False)
        made = Attachment.objects.create(
            card=turn.card, file=file, name=shown, by=by, client_visible=client_visible
        )
        return tell_counted(turn, AttachmentAdded, made, undo={"attachment": made.id})


def attach_version(old: Attachment, file: StoredFile, *, by: Member) -> Changed:
    """A newer file takes the place of ``old``: under its name where the kind of file is the same, for the
    same eyes. The old one goes off the card; what was approved of it stays with the approval."""
    with in_turn(old.card, by) as turn:
        old = fresh(old)
        same_kind = PurePath(old.name).suffix.lower() == PurePath(file.name).suffix.lower()
        name = check_text("name", old.name if same_kind else file.name, at_most=LONGEST_NAME, blank=False)
        old.deleted_at = clock.now()
        old.save(update_fields=["deleted_at"])
        kept = {"client_visible": old.client_visible, "version": old.version + 1}
        made = Attachment.objects.create(card=turn.card, file=file, name=name, by=by, **kept)
        return tell_counted(
            turn,
            AttachmentAdded,
            made,
            undo={"attachment": made.id, "former": old.id},
            changed=[f"attachment:{old.id}", f"attachment:{made.id}"],
            version=made.version,
        )


def attach_link(card: Card, url: str, *, by: Member, name: str = "", client_visible: bool = False) -> Changed:
    url = check_link("url", url, WEB)
    check_text("name", name, at_most=LONGEST_NAME)
    with in_turn(card, by) as turn:
        made = Attachment.objects.create(
            card=turn.card, url=url, name=name or url[:LONGEST_NAME], by=by, client_visible=client_visible
        )
        return tell_counted(turn, AttachmentAdded, made, undo={"attachment": made.id})


def change_attachment(
    attachment: Attachment, *, by: Member, name: str | None = None, client_visible: bool | None = None
) -> Changed:
    with in_turn(attachment.card, by) as turn:
        attachment = fresh(attachment)
        before = {"name": attachment.name, "client_visible": attachment.client_visible}
        if name is not None:
            attachment.name = check_text("name", name, at_most=LONGEST_NAME, blank=False)
        if client_visible is not None:
            attachment.client_visible = client_visible
        if before == {part: getattr(attachment, part) for part in before}:
            return Changed(turn.card, row=attachment)
        attachment.save(update_fields=["name", "client_visible"])
        return turn.tell(
            AttachmentChanged,
            row=attachment,
            changed=[f"attachment:{attachment.id}"],
            attachment=attachment.id,
            client_visible=attachment.client_visible,
            was_client_visible=bool(before["client_visible"]),
            undo={"attachment": attachment.id, **before},
        )


def remove_attachment(attachment: Attachment, *, by: Member) -> Changed:
    """Off the card; the bytes stay until the trash is emptied."""
    with in_turn(attachment.card, by) as turn:
        attachment = fresh(attachment)
        attachment.deleted_at = clock.now()
        attachment.save(update_fields=["deleted_at"])
        return tell_counted(turn, AttachmentRemoved, attachment, undo={"attachment": attachment.id})


def name_of(name: str, pasted: bool, card: Card) -> str:
    """``name``, or for a pasted picture one that says when: it has none of its own."""
    if name and not pasted:
        return name
    local = localtime(clock.now(), ZoneInfo(card.workspace.time_zone))
    extension = PurePath(name).suffix or ".png"
    screenshot = _("Screenshot")
    return f"{screenshot} {local:%Y-%m-%d %H.%M.%S}{extension}"


def tell_counted(
    turn: Turn,
    kind: type[AttachmentAdded] | type[AttachmentRemoved],
    attachment: Attachment,
    undo: dict[str, int] | None = None,
    **more: Any,
) -> Changed:
    count(turn.card)
    return turn.tell(
        kind,
        "attachments_count",
        columns=("attachments_count",),
        row=attachment,
        attachment=attachment.id,
        client_visible=attachment.client_visible,
        undo=undo,
        **{"changed": [f"attachment:{attachment.id}"], **more},
    )


def count(card: Card) -> None:
    card.attachments_count = Attachment.objects.filter(card=card, deleted_at=None).count()


def fresh(attachment: Attachment) -> Attachment:
    found = Attachment.objects.filter(pk=attachment.pk, deleted_at=None).first()
    if found is None:
        raise NotSeen
    return found  # type: ignore[no-any-return]
