"""A filter's tree as one condition of a query.

Each condition is true or false of every card, never unknown: so that "not" means the rest, on both databases.
"""

from collections.abc import Callable, Sequence
from functools import cached_property, reduce
from operator import and_, or_
from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from baton.accounts.models import Member, MoneyTier, Project
from baton.approvals.models import Approval, State
from baton.boards.models import (
    Blocker,
    Board,
    Card,
    CardTag,
    Column,
    Handoff,
    Participant,
    StageKind,
    Wait,
)
from baton.calendars.queries import calendar_of_workspace
from baton.desk.filters.ageing import aged, stuck
from baton.desk.filters.days import Today
from baton.desk.filters.document import All, Any_, Condition, Node, Not
from baton.desk.filters.fields import FIELDS
from baton.desk.filters.names import Names
from baton.desk.filters.own_fields import own
from baton.desk.filters.refusals import AsksForPrices, AsksForTheTeams
from baton.desk.visiting import changed_since
from baton.search.asking import Term
from baton.search.engines import COLUMNS, GUESTS, cards_with
from baton.search.words import words_of

NEVER = Q(pk__in=[])
ALWAYS = ~NEVER
LOOKUPS = {"lt": "lt", "le": "lte", "gt": "gt", "ge": "gte"}


class Question:
    """A filter asked by somebody at a moment. Raises AsksForPrices, AsksForTheTeams."""

    def __init__(self, by: Member) -> None:
        self.by = by
        self.names = Names(by)

    @cached_property
    def today(self) -> Today:
        return Today(self.by.workspace)

    @cached_property
    def calendar(self) -> Any:
        return calendar_of_workspace(self.by.workspace)

    def q(self, node: Node) -> Q:
        match node:
            case All():
                return reduce(and_, map(self.q, with_words_together(node.all)), ALWAYS)
            case Any_():
                return reduce(or_, map(self.q, node.any), NEVER)
            case Not():
                return ~self.q(node.not_)
            case Condition():
                return self.condition(node)

    def condition(self, asked: Condition) -> Q:
        field = FIELDS[asked.field]
        if self.by.is_guest and not field.for_guests:
            raise AsksForTheTeams(field=str(field.label))
        return CONDITIONS[asked.field](self, asked)

    def rows(self, asked: Condition) -> set[int]:
        """Ids of the rows that are named; those of keywords are the condition's own business."""
        return self.names.ids(FIELDS[asked.field].of, asked.values)


Compile = Callable[[Question, Condition], Q]


def asks_for_words(node: Node) -> bool:
    """Whether the index of words is asked, which follows what happens by some seconds."""
    match node:
        case All():
            return any(map(asks_for_words, node.all))
        case Any_():
            return any(map(asks_for_words, node.any))
        case Not():
            return asks_for_words(node.not_)
        case Condition():
            return CONDITIONS[node.field] is words


def with_words_together(nodes: Sequence[Node]) -> list[Node]:
    """What asks for words of the same place is one question: the index finds cards with all of them sooner
    than it finds those with each."""
    others, by_field = list[Node](), dict[str, Condition]()
    for node in nodes:
        if not isinstance(node, Condition) or CONDITIONS[node.field] is not words:
            others.append(node)
        elif node.field not in by_field:
            by_field[node.field] = node
        else:
            before = by_field[node.field]
            by_field[node.field] = before.model_copy(update={"values": [*before.values, *node.values]})
    return [*by_field.values(), *others]


def words(question: Question, asked: Condition) -> Q:
    """Each of the values is a term that must be found."""
    terms = [Term(tuple(found)) for value in asked.values if (found := words_of(str(value))[:12])]
    if not terms:
        return ALWAYS
    wanted = ("title",) if asked.field == "title" else (*COLUMNS, *GUESTS)
    by = question.by
    return Q(pk__in=cards_with(terms, wanted, workspace=by.workspace_id, guest=by.is_guest))


def person(column: str) -> Compile:
    def compiled(question: Question, asked: Condition) -> Q:
        people = question.rows(asked) | me(question, asked)
        q = Q(**{f"{column}__in": people, f"{column}__isnull": False})
        return q | Q(**{f"{column}__isnull": True}) if "nobody" in asked.values else q

    return compiled


def me(question: Question, asked: Condition) -> set[int]:
    return {question.by.pk} if "me" in asked.values else set()


