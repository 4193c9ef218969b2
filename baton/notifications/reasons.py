"""Why somebody hears of something, by which channel, how soon; and what holds until they choose otherwise."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reason(models.TextChoices):
    """The most pressing first: of several the first one names the notification."""

    APPROVAL_ASKED = "approval_asked", _("My approval is asked")
    HANDED = "handed", _("A card is offered to me")
    OFFER_OVERDUE = "offer_overdue", _("An offer waits too long")
    RESPONSIBLE = "responsible", _("I became responsible")
    MENTIONED = "mentioned", _("Somebody mentions me")
    ITEM_GIVEN = "item_given", _("A checklist item is given to me")
    APPROVAL_DECIDED = "approval_decided", _("News of an approval: answered, late or no longer valid")
    ANSWERED = "answered", _("My offer was answered")
    DEADLINE = "deadline", _("A deadline is near or past")
    BLOCKED = "blocked", _("A card is blocked or free again")
    STUCK = "stuck", _("A card is stuck")
    COMMENTED = "commented", _("A comment on a card of mine")
    WATCHED = "watched", _("Something else on a card I watch")


class Channel(models.TextChoices):
    INBOX = "inbox", _("Inbox")
    EMAIL = "email", _("E-mail")
    SLACK = "slack", _("Slack")
    PUSH = "push", _("Push")


class How(models.TextChoices):
    INSTANT = "instant", _("At once")
    BUNDLED = "bundled", _("Bundled")
    OFF = "off", _("Not at all")


PRESSING = list(Reason)
# Somebody waits for an answer: neither a quiet evening nor a holiday holds these back.
URGENT = frozenset(
    {
        Reason.APPROVAL_ASKED,
        Reason.HANDED,
        Reason.OFFER_OVERDUE,
        Reason.RESPONSIBLE,
        Reason.MENTIONED,
    }
)
# What a client's guest can hear of at all.
FOR_GUESTS = frozenset(
    {Reason.APPROVAL_ASKED, Reason.MENTIONED, Reason.APPROVAL_DECIDED, Reason.COMMENTED, Reason.WATCHED}
)
# A bundle makes sense where many things fit into one message.
OFFERED = {
    Channel.INBOX: (How.INSTANT, How.OFF),
    Channel.EMAIL: (How.INSTANT, How.BUNDLED, How.OFF),
    Channel.SLACK: (How.INSTANT, How.BUNDLED, How.OFF),
    Channel.PUSH: (How.INSTANT, How.OFF),
}
OUTWARD = (Channel.EMAIL, Channel.SLACK, Channel.PUSH)


def usual(reason: Reason, channel: Channel) -> How:
    """Until somebody chooses: what is urgent comes at once everywhere, the rest in one mail now and then."""
    if channel is Channel.INBOX or reason in URGENT:
        return How.INSTANT
    return How.BUNDLED if channel is Channel.EMAIL else How.OFF
