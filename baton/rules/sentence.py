"""A rule as a sentence in its reader's language."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from baton.rules import documents as say
from baton.rules.words import HIDDEN, Case, Words, quoted

QUOTED_STOPS = tuple(f"{stop}{close}." for stop in ".!?…" for close in "”»")


def sentence(when: Any, shown_filter: str, then: list[Any], words: Words) -> str:
    done = "; ".join(action_told(each, words) for each in then)
    told = {"when": when_told(when, words), "filter": shown_filter, "then": done}
    if shown_filter:
        return one_stop(_("When %(when)s, if %(filter)s: %(then)s.") % told)
    return one_stop(_("When %(when)s: %(then)s.") % told)


def one_stop(text: str) -> str:
    """A quotation that ends with a stop ends the sentence, too."""
    return text[:-1] if text.endswith(QUOTED_STOPS) else text


def when_told(when: Any, words: Words) -> str:
    match when:
        case say.CardIsMoved():
            return move_told(when, words)
        case say.TagIsAdded():
            tag = quoted(words.tags.get(when.tag, HIDDEN))
            return _("a card gets the tag %(tag)s") % {"tag": tag}
        case say.DeadlineComes():
            return deadline_told(when.days)
        case say.ButtonIsPressed():
            return _("somebody presses “%(button)s” on a card") % {"button": when.label}
    return str(HAPPENINGS[when.kind]())


def move_told(when: say.CardIsMoved, words: Words) -> str:
    told = {"left": words.any_of(when.from_column), "reached": words.any_of(when.to_column)}
    if when.from_column and when.to_column:
        return _("a card goes from %(left)s to %(reached)s") % told
    if when.to_column:
        return _("a card comes to %(reached)s") % told
    return _("a card leaves %(left)s") % told if when.from_column else _("a card is moved")


def deadline_told(days: int) -> str:
    if days == 0:
        return _("the day of a deadline has come")
    count = {"days": abs(days)}
    if days < 0:
        return (
            ngettext(
                "a deadline is %(days)s working day away", "a deadline is %(days)s working days away", -days
            )
            % count
        )
    return (
        ngettext("a deadline is %(days)s working day past", "a deadline is %(days)s working days past", days)
        % count
    )


HAPPENINGS: dict[str, Any] = {
    "filed": lambda: _("a card is filed"),
    "assigned": lambda: _("somebody becomes responsible"),
    "offered": lambda: _("a card is offered to somebody"),
    "accepted": lambda: _("an offer is accepted"),
    "returned": lambda: _("an offer is returned"),
    "blocked": lambda: _("a card is blocked"),
    "freed": lambda: _("a block is lifted"),
    "commented": lambda: _("somebody comments"),
    "checklists_done": lambda: _("the last item of a card's checklists is ticked"),
    "children_done": lambda: _("the last child of a card is done"),
    "approved": lambda: _("a card is approved"),
    "changes_asked": lambda: _("an approver asks for changes"),
}


def action_told(action: Any, words: Words) -> str:
    return ACTIONS[action.do](action, words)  # type: ignore[no-any-return]


def only_parts(meant: list[say.Person]) -> bool:
    """The words for a part are ours and can be bent into the sentence; a person's name stays as it is."""
    return not any(isinstance(each, int) for each in meant)


def people(meant: list[say.Person], words: Words) -> str:
    case: Case = "whom" if only_parts(meant) else "who"
    return ", ".join(words.person(each, case=case) for each in meant)


def offer_told(a: say.Offer, words: Words) -> str:
    if only_parts([a.to]):
        return action_with_words(
            _("offer it to %(who)s"), {"who": words.person(a.to, case="to whom")}, a.note
        )
    return action_with_words(_("offer it to: %(who)s"), {"who": words.person(a.to)}, a.note)


def assign_told(a: say.Assign, words: Words) -> str:
    told = _("make %(who)s responsible") if only_parts([a.to]) else _("make responsible: %(who)s")
    return told % {"who": people([a.to], words)}


def lead_told(a: say.SetLead, words: Words) -> str:
    told = _("make %(who)s the lead") if only_parts([a.to]) else _("make the lead: %(who)s")
    return told % {"who": people([a.to], words)}


def notify_told(a: say.Notify, words: Words) -> str:
    told = _("mention %(who)s: “%(text)s”") if only_parts(a.to) else _("mention: %(who)s: “%(text)s”")
    return told % {"who": people(a.to, words), "text": a.text}


def approval_told(a: say.AskApproval, words: Words) -> str:
    told = _("ask %(who)s for approval") if only_parts(a.to) else _("ask for approval: %(who)s")
    return told % {"who": people(a.to, words)}


def action_with_words(told: str, known: dict[str, str], said: str) -> str:
    """With the note or the reason that goes with it."""
    return f"{told % known} ({quoted(said)})" if said else told % known


def child_told(a: say.CreateChild, words: Words) -> str:
    told = {"title": a.title, "column": words.column(a.column)}
    if a.template is None:
        return _("file the child card “%(title)s” in %(column)s") % told
    told["template"] = quoted(words.card_templates.get(a.template, HIDDEN))
    return _("file the child card “%(title)s” in %(column)s from the template %(template)s") % told


def checklist_told(a: say.AddChecklist, words: Words) -> str:
    name = quoted(words.checklist_templates.get(a.checklist_template, HIDDEN))
    return _("add the checklist %(name)s") % {"name": name}


def field_told(a: say.SetField, words: Words) -> str:
    told = {"field": quoted(words.fields.get(a.field, HIDDEN)), "value": a.value}
    return _("set %(field)s to “%(value)s”") % told


def days_told(days: int) -> str:
    told = ngettext(
        "set the deadline %(days)s working day from then",
        "set the deadline %(days)s working days from then",
        days,
    )
    return told % {"days": days}


ACTIONS: dict[str, Any] = {
    "move": lambda a, w: action_with_words(
        _("move it to %(column)s"), {"column": w.column(a.column)}, a.reason
    ),
    "offer": lambda a, w: offer_told(a, w),
    "assign": assign_told,
    "lead": lead_told,
    "tag": lambda a, w: _("add the tag %(tag)s") % {"tag": quoted(w.tags.get(a.tag, HIDDEN))},
    "untag": lambda a, w: _("remove the tag %(tag)s") % {"tag": quoted(w.tags.get(a.tag, HIDDEN))},
    "checklist": checklist_told,
    "comment": lambda a, w: _("comment for the team: “%(text)s”") % {"text": a.text},
    "notify": notify_told,
    "approval": approval_told,
    "child": child_told,
    "field": field_told,
    "deadline": lambda a, w: days_told(a.days),
    "webhook": lambda a, w: (
        _("call the webhook %(name)s") % {"name": quoted(w.webhooks.get(a.webhook, HIDDEN))}
    ),
}
