"""Somebody who publishes one design after the other in a process of their own, to be killed at any moment.

``python -m tests.statik.killable make`` prints the service of an installation that BATON_DATA names;
``publish SERVICE SEED`` goes on until it is killed, a line before each publishing; ``whole SERVICE``
says what is not whole of the board, or nothing.
"""

import itertools
import random
import sys

from benchmarks.living_server import living_installation

CARDS, MEMBERS = 60, 2


def main(doing: str, *numbers: str) -> None:
    made = living_installation(CARDS, MEMBERS) if doing == "make" else set_up()
    if doing == "make":
        print(begin(made["board"]))
    elif doing == "publish":
        keep_publishing(*map(int, numbers))
    else:
        print("\n".join(not_whole(int(numbers[0]))))


def set_up() -> dict[str, int]:
    import django

    django.setup()
    return {}


def owner_of(service):
    from baton.accounts.models import Member

    return Member.objects.filter(workspace=service.workspace_id, role="owner").earliest("pk")


def begin(board: int) -> int:
    from baton.accounts.models import Member
    from baton.boards.models import Board
    from baton.statik.designing import change_part
    from baton.statik.publishing.publishing import publish
    from baton.statik.reversing import begin_from_board

    found = Board.objects.get(pk=board)
    by = Member.objects.filter(workspace=found.workspace_id).earliest("pk")
    by.role = "owner"
    by.save(update_fields=["role"])
    service = begin_from_board(found, by=by)
    # A board needs to know who answers for its work.
    for block in service.parts.filter(kind="block", values__kind="activity"):
        change_part(block, {"function": "analyst"}, by=by)
    return publish(service, by=by).service_id


def keep_publishing(service: int, seed: int) -> None:
    """A block that comes and goes in the middle, so that columns, links and cards go to and fro."""
    from baton.boards.models import Card
    from baton.statik.designing import add_part, change_part, remove_part, restore_parts
    from baton.statik.models import Service
    from baton.statik.publishing.publishing import publish

    dice = random.Random(seed)
    found = Service.objects.get(pk=service)
    by = owner_of(found)
    blocks = list(found.parts.filter(kind="block", removed_at=None, values__kind="activity"))
    for turn in itertools.count():
        block = dice.choice(blocks)
        block.refresh_from_db()
        if block.removed_at is not None:
            restore_parts(found, [block.pk], by=by)
        change_part(block, {"name": f"Stage {turn}", "function": "analyst"}, by=by)
        extra = add_part(
            found, "block", {"name": f"Extra {turn}", "function": "analyst", "kind": "activity"}, by=by
        )
        done = found.parts.filter(kind="block", removed_at=None, values__kind="done").earliest("pk")
        start = found.parts.filter(kind="block", removed_at=None, values__kind="start").earliest("pk")
        add_part(found, "link", {"before": start.pk, "next": extra.pk}, by=by)
        add_part(found, "link", {"before": extra.pk, "next": done.pk}, by=by)
        for old in found.parts.filter(kind="block", removed_at=None, values__name=f"Extra {turn - 1}"):
            remove_part(old, by=by)
        holder = Card.objects.filter(board=found.board, responsible__isnull=False).first()
        print("publishing", flush=True)
        publish(found, by=by, responsible=holder.responsible if holder and holder.responsible else by)
        found.refresh_from_db()


def not_whole(service: int) -> list[str]:
    from baton.boards.models import Card, Column, Stay
    from baton.statik.in_force import design_in_force
    from baton.statik.models import Service
    from baton.statik.publishing.publishing import plan

    found = Service.objects.get(pk=service)
    design = design_in_force(found)
    wrong = [str(step) for step in plan(found, design).steps] if design else ["no version"]
    living = set(Column.objects.filter(board=found.board, archived_at=None).values_list("pk", flat=True))
    cards = list(Card.objects.filter(board=found.board).values_list("pk", "column"))
    if len(cards) != CARDS:
        wrong.append(f"{len(cards)} cards")
    for card, column in cards:
        open_ones = Stay.objects.filter(card=card, left_at=None, voided_at=None).values_list(
            "column", flat=True
        )
        if column not in living or list(open_ones) != [column]:
            wrong.append(f"card {card} in {column}, stays {list(open_ones)}")
    return wrong


if __name__ == "__main__":
    main(*sys.argv[1:])
