"""What a person should know before agreeing to an import from Kaiten."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.cards import House
from baton.interchange.kaiten.columns import SIZE_LIMIT
from baton.interchange.kaiten.fields import as_text
from baton.interchange.kaiten.folder import LEFT_BEHIND
from baton.interchange.kaiten.relations import Relations
from baton.interchange.kaiten.time_logs import minutes_in
from baton.interchange.kaiten.told import Books
from baton.interchange.plan import ImportPlan
from baton.interchange.planned_card import PlannedCard
from baton.interchange.problems import Notice
from baton.interchange.wording import Phrase, say

Told = tuple[str, Phrase, int]


def add_notices(plan: ImportPlan, house: House, relations: Relations, books: Books) -> None:
    """The most far-reaching first."""
    for code, text, count in (
        *about_time(plan),
        *about_history(plan),
        *about_cards(plan),
        *about_words(house, relations, plan),
        *about_people(plan),
        *about_the_left_out(books),
    ):
        if count:
            books.whole.notice(code, text, count=count)


def about_left_behind(counts: Mapping[str, int]) -> Notice | None:
    """Of a folder that Baton wrote: what its boards had and the folder has not."""
    text = _(
        "Stayed where the folder was written: gates (%(gates)d), approvals (%(approvals)d), projects of "
        "cards (%(projects)d), booked hours (%(hours)d), rules (%(rules)d), forms (%(forms)d)."
    )
    whole = sum(counts.values())
    told = say(text, **{word: counts.get(word, 0) for word in LEFT_BEHIND})
    return Notice("left_behind", told, whole) if whole else None


def about_time(plan: ImportPlan) -> Iterator[Told]:
    kept = [row for card in plan.cards for row in card.kept]
    minutes = minutes_in(kept)
    text = _(
        "Entries of time: %(count)d (%(hours)d hours %(minutes)d minutes). They become hours of whoever "
        "booked them if you see the hours of all, else they are kept aside."
    )
    yield "time_kept", say(text, count=len(kept), hours=minutes // 60, minutes=minutes % 60), len(kept)


def about_history(plan: ImportPlan) -> Iterator[Told]:
    gone = sum(column.placeholder for column in plan.columns)
    text = _("Deleted columns that the history still names become archived columns: %(count)d.")
    yield "deleted_columns", say(text, count=gone), gone


def about_cards(plan: ImportPlan) -> Iterator[Told]:
    rules: tuple[tuple[str, str, Callable[[PlannedCard], bool]], ...] = (
        (
            "contradicting_history",
            _("Cards whose history contradicts itself; the stretch in doubt is shown as unknown: %(count)d."),
            lambda card: bool(card.unknown),
        ),
        (
            "no_history",
            _("Cards of which only the present column is known: %(count)d."),
            lambda card: card.first_known_at is None,
        ),
        (
            "nobody_responsible",
            _("Cards with neither a member nor a mover: %(count)d. Name a responsible person for them."),
            lambda card: card.responsible is None,
        ),
        (
            "files_stay_at_kaiten",
            _("Cards with files, which stay at Kaiten behind its sign-in, as links to them: %(count)d."),
            lambda card: any(one.uploaded and one.inside is None for one in card.attachments),
        ),
    )
    for code, text, holds in rules:
        count = sum(holds(card) for card in plan.cards)
        yield code, say(text, count=count), count


def about_words(house: House, relations: Relations, plan: ImportPlan) -> Iterator[Told]:
    texts = as_text(house.fields)
    text = _("Properties of a type that Baton does not have come as text: %(count)d.")
    yield "fields_as_text", say(text, count=texts), texts
    several = relations.several_parents
    text = _("Cards with several parents keep the first; they are linked to the others: %(count)d.")
    yield "several_parents", say(text, count=several), several
    unknown = relations.unknown({card.external_id: None for card in plan.cards})
    text = _("Links and parents that lead to cards that do not come are left out: %(count)d.")
    yield "links_elsewhere", say(text, count=unknown), unknown


def about_people(plan: ImportPlan) -> Iterator[Told]:
    former = sum(person.placeholder for person in plan.people)
    text = _("People who are in no list of people but appear on cards: %(count)d.")
    yield "former_people", say(text, count=former), former


def about_the_left_out(books: Books) -> Iterator[Told]:
    rules = (
        (SIZE_LIMIT, "size_limits", _("Limits by the size of cards are not carried over: %(count)d.")),
        ("deleted card", "deleted_cards", _("Deleted cards stay where they are: %(count)d.")),
    )
    for word, code, text in rules:
        count = books.left_out[word]
        yield code, say(text, count=count), count
