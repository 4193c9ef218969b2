"""A form that was sent becomes a card, in the name and with the rights of the form's member."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.db import IntegrityError
from django.utils import translation
from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding_content as finding
from baton.boards.content import forms
from baton.boards.content.attaching import attach_file
from baton.boards.content.reading_values import Given
from baton.boards.content.writing_down import NOTHING, Contents, Section
from baton.boards.models import Card, CustomField
from baton.boards.relay.filing import file
from baton.files.receiving import ReceivedFile
from baton.files.storing import store
from baton.intake.models import IntakeForm, Received


@dataclass(frozen=True)
class Sent:
    """What somebody filled in; ``key`` is that of the page they did it on."""

    key: str
    title: str
    about: str = ""
    wish: date | None = None
    name: str = ""
    email: str = ""
    answers: dict[CustomField, Given] = field(default_factory=dict)
    files: Sequence[ReceivedFile] = ()


def take_in(form: IntakeForm, sent: Sent) -> tuple[Received, bool]:
    """One card, however often the page is sent, and whether it is new. Raises as ``filing.file`` does."""
    try:
        with log.one_deed():
            known = Received.objects.select_related("card").filter(form=form, key=sent.key).first()
            return (known, False) if known else (put_down(form, sent), True)
    except IntegrityError:
        # Sent twice at once: the other one was first.
        return Received.objects.select_related("card").get(form=form, key=sent.key), False


def put_down(form: IntakeForm, sent: Sent) -> Received:
    by = form.by
    language = by.user.language if by.user else translation.get_language()
    with log.in_turn(by.workspace_id), translation.override(language):
        card, contents = begin(form, sent.title, by)
        contents = replace(
            contents,
            brief=[*contents.brief, *told(form, sent)],
            values={**contents.values, **sent.answers},
        )
        card = file(card, column=form.column, lane=form.lane, contents=contents, by=by).card
        for each in sent.files:
            attach_file(card, store(each, by.workspace), by=by, client_visible=form.shared)
        return Received.objects.create(form=form, card=card, key=sent.key)


def begin(form: IntakeForm, title: str, by: Member) -> tuple[Card, Contents]:
    if form.template is not None:
        card, contents = forms.as_card(forms.read(form.template.form, by), title, by)
        card.deadline = forms.deadline_of(form.template, by)
    else:
        card, contents = Card(workspace=by.workspace, title=title), NOTHING
    if form.project_id is not None:
        card.project = finding.project(form.project_id, by)
    card.lead, card.responsible = form.lead or card.lead, form.responsible or card.responsible
    card.shared = form.shared
    return card, contents


def told(form: IntakeForm, sent: Sent) -> list[Section]:
    """What it is about, for whom the form shows it; who sent it, for the team. A wish is no promise: it
    becomes a deadline when somebody of the team makes it one."""
    sections = []
    if sent.about:
        sections.append(Section(inert(sent.about), _("What it is about"), client_visible=form.shared))
    lines = [_("Sent by the form “%(form)s”.") % {"form": form.name}]
    if sent.name or sent.email:
        who = f"{sent.name} <{sent.email}>" if sent.name and sent.email else sent.name or sent.email
        # On one line: behind an empty one its text would be Markdown again.
        lines.append(_("From: %(who)s") % {"who": f"`{' '.join(who.replace('`', '').split())}`"})
    if sent.wish:
        lines.append(_("Wished for: %(day)s") % {"day": sent.wish.isoformat()})
    return [*sections, Section("\n\n".join(lines), _("Where it comes from"))]


def inert(text: str) -> str:
    """Nobody outside calls members by name."""
    return text.replace("](member:", "] (member:")
