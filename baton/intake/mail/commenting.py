"""A mail that answers becomes a comment: of the member whom the address proves, else “by mail, from …”."""

from django.utils.translation import gettext as _

from baton.accounts.models import JobFunction, Member, Role, Workspace
from baton.activity import log
from baton.boards.changing import Turn
from baton.boards.content import attaching, commenting
from baton.boards.models import Attachment, Card, Comment
from baton.boards.news.content_facts import AttachmentAdded, CommentAdded
from baton.files.models import StoredFile
from baton.intake.filing import inert
from baton.intake.mail.letter import Letter
from baton.intake.mail.storing import kept
from baton.intake.models import MailWriter
from baton.kit.errors import NotSeen


def comment_of_member(card: Card, letter: Letter, member: Member) -> None:
    """A guest's is read by their side; a team member's by the team only, as everything is that nobody
    marked."""
    files, told = kept(letter, card.workspace)
    text = "\n\n".join(part for part in (inert(letter.text), told) if part)
    if text:
        commenting.add_comment(card, text, by=member)
    if member.is_guest:
        if files:
            put(card, writer_of(card.workspace), "", files, client_visible=True)
        return
    for file in files:
        attaching.attach_file(card, file, by=member)


def comment_by_mail(card: Card, letter: Letter, *, client_visible: bool) -> None:
    """Whoever reads it reads first what is known of where it comes from."""
    files, told = kept(letter, card.workspace)
    by = _("By mail, from %(who)s:") % {"who": who(letter)}
    text = "\n\n".join(part for part in (by, inert(letter.text), told) if part)
    put(card, writer_of(card.workspace), text, files, client_visible=client_visible)


def put(card: Card, by: Member, text: str, files: list[StoredFile], *, client_visible: bool) -> None:
    """Wherever the card lies: it is the card that is written to, by nobody who would have to see it."""
    with log.in_turn(card.workspace_id) as workspace:
        fresh = Card.objects.filter(pk=card.pk, deleted_at=None).select_related("board", "column").first()
        if fresh is None:
            raise NotSeen
        turn = Turn(workspace, fresh, by)
        visible = client_visible and fresh.shared
        if text:
            made = Comment.objects.create(card=fresh, by=by, text=text, client_visible=visible)
            commenting.tell_counted(turn, CommentAdded, made, mentions=[])
        for file in files:
            added = Attachment.objects.create(
                card=fresh, file=file, name=file.name, by=by, client_visible=visible
            )
            attaching.tell_counted(turn, AttachmentAdded, added)


def writer_of(workspace: Workspace) -> Member:
    """Made when the first mail comes; another when somebody merged the one before with a person."""
    found = MailWriter.objects.select_related("member").filter(workspace=workspace).first()
    if found is not None and found.member.is_placeholder:
        return found.member
    made = Member.objects.create(
        workspace=workspace, name=_("Mail"), role=Role.MEMBER, job_function=JobFunction.OTHER, money=0
    )
    MailWriter.objects.update_or_create(workspace=workspace, defaults={"member": made})
    return made


def who(letter: Letter) -> str:
    told = f"{letter.sender_name} <{letter.sender}>" if letter.sender_name else letter.sender
    return f"`{told.replace('`', '')}`" if told else _("nobody who says so")
