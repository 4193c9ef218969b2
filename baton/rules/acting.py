"""What a rule does on a card: each action by the verb that a person would use, with their rights."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from baton.accounts.models import Member
from baton.activity import log
from baton.approvals.asking import ask
from baton.boards.access import finding, finding_content, finding_words
from baton.boards.bulk.changes import Change
from baton.boards.content.commenting import add_comment
from baton.boards.content.reading_values import as_text
from baton.boards.content.ticking import add_checklist
from baton.boards.models import Card, FieldKind
from baton.boards.news.facts import about
from baton.boards.relay.filing import file_card
from baton.boards.relay.filing_by_template import file_by_template
from baton.calendars.arithmetic import NoWorkingTime, add_working_days
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.today import today_in
from baton.rules import documents as say
from baton.rules.facts import RuleCalled
from baton.rules.models import Rule
from baton.rules.refusals import NobodyThere, WebhookIsStopped
from baton.webhooks.calling import call
from baton.webhooks.managing import own


def act(action: Any, card: Card, by: Member, *, rule: Rule) -> None:
    """Raises what the verb refuses."""
    match action:
        case say.Comment():
            add_comment(card, action.text, by=by, rule=rule.name)
        case say.Notify():
            notify(action, card, by, rule)
        case say.AskApproval():
            people = dict.fromkeys(person(each, card, by) for each in action.to)
            ask(card, by=by, members=list(people), title=action.title)
        case say.AddChecklist():
            template = finding_words.checklist_template(action.checklist_template, by)
            add_checklist(card, template.name, items=template.items, by=by)
        case say.CreateChild():
            create_child(action, card, by)
        case say.CallWebhook():
            call_webhook(action, card, by, rule)
        case say.Offer() if person(action.to, card, by).pk == card.responsible_id:
            # They hold it already: what the rule wants is so.
            pass
        case _:
            for step in change_for(action, card, by, rule.name).steps():
                step(card, by)


def change_for(action: Any, card: Card, by: Member, rule: str) -> Change:
    match action:
        case say.Move():
            to = finding.column(action.column, by)
            return Change(to_column=to, reason=action.reason, because={"rule": rule})
        case say.Offer():
            return Change(offer_to=person(action.to, card, by), note=action.note)
        case say.Assign():
            return Change(responsible=person(action.to, card, by))
        case say.SetLead():
            return Change(edits={"lead": person(action.to, card, by)})
        case say.AddTag():
            return Change(tags_add=frozenset({finding_words.tag(action.tag, by)}))
        case say.RemoveTag():
            return Change(tags_remove=frozenset({finding_words.tag(action.tag, by)}))
        case say.SetField():
            return Change(fields={finding_words.custom_field(action.field, by): action.value})
        case say.SetDeadline():
            return Change(edits={"deadline": so_many_days_on(action.days, by), "deadline_has_time": False})
    raise TypeError(action)


def person(meant: say.Person, card: Card, by: Member) -> Member:
    """Raises NotSeen, NobodyThere."""
    if isinstance(meant, int):
        return finding_words.member(meant, by)
    found = part_in(card)[meant]
    if found is None:
        raise NobodyThere
    return found


def part_in(card: Card) -> dict[str, Member | None]:
    return {
        "lead": card.lead,
        "responsible": card.responsible,
        "author": card.created_by,
        "account_manager": card.project.account_manager if card.project is not None else None,
    }


def call_webhook(action: say.CallWebhook, card: Card, by: Member, rule: Rule) -> None:
    """Raises WebhookIsStopped."""
    endpoint = own(action.webhook, by)
    if not endpoint.is_active:
        raise WebhookIsStopped(webhook=endpoint.name)
    with log.in_turn(by.workspace_id) as workspace:
        fact = RuleCalled(**about(card, "title"), rule=rule.pk or 0)
        call(endpoint, log.record(workspace, fact, by=by))


def notify(action: say.Notify, card: Card, by: Member, rule: Rule) -> None:
    people = dict.fromkeys(person(each, card, by) for each in action.to)
    named = " ".join(f"@[{inert(each.name)}](member:{each.pk})" for each in people)
    add_comment(card, f"{named} {action.text}", by=by, rule=rule.name)


def inert(name: str) -> str:
    return name.replace("[", "(").replace("]", ")").replace("\n", " ")


def create_child(action: say.CreateChild, card: Card, by: Member) -> None:
    title = action.title.replace("{card}", card.title)[:500]
    column = finding.column(action.column, by)
    if action.template is None:
        file_card(title, column=column, parent=card, project=card.project, by=by)
        return
    template = finding_words.card_template(action.template, by)
    file_by_template(template, title, column=column, parent=card, by=by)


def so_many_days_on(days: int, by: Member) -> datetime:
    zone = ZoneInfo(by.workspace.time_zone)
    today = today_in(by.workspace)
    try:
        day = add_working_days(today, days, calendar_of_workspace(by.workspace))
    except NoWorkingTime:
        day = today + timedelta(days=days)
    return datetime.combine(day, time.min, zone)


def demand_named_things(then: list[Any], by: Member) -> None:
    """Everything that the actions name is seen by ``by``, and a field holds what it is to be set to. Raises
    NotSeen, Malformed."""
    for action in then:
        if isinstance(action, say.SetField) and action.value:
            field = finding_words.custom_field(action.field, by)
            # Who works on a card is known when there is one.
            if field.kind != FieldKind.PERSON:
                as_text(field, action.value, Card(workspace=by.workspace))
        for name, find in FINDERS.items():
            wanted = getattr(action, name, None)
            for pk in wanted if isinstance(wanted, list) else [wanted]:
                if isinstance(pk, int):
                    find(pk, by)


FINDERS: dict[str, Any] = {
    "column": finding.column,
    "to": finding_content.member,
    "tag": finding_words.tag,
    "checklist_template": finding_words.checklist_template,
    "template": finding_words.card_template,
    "field": finding_words.custom_field,
    "webhook": own,
}
