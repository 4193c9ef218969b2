"""A card's form filled in beforehand: taken from a card, read again through the eyes of whoever uses it.

Between the two anything in it may have left, been archived or been hidden: that is left out, and said.
"""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from baton.accounts.models import Member, MoneyTier, Project
from baton.boards.access import finding_content as finding
from baton.boards.access.finding_words import card_types_seen_by, tags_seen_by
from baton.boards.content import promising
from baton.boards.content.writing_down import Contents, Section
from baton.boards.models import Card, CardTemplate, ClassOfService
from baton.calendars.arithmetic import NoWorkingTime, add_working_days
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.today import today_in

Form = dict[str, Any]
M = TypeVar("M", bound=Model)


@dataclass
class Filled:
    """``form`` without what is gone or hidden; ``left_out`` says in words what that was."""

    form: Form
    rows: dict[str, Any] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)


def form_of(card: Card, by: Member) -> Form:
    """What stands on ``card`` as ``by`` sees it, without what belongs to this piece of work alone: who
    holds it, its deadline, its ticks, comments and files."""
    form: Form = {
        "lead": card.lead_id,
        "project": card.project_id,
        "card_type": card.card_type_id,
        "class_of_service": str(card.class_of_service),
        "shared": card.shared,
        "brief": list(
            card.brief_sections.order_by("rank", "id").values(
                "job_function", "title", "text", "client_visible"
            )
        ),
        "tags": list(card.card_tags.order_by("tag").values_list("tag", flat=True)),
        "participants": list(card.participants.order_by("id").values("member", "job_function")),
        "planned_hours": list(card.planned_hours.order_by("id").values("job_function", "minutes")),
        "fields": list(
            card.custom_values.filter(field__in=finding.fields_seen_by(by))
            .order_by("id")
            .values("field", "value")
        ),
        "checklists": [
            {
                "name": each.name,
                "items": list(each.items.order_by("rank", "id").values_list("text", flat=True)),
            }
            for each in card.checklists.order_by("rank", "id")
        ],
    }
    if card.price is not None and by.sees_money(MoneyTier.PRICES):
        form["price"] = str(card.price)
    return without_blanks(form)


def without_blanks(form: Form) -> Form:
    return {name: value for name, value in form.items() if value not in (None, [], False, "", "standard")}


def read(form: Form, by: Member) -> Filled:
    """``form`` as ``by`` may use it now."""
    filled = Filled(dict(form))
    people = Member.objects.seen_by(by).filter(left_at=None).exclude(client__isnull=False)
    projects = Project.objects.seen_by(by).filter(archived_at=None)
    keep_one(filled, "lead", people, _("the lead"))
    keep_one(filled, "responsible", people, _("who holds it"))
    keep_one(filled, "project", projects, _("the project"))
    keep_one(filled, "card_type", card_types_seen_by(by).filter(archived_at=None), _("the card type"))
    keep_some(filled, "tags", tags_seen_by(by), None, _("a tag"))
    keep_some(filled, "participants", people, "member", _("a participant"))
    keep_some(filled, "fields", finding.fields_seen_by(by).filter(archived_at=None), "field", _("a field"))
    if "brief" in form:
        # A section for everybody has no job function.
        filled.form["brief"] = [
            each | {"job_function": each.get("job_function") or None} for each in form["brief"]
        ]
    if "price" in form and not by.sees_money(MoneyTier.PRICES):
        del filled.form["price"]
    return filled


def keep_one(filled: Filled, name: str, seen: "QuerySet[M]", words: str) -> None:
    pk = filled.form.get(name)
    if pk is None:
        return
    row = seen.filter(pk=pk).first()
    if row is None:
        del filled.form[name]
        filled.left_out.append(words)
    else:
        filled.rows[name] = row


def keep_some(filled: Filled, name: str, seen: "QuerySet[M]", key: str | None, words: str) -> None:
    given = filled.form.get(name) or []
    rows = seen.in_bulk([each[key] if key else each for each in given])
    kept = [each for each in given if (each[key] if key else each) in rows]
    filled.rows[name] = rows
    filled.left_out += [words] * (len(given) - len(kept))
    if kept:
        filled.form[name] = kept
    else:
        filled.form.pop(name, None)


def as_card(filled: Filled, title: str, by: Member) -> tuple[Card, Contents]:
    """A card, not saved and without a place, and what shall stand on it: for ``filing.file``."""
    form, rows = filled.form, filled.rows
    singles = {name: rows[name] for name in ("lead", "responsible", "project", "card_type") if name in rows}
    card = Card(
        workspace=by.workspace,
        title=title,
        class_of_service=ClassOfService(form.get("class_of_service", ClassOfService.STANDARD)),
        price=Decimal(form["price"]) if "price" in form else None,
        shared=form.get("shared", False),
        **singles,
    )
    contents = Contents(
        brief=[
            Section(
                each.get("text", ""),
                each.get("title", ""),
                each.get("job_function") or "",
                each.get("client_visible", False),
            )
            for each in form.get("brief", ())
        ],
        tags=list(rows["tags"].values()),
        participants={
            rows["participants"][each["member"]]: each["job_function"]
            for each in form.get("participants", ())
        },
        planned_hours={each["job_function"]: each["minutes"] for each in form.get("planned_hours", ())},
        values={rows["fields"][each["field"]]: each["value"] for each in form.get("fields", ())},
        checklists=[(each["name"], each["items"]) for each in form.get("checklists", ())],
    )
    return card, contents


def deadline_of(template: CardTemplate, by: Member) -> datetime | None:
    """The end of the so-manieth working day after today, where the workspace is; a workspace that never works
    counts days."""
    days = template.deadline_in_days
    if days is None:
        return None
    today = today_in(by.workspace)
    try:
        day = add_working_days(today, days, calendar_of_workspace(by.workspace))
    except NoWorkingTime:
        day = today + timedelta(days=days)
    return promising.moment_of(datetime.combine(day, time.min), has_time=False, workspace=by.workspace)
