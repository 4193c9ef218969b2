"""A mail to a form becomes a card, in the name and with the rights of the form's member."""

from dataclasses import replace

from django.utils import translation
from django.utils.translation import gettext as _

from baton.accounts.models import Project
from baton.activity import log
from baton.boards.content.attaching import attach_file
from baton.boards.content.writing_down import Section
from baton.boards.models import Card
from baton.boards.relay.filing import file
from baton.intake import filing
from baton.intake.filing import inert
from baton.intake.mail import sorting
from baton.intake.mail.commenting import who
from baton.intake.mail.letter import Letter
from baton.intake.mail.storing import kept
from baton.intake.models import IntakeForm

LONGEST_TITLE = 300


def card_of(form: IntakeForm, letter: Letter) -> Card:
    """Raises as boards' ``filing.file`` does."""
    by = form.by
    language = by.user.language if by.user else translation.get_language()
    with log.in_turn(by.workspace_id), translation.override(language):
        card, contents = filing.begin(form, title_of(letter), by)
        if card.project is None:
            card.project = only_project(letter, by.workspace_id)
        files, told = kept(letter, by.workspace)
        contents = replace(contents, brief=[*contents.brief, *sections(form, letter, told)])
        card = file(card, column=form.column, lane=form.lane, contents=contents, by=by).card
        for each in files:
            attach_file(card, each, by=by, client_visible=form.shared)
        return card


def title_of(letter: Letter) -> str:
    first = next((line for line in letter.text.splitlines() if line.strip()), "")
    return (letter.subject or first.strip() or _("A mail without words"))[:LONGEST_TITLE]


def sections(form: IntakeForm, letter: Letter, told: str) -> list[Section]:
    found = []
    if letter.text:
        found.append(Section(inert(letter.text), _("What it is about"), client_visible=form.shared))
    lines = [
        _("Sent by mail to “%(form)s”.") % {"form": form.name},
        _("From: %(who)s") % {"who": who(letter)},
        _("An address in a mail is what its sender says; nothing proves it."),
    ]
    return [*found, Section("\n\n".join([*lines, *([told] if told else [])]), _("Where it comes from"))]


def only_project(letter: Letter, workspace: int) -> Project | None:
    """Of the sender's client, when there is one that runs and no other."""
    clients = sorting.clients_of(letter.sender, workspace)
    running = Project.objects.filter(client__in=clients, archived_at=None).select_related("client")
    projects = list(running[:2]) if len(clients) == 1 else []
    return projects[0] if len(projects) == 1 else None