def participant(question: Question, asked: Condition) -> Q:
    people = question.rows(asked) | me(question, asked)
    q = Q(pk__in=Participant.objects.filter(member__in=people).values("card"))
    nobody = Participant.objects.filter(card__workspace=question.by.workspace_id).values("card")
    return q | ~Q(pk__in=nobody) if "nobody" in asked.values else q


def offered(question: Question, asked: Condition) -> Q:
    standing = Handoff.objects.filter(answered_at=None, card__workspace=question.by.workspace_id)
    people = question.rows(asked) | me(question, asked)
    q = Q(pk__in=standing.filter(receiver__in=people).values("card"))
    if "anybody" in asked.values:
        q |= Q(pk__in=standing.values("card"))
    return q | ~Q(pk__in=standing.values("card")) if "nobody" in asked.values else q


def tag(question: Question, asked: Condition) -> Q:
    q = Q(pk__in=CardTag.objects.filter(tag__in=question.rows(asked)).values("card"))
    tagged = CardTag.objects.filter(tag__workspace=question.by.workspace_id).values("card")
    return q | ~Q(pk__in=tagged) if "none" in asked.values else q


def row(column: str) -> Compile:
    def compiled(question: Question, asked: Condition) -> Q:
        q = Q(**{f"{column}__in": question.rows(asked), f"{column}__isnull": False})
        return q | Q(**{f"{column}__isnull": True}) if "none" in asked.values else q

    return compiled


def client(question: Question, asked: Condition) -> Q:
    projects = Project.objects.filter(client__in=question.rows(asked)).values("pk")
    q = Q(project__in=projects, project__isnull=False)
    return q | Q(project__isnull=True) if "none" in asked.values else q


def space(question: Question, asked: Condition) -> Q:
    return Q(board__in=Board.objects.filter(space__in=question.rows(asked)).values("pk"))


def column(question: Question, asked: Condition) -> Q:
    """A column with parts means its parts."""
    named = question.rows(asked)
    return Q(column__in=Column.objects.filter(Q(pk__in=named) | Q(parent__in=named)).values("pk"))


def choice(name: str) -> Compile:
    return lambda question, asked: Q(**{f"{name}__in": asked.values})


def day(name: str) -> Compile:
    def compiled(question: Question, asked: Condition) -> Q:
        there = Q(**{f"{name}__isnull": False})
        if asked.op == "is":
            return reduce(or_, (on_day(question, name, str(each)) for each in asked.values), NEVER)
        if asked.op == "between":
            first, last = (question.today.stretch(str(each)) for each in asked.values)
            return there & Q(**{f"{name}__gte": first[0], f"{name}__lt": last[1]})
        begins, ends = question.today.stretch(str(asked.values[0]))
        lookup = "lt" if asked.op in ("lt", "le") else "gte"
        return there & Q(**{f"{name}__{lookup}": begins if asked.op in ("lt", "ge") else ends})

    return compiled


def on_day(question: Question, name: str, value: str) -> Q:
    if value == "none":
        return Q(**{f"{name}__isnull": True})
    if value == "overdue":
        due = Q(deadline__isnull=False, deadline__lt=question.today.now)
        return due & ~Q(stage_kind=StageKind.DONE)
    begins, ends = question.today.stretch(value)
    return Q(**{f"{name}__isnull": False, f"{name}__gte": begins, f"{name}__lt": ends})


def number(question: Question, asked: Condition) -> Q:
    return compared("number", asked, int)


def price(question: Question, asked: Condition) -> Q:
    if not question.by.sees_money(MoneyTier.PRICES):
        raise AsksForPrices
    return compared("price", asked, str)


def compared(name: str, asked: Condition, typed: Callable[[Any], Any]) -> Q:
    there, values = Q(**{f"{name}__isnull": False}), asked.values
    if asked.op == "is":
        q = there & Q(**{f"{name}__in": [typed(each) for each in values if each != "none"]})
        return q | ~there if "none" in values else q
    if asked.op == "between":
        first, last = map(typed, values)
        return there & Q(**{f"{name}__gte": first, f"{name}__lte": last})
    return there & Q(**{f"{name}__{LOOKUPS[asked.op]}": typed(values[0])})


def age(question: Question, asked: Condition) -> Q:
    if asked.op == "is":
        return stuck(question.by, question.calendar, question.today.now)
    return aged(asked, question.calendar, question.today.now)


