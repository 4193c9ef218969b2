"""From rows of Kaiten, wherever they come from, to a plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from baton.interchange.kaiten import cards as reading_cards
from baton.interchange.kaiten.boards import boards
from baton.interchange.kaiten.cards import House
from baton.interchange.kaiten.columns import cell_limits, columns, gone_columns, lanes
from baton.interchange.kaiten.fields import properties
from baton.interchange.kaiten.notices import add_notices
from baton.interchange.kaiten.people import mentioned_only, people
from baton.interchange.kaiten.places import Places
from baton.interchange.kaiten.policies import policies
from baton.interchange.kaiten.relations import Relations
from baton.interchange.kaiten.spaces import spaces
from baton.interchange.kaiten.told import Told, only_with_id
from baton.interchange.kaiten.vocabulary import CardTypes, Tags
from baton.interchange.plan import ImportPlan
from baton.interchange.planned_card import PlannedCard
from baton.interchange.progress import Progress, to_nobody

PORTION = 50


@dataclass(frozen=True)
class Origin:
    """``realm``: which house of Kaiten. ``address``: where its cards are found, empty where nobody knows.
    ``until``: up to when it tells."""

    source: str
    file: str
    title: str = ""
    realm: str = ""
    address: str = ""
    until: datetime | None = None


def plan_of(told: Told, origin: Origin, progress: Progress = to_nobody) -> ImportPlan:
    """Raises UnreadableFile, not for single bad rows."""
    plan = bones(told, origin)
    places = Places(
        {column.external_id: column for column in plan.columns},
        {lane.external_id: lane for lane in plan.lanes},
        frozenset(board.external_id for board in plan.boards),
    )
    names = {person.external_id: person.name for person in plan.people}
    house = House(
        places,
        Tags(only_with_id(told.rows("tags", "tag"))),
        CardTypes(only_with_id(told.rows("card_types", "card_type"))),
        properties(only_with_id(told.rows("custom_fields", "field")), names),
        origin.address,
        told.inner_file,
    )
    relations = Relations()
    read = list(cards_of(told, house, relations, progress))
    told.leave_beside()
    made = in_order(read)
    here = dict.fromkeys(card.external_id for card in made)
    finished = tuple(relations.given(made, here))
    return completed(plan, told, house, relations, finished, origin)


def bones(told: Told, origin: Origin) -> ImportPlan:
    """Everything but the cards and what they share."""
    found_people = people(only_with_id(told.rows("users", "person")))
    found_spaces = spaces(only_with_id(told.rows("spaces", "space")))
    found_boards = boards(
        only_with_id(told.rows("boards", "board")), (space.external_id for space in found_spaces)
    )
    on = [board.external_id for board in found_boards]
    found_columns = columns(only_with_id(told.rows("columns", "column")), on)
    found_lanes = lanes(only_with_id(told.rows("lanes", "lane")), on)
    return ImportPlan(
        source=origin.source,
        file=origin.file,
        title=origin.title or (found_boards[0].title if len(found_boards) == 1 else origin.file),
        realm=origin.realm,
        people=found_people,
        spaces=found_spaces,
        boards=found_boards,
        columns=found_columns,
        lanes=found_lanes,
        cell_limits=cell_limits(
            told.rows("cell_limits", "cell_limit"),
            {column.external_id for column in found_columns},
            {lane.external_id for lane in found_lanes},
        ),
    )


def cards_of(
    told: Told, house: House, relations: Relations, progress: Progress
) -> Iterator[tuple[tuple[float, str], PlannedCard]]:
    """With the place that it is told to have in its column."""
    seen: set[str] = set()
    for at, (row, beside) in enumerate(told.cards()):
        if at % PORTION == 0:
            progress(at, 0, "card")
        if reading_cards.usable(row, house.places.columns, seen):
            relations.gather(row)
            yield (row.place("sort_order"), row.text("rank")), reading_cards.card(row, house, beside)
        else:
            for kind, rows in (
                ("comment", beside.comments),
                ("attachment", beside.files),
                ("time_log", beside.time_logs),
            ):
                for one in rows:
                    one.leave_out(f"{kind} of a card that does not come")


def in_order(cards: Iterable[tuple[tuple[float, str], PlannedCard]]) -> list[PlannedCard]:
    """Each with its place in its column, from 0."""
    count: dict[str, int] = defaultdict(int)
    found = []
    for _place, card in sorted(
        cards, key=lambda one: (one[0], one[1].created_at is None, str(one[1].created_at))
    ):
        found.append(replace(card, order=count[card.column]))
        count[card.column] += 1
    return found


def completed(
    plan: ImportPlan,
    told: Told,
    house: House,
    relations: Relations,
    cards: tuple[PlannedCard, ...],
    origin: Origin,
) -> ImportPlan:
    books, places = told.books, house.places
    gone = gone_columns(plan.columns, places.gone, places.boards)
    plan = replace(
        plan,
        columns=(*plan.columns, *gone),
        tags=tuple(house.tags.found.values()),
        card_types=tuple(house.types.found.values()),
        fields=tuple(one.field for one in house.fields.values()),
        policies=policies(told.rows("policies", "policy"), places.columns, house.fields),
        cards=cards,
        history_since=places.first_told,
        history_until=origin.until or places.last_told,
    )
    mentioned = plan.mentioned_people
    taking_part = tuple(person for person in plan.people if person.external_id in mentioned)
    # A company's list has everybody; who is on no card would only be a name without work.
    books.read["person"] -= len(plan.people) - len(taking_part)
    books.left_out["person on no card"] += len(plan.people) - len(taking_part)
    plan = replace(plan, people=(*taking_part, *mentioned_only(taking_part, mentioned, house.names)))
    books.read["link"] = sum(len(card.links) for card in cards)
    add_notices(plan, house, relations, books)
    return replace(
        plan,
        quarantine=tuple(books.whole.quarantine),
        repairs=tuple(books.whole.repairs),
        notices=tuple(books.whole.notices),
        read=counted(books.read),
        left_out=counted(books.left_out),
    )


def counted(counts: Mapping[str, int]) -> dict[str, int]:
    return {kind: count for kind, count in counts.items() if count}
