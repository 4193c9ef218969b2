"""What happened, in words: one table for the inbox, the mails, Slack and push.

The words follow the names of those who did it, as in the feed: "Kees moved: In design → Layout".
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from baton.accounts.models import Member
from baton.boards.models import ClassOfService
from baton.notifications.names import Names, names_in
from baton.notifications.squashing import Line

EXCERPT = 280
WHOLE = {
    "approval_reminded",
    "approval_overdue",
    "approval_granted",
    "approval_changes",
    "approval_voided",
}


@dataclass(frozen=True)
class Said:
    """``by``: ids of those who did it; ``words`` follow their names, or stand alone; ``quote`` is a text of
    somebody's, as it was typed."""

    by: tuple[int, ...]
    words: str
    quote: str = ""
    reason: str = ""


Say = Callable[[Line, Names], str]


def said(line: Line, names: Names) -> Said:
    """In the language that is active."""
    words = TABLE[line.kind](line, names) if line.kind in TABLE else _("changed the card")
    # What stands in a whole sentence names nobody, or names them itself.
    by = () if line.kind in WHOLE else line.by
    return Said(by, words, quoted(line, names), line.reason)


def names_for(lines: Iterable[Line], viewer: Member) -> Names:
    known = list(lines)
    return names_in([line.detail for line in known], viewer, by={pk for line in known for pk in line.by})


def quoted(line: Line, names: Names) -> str:
    """The latest comment, the note with an offer, why it was returned, what blocks, what approvers said."""
    found = ""
    if line.kind in ("commented", "mentioned"):
        found = names.comments.get(line.detail["comment"], "")
    elif line.kind in ("offered", "offer_late"):
        found = names.handoffs.get(line.detail["handoff"], ("", ""))[0]
    elif line.kind == "returned":
        found = names.handoffs.get(line.detail["handoff"], ("", ""))[1]
    elif line.kind == "blocked":
        found = names.blockers.get(line.detail["blocker"], "")
    elif line.kind in ("approval_granted", "approval_changes"):
        found = names.answers.get(line.detail["approval"], "")
    elif line.kind == "item":
        found = names.items.get(line.detail["item"], "")
    return shortened(found)


