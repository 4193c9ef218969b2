"""What a filter finds, thought out card by card, without the database's help."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from baton.accounts.models import Client, Member, MoneyTier, Project
from baton.approvals.models import Approval
from baton.boards.content.tagging import set_tags
from baton.boards.models import (
    Attachment,
    Blocker,
    Board,
    BriefSection,
    Card,
    CardTag,
    CardType,
    ChecklistItem,
    Comment,
    CustomField,
    CustomValue,
    Handoff,
    Participant,
    Space,
    Tag,
    Wait,
)
from baton.boards.relay.archiving import archive
from baton.boards.relay.blocking import block
from baton.boards.relay.handing_over import offer
from baton.calendars.arithmetic import shift, working_time_between
from baton.calendars.queries import calendar_of_workspace
from baton.desk.filters.document import All, Any_, Condition, Named, Node, Not, conditions
from baton.kit import clock
from baton.search.words import words_of

MINUTE = timedelta(minutes=1)


def furnish(agency: Any, now: datetime) -> None:
    """A few cards on which every field differs, one of them unseen by most and one in the archive."""
    tags = [Tag.objects.create(workspace=agency.workspace, name=name) for name in ("urgent", "Весна")]
    kind = CardType.objects.create(workspace=agency.workspace, name="Mailing")
    places = [agency.queue, agency.terms, agency.design, agency.client_approves, agency.done]
    people = [None, agency.anna, agency.olga]
    projects = [None, agency.spring, agency.secret]
    for at in range(14):
        with clock.at(now - timedelta(days=[0, 1, 4, 9, 40][at % 5], hours=at)):
            agency.card(
                ["Spring mailing", "Весенние рассылки", "Autumn", "spring"][at % 4],
                column=places[at % 5],
                lead=people[at % 3],
                project=projects[(at // 2) % 3],
                card_type=kind if at % 2 else None,
                class_of_service=["standard", "expedite", "fixed_date"][at % 3],
                deadline=None if at % 4 == 0 else now + timedelta(days=at - 6, hours=at),
                deadline_has_time=bool(at % 2),
                price=None if at % 3 == 0 else (Decimal(at * 100) / 3).quantize(Decimal("0.01")),
                shared=at % 4 == 1,
                parent=Card.objects.filter(number=1).first() if at in (5, 6) else None,
            )
    cards = list(Card.objects.order_by("number"))
    agency.card("Salaries", column=agency.hidden_column, by=agency.olga)
    fields = [
        CustomField.objects.create(workspace=agency.workspace, name=name, kind=kind, rank=f"a{at}")
        for at, (name, kind) in enumerate((("Budget", "number"), ("Launch", "date"), ("Note", "text")))
    ]
    for at, card in enumerate(cards):
        set_tags(card, tags[: at % 3], by=agency.olga)
        if at % 3 == 0:
            Participant.objects.create(card=card, member=agency.dasha, job_function="designer")
            day = (now.date() + timedelta(days=at - 5)).isoformat()
            for field, value in zip(fields, (f"{at * 2.5}", day, f"Note {at}"), strict=True):
                CustomValue.objects.create(card=card, field=field, value=value)
        Card.objects.filter(pk=card.pk).update(items_total=at % 3, items_done=at % 2)
    with clock.at(now - timedelta(hours=2)):
        block(cards[1], kind="client", reason="no texts", by=agency.olga)
        block(cards[2], kind="card", blocking_card=cards[0], by=agency.olga)
        offer(cards[6], to=agency.dasha, by=agency.olga)
        archive(cards[9], by=agency.olga)
        Wait.objects.create(card=cards[5], clock="supplier", since=clock.now())


class Oracle:
    def __init__(self, by: Member, now: datetime) -> None:
        self.by, self.now = by, now
        self.zone = ZoneInfo(by.workspace.time_zone)
        self.today = now.astimezone(self.zone).date()
        self.calendar = calendar_of_workspace(by.workspace)

    def finds(self, node: Node, card: Card) -> bool:
        away = card.archived_at is not None
        if away and not any(asked.field == "archived" for asked in conditions(node)):
            return False
        return self.holds(node, card)

    def holds(self, node: Node, card: Card) -> bool:
        match node:
            case All():
                return all(self.holds(each, card) for each in node.all)
            case Any_():
                return any(self.holds(each, card) for each in node.any)
            case Not():
                return not self.holds(node.not_, card)
            case Condition():
                return bool(getattr(self, f"asks_{node.field}")(node, card))

    # Rows with names.

    def named(self, asked: Condition, row: Any, *, none: str = "none") -> bool:
        return any(self.is_it(value, row, none) for value in asked.values)

    def is_it(self, value: Any, row: Any, none: str) -> bool:
        if value == none:
            return row is None
        if row is None or not self.sees(row):
            return False
        if value == "me":
            return bool(row == self.by)
        if value == "anybody":
            return True
        return bool(
            value.name.casefold().strip() == row.name.casefold()
            if isinstance(value, Named)
            else value == row.pk
        )

    def sees(self, row: Any) -> bool:
        if isinstance(row, Client | Project | Board | Space | Member):
            return type(row).objects.seen_by(self.by).filter(pk=row.pk).exists()
        return True

    def asks_responsible(self, asked: Condition, card: Card) -> bool:
        return self.named(asked, card.responsible, none="nobody")

    def asks_lead(self, asked: Condition, card: Card) -> bool:
        return self.named(asked, card.lead, none="nobody")

    def asks_author(self, asked: Condition, card: Card) -> bool:
        return self.named(asked, card.created_by, none="nobody")

    def asks_participant(self, asked: Condition, card: Card) -> bool:
        rows: list[Any] = [each.member for each in Participant.objects.filter(card=card)]
        return any(self.named(asked, row, none="nobody") for row in rows or [None])

    def asks_offered(self, asked: Condition, card: Card) -> bool:
        standing = Handoff.objects.filter(card=card, answered_at=None).first()
        return self.named(asked, standing.receiver if standing else None, none="nobody")

    def asks_tag(self, asked: Condition, card: Card) -> bool:
        rows: list[Any] = [each.tag for each in CardTag.objects.filter(card=card)]
        return any(self.named(asked, row) for row in rows or [None])

    def asks_project(self, asked: Condition, card: Card) -> bool:
        return self.named(asked, card.project)

    def asks_client(self, asked: Condition, card: Card) -> bool:
        return self.named(asked, card.project.client if card.project else None)

    def asks_type(self, asked: Condition, card: Card) -> bool:
        return self.named(asked, card.card_type)

    def asks_space(self, asked: Condition, card: Card) -> bool:
        return self.named(asked, card.board.space)

    def asks_board(self, asked: Condition, card: Card) -> bool:
        return self.named(asked, card.board)

    def asks_column(self, asked: Condition, card: Card) -> bool:
        return self.named(asked, card.column)

    def asks_lane(self, asked: Condition, card: Card) -> bool:
        return self.named(asked, card.lane)

    # Words from a list.

    def asks_class(self, asked: Condition, card: Card) -> bool:
        return card.class_of_service in asked.values

    def asks_stage(self, asked: Condition, card: Card) -> bool:
        return card.stage_kind in asked.values

    def asks_shared(self, asked: Condition, card: Card) -> bool:
        return ("yes" if card.shared else "no") in asked.values

    def asks_archived(self, asked: Condition, card: Card) -> bool:
        return ("yes" if card.archived_at else "no") in asked.values

    def asks_checklist(self, asked: Condition, card: Card) -> bool:
        state = (
            "none" if card.items_total == 0 else "open" if card.items_done < card.items_total else "finished"
        )
        return state in asked.values

    def asks_changed(self, asked: Condition, card: Card) -> bool:
        # Nobody of this world was here before.
        return "no" in asked.values

    def asks_blocked(self, asked: Condition, card: Card) -> bool:
        return self.sides(asked, {each.kind for each in Blocker.objects.filter(card=card, lifted_at=None)})

    def asks_waiting(self, asked: Condition, card: Card) -> bool:
        return self.sides(asked, {each.clock for each in Wait.objects.filter(card=card, until=None)})

    def asks_approval(self, asked: Condition, card: Card) -> bool:
        rounds = Approval.objects.filter(card=card).exclude(state="withdrawn").order_by("-pk")
        newest = rounds.first()
        if newest is None:
            return "none" in asked.values
        words = {"any", newest.state if newest.state != "open" else "asked"}
        if newest.state == "open" and newest.for_client:
            words.add("client")
        return bool(words & set(map(str, asked.values)))

    def sides(self, asked: Condition, there: set[str]) -> bool:
        words = there | ({"any"} if there else {"none"})
        return bool(words & set(map(str, asked.values)))

    # Values in an order.

    def asks_deadline(self, asked: Condition, card: Card) -> bool:
        late = card.deadline is not None and card.deadline < self.now and card.stage_kind != "done"
        return (late and "overdue" in asked.values) or self.day(asked, card.deadline)

    def asks_created(self, asked: Condition, card: Card) -> bool:
        return self.day(asked, card.created_at)

    def asks_entered(self, asked: Condition, card: Card) -> bool:
        return self.day(asked, card.entered_at)

    def asks_done(self, asked: Condition, card: Card) -> bool:
        return self.day(asked, card.done_at)

    def day(self, asked: Condition, moment: datetime | None) -> bool:
        if moment is None:
            return "none" in asked.values
        return self.in_order(asked, moment.astimezone(self.zone).date())

    def in_order(self, asked: Condition, day: date) -> bool:
        spans = [self.span(str(each)) for each in asked.values if each not in ("none", "overdue", "any")]
        match asked.op:
            case "is":
                return any(first <= day <= last for first, last in spans)
            case "between":
                return spans[0][0] <= day <= spans[1][1]
        [(first, last)] = spans
        return {"lt": day < first, "le": day <= last, "gt": day > last, "ge": day >= first}[asked.op]

    def span(self, written: str) -> tuple[date, date]:
        monday = self.today - timedelta(days=self.today.weekday())
        if written.endswith("_week"):
            first = monday + timedelta(weeks={"this": 0, "next": 1, "last": -1}[written[:4]])
            return first, first + timedelta(days=6)
        if written.endswith("_month"):
            days = [self.today + timedelta(days=each) for each in range(-70, 71)]
            this = self.today.year * 12 + self.today.month + {"this": 0, "next": 1, "last": -1}[written[:4]]
            month = [day for day in days if day.year * 12 + day.month == this]
            return month[0], month[-1]
        near = {"today": 0, "tomorrow": 1, "yesterday": -1}
        if written in near:
            day = self.today + timedelta(days=near[written])
        elif written[0] in "+-":
            day = self.today + timedelta(days=int(written[:-1]) * (7 if written[-1] == "w" else 1))
        else:
            day = date.fromisoformat(written)
        return day, day

    def asks_number(self, asked: Condition, card: Card) -> bool:
        return self.amount(asked, Decimal(card.number))

    def asks_price(self, asked: Condition, card: Card) -> bool:
        assert self.by.sees_money(MoneyTier.PRICES)
        return self.amount(asked, card.price)

    def amount(self, asked: Condition, held: Decimal | None) -> bool:
        if held is None:
            return "none" in asked.values
        limits = [Decimal(str(each)) for each in asked.values if each != "none"]
        match asked.op:
            case "is":
                return held in limits
            case "between":
                return limits[0] <= held <= limits[1]
        [limit] = limits
        return {"lt": held < limit, "le": held <= limit, "gt": held > limit, "ge": held >= limit}[asked.op]

    def asks_parent(self, asked: Condition, card: Card) -> bool:
        parent = card.parent
        if parent is not None and not Card.objects.seen_by(self.by).filter(pk=parent.pk).exists():
            parent = None
        if parent is None:
            return "none" in asked.values
        return str(parent.number) in asked.values

    def asks_age(self, asked: Condition, card: Card) -> bool:
        if card.stage_kind == "done":
            return False
        value = str(asked.values[0])
        # Nothing is younger than new, also by a clock that went ahead.
        age = max(0, working_time_between(card.entered_at, self.now, self.calendar) // MINUTE)
        if value == "stuck":
            stated = card.column.stuck_after_minutes
            return stated is not None and age > stated
        amount, unit = int(value[:-1]), value[-1]
        if unit == "d":
            since = shift(self.now, -amount, self.calendar)
            return {
                "lt": card.entered_at > since,
                "le": card.entered_at >= since,
                "gt": card.entered_at < since,
                "ge": card.entered_at <= since,
            }[asked.op]
        minutes = amount * (60 if unit == "h" else 1)
        return {"lt": age < minutes, "le": age <= minutes, "gt": age > minutes, "ge": age >= minutes}[
            asked.op
        ]

    # Words.

    def asks_title(self, asked: Condition, card: Card) -> bool:
        return self.said(asked, [card.title, str(card.number)])

    def asks_text(self, asked: Condition, card: Card) -> bool:
        texts = [card.title, str(card.number)]
        texts += [f"{each.title}\n{each.text}" for each in BriefSection.objects.filter(card=card)]
        texts += [each.text for each in Comment.objects.filter(card=card, deleted_at=None)]
        texts += [each.name for each in Attachment.objects.filter(card=card, deleted_at=None)]
        texts += [each.text for each in ChecklistItem.objects.filter(checklist__card=card)]
        return self.said(asked, texts)

    def said(self, asked: Condition, texts: list[str]) -> bool:
        wanted = words_of(str(asked.values[0]))
        if not wanted:
            return True
        for words in map(words_of, texts):
            for at in range(len(words) - len(wanted) + 1):
                pairs = list(zip(wanted, words[at : at + len(wanted)], strict=True))
                if all(a.english == b.english for a, b in pairs) or all(a.dutch == b.dutch for a, b in pairs):
                    return True
        return False

    def asks_custom(self, asked: Condition, card: Card) -> bool:
        fields = [
            field
            for field in CustomField.objects.all()
            if (
                field.name.casefold() == asked.which.name.casefold()
                if isinstance(asked.which, Named)
                else field.pk == asked.which
            )
        ]
        return any(self.own(asked, field, card) for field in fields)

    def own(self, asked: Condition, field: CustomField, card: Card) -> bool:
        value = CustomValue.objects.filter(card=card, field=field).values_list("value", flat=True).first()
        if asked.op == "is" and ("any" in asked.values if value else "none" in asked.values):
            return True
        if value is None:
            return False
        match field.kind:
            case "number":
                return self.amount(asked, Decimal(value))
            case "date":
                return self.in_order(asked, date.fromisoformat(value))
        texts = [each.name if isinstance(each, Named) else str(each) for each in asked.values]
        return asked.op == "is" and any(
            " ".join(text.casefold().split()) in value.casefold()
            for text in texts
            if text not in ("any", "none")
        )
