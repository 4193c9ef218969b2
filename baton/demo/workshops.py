"""The workshops that the house has held: one began with the board as it runs, one from an example."""

from baton.accounts.models import Member
from baton.boards.models import Space
from baton.demo.stories import PILOT, PRODUCTION
from baton.demo.studio import Studio
from baton.statik.beginning import begin_with_example
from baton.statik.design.parts import NAMES
from baton.statik.designing import add_part
from baton.statik.examples import EXAMPLES, Example, plain
from baton.statik.models import Part, Service
from baton.statik.publishing.publishing import publish
from baton.statik.reversing import begin_from_board

# What a board says of itself.
OF_BOARD = ("block", "link", "agreement")


def hold_workshops(studio: Studio, by: Member) -> None:
    board = next(desk.board for desk in studio.desks if desk.kind == PRODUCTION)
    service = begin_from_board(board, by=by)
    say_the_rest(service, EXAMPLES["crm_production"], by)
    publish(service, by=by)
    pilots: Space = next(desk.board for desk in studio.desks if desk.kind == PILOT).space
    begin_with_example(pilots, "", example=EXAMPLES["automation_pilot"], by=by)


def say_the_rest(service: Service, example: Example, by: Member) -> None:
    """What no board tells: what it is for, for whom, what can go wrong. Of a stage that the board calls
    otherwise nothing is said."""
    blocks = {each.values["name"]: each.pk for each in Part.objects.filter(service=service, kind="block")}
    numbers = {
        each.called: blocks[str(each.values["name"])]
        for each in example.parts
        if each.kind == "block" and str(each.values["name"]) in blocks
    }
    # Whom a dissatisfaction names comes behind it.
    others = [each for each in example.parts if each.kind not in OF_BOARD]
    for each in sorted(others, key=lambda each: bool(NAMES.get(each.kind))):
        named = {value for name in NAMES.get(each.kind, {}) for value in as_list(each.values.get(name))}
        if each.kind in ("risk", "question", "rule") and not named <= numbers.keys():
            continue
        values = {
            name: [one for one in value if one in numbers] if name == "answers" else value
            for name, value in each.values.items()
        }
        part = add_part(service, each.kind, plain(values, numbers, each.kind), by=by)
        if each.called:
            numbers[each.called] = part.pk


def as_list(value: object) -> list[str]:
    return list(value) if isinstance(value, list | tuple) else [str(value)] if value else []