def shortened(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= EXCERPT else one[: EXCERPT - 1].rstrip() + "…"


def offered(line: Line, names: Names) -> str:
    return _("offers you the card")


def taken_back(line: Line, names: Names) -> str:
    return _("took the offer back")


def accepted(line: Line, names: Names) -> str:
    return _("accepted your offer")


def returned(line: Line, names: Names) -> str:
    return _("returned your offer")


def held(line: Line, names: Names) -> str:
    to = line.detail.get("to_member")
    if to is None:
        return _("nobody is responsible any more")
    if to == names.viewer:
        return _("made you responsible")
    return _("made responsible: %(person)s") % {"person": names.member(to)}


def led(line: Line, names: Names) -> str:
    to = line.detail.get("to_member")
    if to is None:
        return _("nobody leads the card any more")
    if to == names.viewer:
        return _("made you the lead")
    return _("made the lead: %(person)s") % {"person": names.member(to)}


def moved(line: Line, names: Names) -> str:
    places = {
        "before": names.column(line.detail.get("from_column")),
        "after": names.column(line.detail.get("to_column")),
    }
    return _("moved: %(before)s → %(after)s") % places


def titled(line: Line, names: Names) -> str:
    return _("renamed; it was “%(before)s”") % {"before": shortened(str(line.detail.get("was") or ""))}


def deadline_set(line: Line, names: Names) -> str:
    now, before = line.detail.get("now"), line.detail.get("was")
    if not now:
        return _("took the deadline away")
    if not before:
        return _("set the deadline: %(day)s") % {"day": names.day(now)}
    return _("moved the deadline: %(before)s → %(after)s") % {
        "before": names.day(before),
        "after": names.day(now),
    }


def classed(line: Line, names: Names) -> str:
    now = line.detail.get("now")
    label = ClassOfService(now).label if now in ClassOfService.values else "?"
    return _("changed the class of service: %(label)s") % {"label": label}


def edited(line: Line, names: Names) -> str:
    return _("edited the card")


def joined(line: Line, names: Names) -> str:
    return _("added you to the participants")


def mentioned(line: Line, names: Names) -> str:
    if rule := line.detail.get("by_rule"):
        return _("mentioned you, by the rule “%(rule)s”") % {"rule": rule}
    return _("mentioned you")


def commented(line: Line, names: Names) -> str:
    if line.count == 1 and (rule := line.detail.get("by_rule")):
        return _("commented, by the rule “%(rule)s”") % {"rule": rule}
    if line.count == 1:
        return _("commented")
    return ngettext("wrote %(count)d comment", "wrote %(count)d comments", line.count) % {"count": line.count}


def blocked(line: Line, names: Names) -> str:
    return _("blocked the card")


def lifted(line: Line, names: Names) -> str:
    return _("lifted the blocker")


def attached(line: Line, names: Names) -> str:
    if line.count == 1:
        name = names.attachments.get(line.detail["attachment"])
        return _("attached “%(name)s”") % {"name": name} if name else _("attached a file")
    return ngettext("attached %(count)d file", "attached %(count)d files", line.count) % {"count": line.count}


def briefed(line: Line, names: Names) -> str:
    return _("wrote in the brief")


def archived(line: Line, names: Names) -> str:
    return _("archived the card")


def restored(line: Line, names: Names) -> str:
    return _("brought the card back")


def item_given(line: Line, names: Names) -> str:
    return _("gave you a checklist item")


def item_added(line: Line, names: Names) -> str:
    if name := the_item(line, names):
        return _("added to the checklist: “%(name)s”") % {"name": name}
    words = ngettext("added %(count)d checklist item", "added %(count)d checklist items", line.count)
    return words % {"count": line.count}


def item_ticked(line: Line, names: Names) -> str:
    if name := the_item(line, names):
        return _("ticked off: “%(name)s”") % {"name": name}
    words = ngettext(
        "ticked off %(count)d checklist item", "ticked off %(count)d checklist items", line.count
    )
    return words % {"count": line.count}


def item_opened(line: Line, names: Names) -> str:
    if name := the_item(line, names):
        return _("opened again: “%(name)s”") % {"name": name}
    words = ngettext("opened %(count)d checklist item", "opened %(count)d checklist items", line.count)
    return words % {"count": line.count}


def the_item(line: Line, names: Names) -> str:
    """Empty of several, and of one that was removed since."""
    return shortened(names.items.get(line.detail["item"], "")) if line.count == 1 else ""


def checklist_changed(line: Line, names: Names) -> str:
    return _("changed the checklist")


def offer_late(line: Line, names: Names) -> str:
    people = {
        "giver": names.member(line.detail.get("giver")),
        "receiver": names.member(line.detail.get("receiver")),
    }
    if line.detail.get("receiver") == names.viewer:
        return _("The offer from %(giver)s still waits for your answer") % people
    if line.detail.get("giver") == names.viewer:
        return _("Your offer is still not answered by %(receiver)s") % people
    return _("%(receiver)s has not answered the offer from %(giver)s") % people


def deadline_near(line: Line, names: Names) -> str:
    return _("The deadline is near: %(day)s") % {"day": names.day(line.detail["now"])}


def deadline_past(line: Line, names: Names) -> str:
    return _("The deadline has passed: %(day)s") % {"day": names.day(line.detail["now"])}


def stuck(line: Line, names: Names) -> str:
    return _("Far longer in its column than is usual there")


def approval_asked(line: Line, names: Names) -> str:
    return _("asks for your approval")


def approval_reminded(line: Line, names: Names) -> str:
    return _("Your approval is still waited for")


def approval_overdue(line: Line, names: Names) -> str:
    return _("An approval was not answered in time")


def approval_granted(line: Line, names: Names) -> str:
    return about(_("The approval was granted"), line, names)


def approval_changes(line: Line, names: Names) -> str:
    return about(_("Changes are asked for"), line, names)


def approval_voided(line: Line, names: Names) -> str:
    return about(_("The approval is void: what it was asked for was changed"), line, names)


def about(words: str, line: Line, names: Names) -> str:
    question = names.questions.get(line.detail["approval"], "")
    return f"{words} ({question})" if question else words


TABLE: dict[str, Say] = {
    "approval_asked": approval_asked,
    "approval_reminded": approval_reminded,
    "approval_overdue": approval_overdue,
    "approval_granted": approval_granted,
    "approval_changes": approval_changes,
    "approval_voided": approval_voided,
    "offered": offered,
    "taken_back": taken_back,
    "accepted": accepted,
    "returned": returned,
    "held": held,
    "led": led,
    "moved": moved,
    "title": titled,
    "deadline": deadline_set,
    "class_of_service": classed,
    "edited": edited,
    "joined": joined,
    "mentioned": mentioned,
    "commented": commented,
    "blocked": blocked,
    "lifted": lifted,
    "attached": attached,
    "briefed": briefed,
    "archived": archived,
    "restored": restored,
    "item": item_given,
    "item_added": item_added,
    "item_ticked": item_ticked,
    "item_opened": item_opened,
    "item_removed": checklist_changed,
    "checklist": checklist_changed,
    "offer_late": offer_late,
    "deadline_near": deadline_near,
    "deadline_past": deadline_past,
    "stuck": stuck,
}