def blocked(question: Question, asked: Condition) -> Q:
    standing = Blocker.objects.filter(lifted_at=None, card__workspace=question.by.workspace_id)
    kinds = [each for each in asked.values if each not in ("any", "none")]
    q = Q(pk__in=standing.filter(kind__in=kinds).values("card"))
    return with_any_and_none(q, Q(pk__in=standing.values("card")), asked)


def waiting(question: Question, asked: Condition) -> Q:
    """By a wait that runs: one that a column brings, or a question that is put to somebody."""
    running = Wait.objects.filter(until=None, card__workspace=question.by.workspace_id)
    clocks = [each for each in asked.values if each not in ("any", "none")]
    q = Q(pk__in=running.filter(clock__in=clocks).values("card"))
    return with_any_and_none(q, Q(pk__in=running.values("card")), asked)


def approval(question: Question, asked: Condition) -> Q:
    """By the card's newest round that was not taken back; "client": the client has to answer it."""
    rounds = Approval.objects.filter(card__workspace=question.by.workspace_id).exclude(state=State.WITHDRAWN)
    newer = rounds.filter(card=OuterRef("card"), pk__gt=OuterRef("pk"))
    newest = rounds.filter(~Exists(newer))
    states = {
        "asked": Q(state=State.OPEN),
        "client": Q(state=State.OPEN, for_client=True),
        "granted": Q(state=State.GRANTED),
        "changes": Q(state=State.CHANGES),
        "voided": Q(state=State.VOIDED),
    }
    chosen = reduce(or_, (states[str(each)] for each in asked.values if each in states), NEVER)
    q = Q(pk__in=newest.filter(chosen).values("card"))
    return with_any_and_none(q, Q(pk__in=newest.values("card")), asked)


def with_any_and_none(q: Q, every: Q, asked: Condition) -> Q:
    q = q | every if "any" in asked.values else q
    return q | ~every if "none" in asked.values else q


def checklist(question: Question, asked: Condition) -> Q:
    states = {
        "none": Q(items_total=0),
        "open": Q(items_done__lt=F("items_total")),
        "finished": Q(items_total__gt=0, items_done__gte=F("items_total")),
    }
    return reduce(or_, (states[str(each)] for each in asked.values), NEVER)


def parent(question: Question, asked: Condition) -> Q:
    numbers = [int(each) for each in asked.values if each != "none"]  # type: ignore[arg-type]
    parents = Card.objects.seen_by(question.by).filter(number__in=numbers).values("pk")
    q = Q(parent__in=parents, parent__isnull=False)
    # A parent that the asker does not see is none to them, as on the card's page.
    unseen = ~Q(parent__in=Card.objects.seen_by(question.by).values("pk"))
    return q | Q(parent__isnull=True) | unseen if "none" in asked.values else q


def yes_or_no(yes: Q) -> Compile:
    def compiled(question: Question, asked: Condition) -> Q:
        q = yes if "yes" in asked.values else NEVER
        return q | ~yes if "no" in asked.values else q

    return compiled


def changed(question: Question, asked: Condition) -> Q:
    return yes_or_no(changed_since(question.by))(question, asked)


ARCHIVED = (
    Q(archived_at__isnull=False)
    | Q(board__archived_at__isnull=False)
    | Q(board__space__archived_at__isnull=False)
)
CONDITIONS: dict[str, Compile] = {
    "text": words,
    "title": words,
    "number": number,
    "responsible": person("responsible"),
    "lead": person("lead"),
    "author": person("created_by"),
    "participant": participant,
    "offered": offered,
    "tag": tag,
    "project": row("project"),
    "client": client,
    "type": row("card_type"),
    "class": choice("class_of_service"),
    "space": space,
    "board": row("board"),
    "column": column,
    "lane": row("lane"),
    "stage": choice("stage_kind"),
    "deadline": day("deadline"),
    "created": day("created_at"),
    "entered": day("entered_at"),
    "done": day("done_at"),
    "age": age,
    "blocked": blocked,
    "waiting": waiting,
    "approval": approval,
    "checklist": checklist,
    "parent": parent,
    "shared": yes_or_no(Q(shared=True)),
    "archived": yes_or_no(ARCHIVED),
    "changed": changed,
    "price": price,
    "custom": own,
}
