"""python -m benchmarks.statik_publish: a design onto a board with 2,000 running cards, and its blind spots.

Publishing renames each column, gives it a limit, and takes a column of 250 cards away, in one transaction;
before the next run it comes back with its cards. The reference writes rows by hand: the stays of those
cards closed and opened. The blind-spot check is of a design of 60 blocks, each with a risk, a question and an
agreement; its reference reads the same parts into values and does nothing with them.
"""

from benchmarks.living_server import living_installation
from benchmarks.measure import figure, measure, report, wall_ms

CARDS, PEOPLE, BLOCKS, RUNS = 2_000, 20, 60, 5
PROMISED_PUBLISH, PROMISED_CHECK = 3_000.0, 50.0


def main() -> int:
    import os
    import tempfile

    with tempfile.TemporaryDirectory(prefix="baton-bench-") as folder:
        os.environ["BATON_DATA"] = folder
        board = living_installation(CARDS, PEOPLE)["board"]
        return 0 if all([publishing(board), checking()]) else 1


def publishing(board: int) -> bool:
    from baton.accounts.models import Member
    from baton.boards.models import Board, Card, Stay
    from baton.statik.design.parts import read
    from baton.statik.models import Part, Stage
    from baton.statik.publishing.publishing import publish
    from baton.statik.reversing import begin_from_board

    found = Board.objects.get(pk=board)
    by = Member.objects.filter(workspace=found.workspace_id).earliest("pk")
    by.role = "owner"
    by.save(update_fields=["role"])
    service = begin_from_board(found, by=by)
    blocks = list(Part.objects.filter(service=service, kind="block").order_by("pk"))
    going = blocks[3]
    Part.objects.create(
        service=service,
        kind="link",
        values=read("link", {"before": blocks[2].pk, "next": blocks[4].pk}).model_dump(mode="json"),
    )
    cards = list(Card.objects.filter(board=board, column=Stage.objects.get(block=going).column_id))

    def design_and_publish(*, gone: bool) -> float:
        for block in blocks:
            words = {"name": f"Stage {block.pk}, {gone}", "limit": 1000 - gone, "function": "analyst"}
            block.values = {**block.values, **words}
            block.removed_at = block.created_at if block == going and gone else None
        Part.objects.bulk_update(blocks, ["values", "removed_at"])
        begun = wall_ms()
        publish(service, by=by, responsible=by)
        return wall_ms() - begun

    samples = []
    for _ in range(RUNS):
        samples.append(design_and_publish(gone=True))
        design_and_publish(gone=False)
        back = Stage.objects.get(block=going).column_id
        Card.objects.filter(pk__in=[card.pk for card in cards]).update(column=back)
        Stay.objects.filter(card__in=cards, left_at=None).update(column=back)
    by_hand = measure("the same cards and stays by hand, wall", lambda: moved_by_hand(board), clock=wall_ms)
    report(by_hand)
    told = figure(f"publish onto {CARDS:,} cards, {len(cards)} move, wall", samples)
    return report(told, against=by_hand, promised=PROMISED_PUBLISH)


def moved_by_hand(board: int) -> None:
    from django.db import transaction

    from baton.boards.models import Card, Column, Stay
    from baton.kit import clock

    columns = Column.objects.filter(board=board).order_by("rank")
    cards = list(Card.objects.filter(board=board, column=columns[3]))
    with transaction.atomic():
        Stay.objects.filter(card__in=cards, left_at=None).update(left_at=clock.now())
        stays = [
            Stay(card=card, board_id=board, column_id=card.column_id, entered_at=clock.now())
            for card in cards
        ]
        Stay.objects.bulk_create(stays)
        Card.objects.filter(pk__in=[card.pk for card in cards]).update(entered_at=clock.now())


def checking() -> bool:
    from baton.statik.checking import blind_spots
    from baton.statik.design.whole import design_of

    rows = list(a_design())
    reading = measure(f"reading the parts of {BLOCKS} blocks, wall", lambda: design_of(rows), clock=wall_ms)
    report(reading)
    design = design_of(rows)
    check = measure(f"blind spots of {BLOCKS} blocks, wall", lambda: blind_spots(design), clock=wall_ms)
    return report(check, against=reading, promised=PROMISED_CHECK)


def a_design() -> list[tuple[int, str, dict[str, object]]]:
    rows: list[tuple[int, str, dict[str, object]]] = []
    for pk in range(1, BLOCKS + 1):
        kind = "start" if pk == 1 else "done" if pk == BLOCKS else "activity"
        rows.append((pk, "block", {"name": f"Block {pk}", "kind": kind, "others": ["analyst", "designer"]}))
        rows.append((1_000 + pk, "risk", {"block": pk, "text": "Late", "likelihood": 4, "impact": 4}))
        rows.append((2_000 + pk, "question", {"block": pk, "text": "Who?"}))
        rows.append((3_000 + pk, "agreement", {"block": pk, "what": "The text"}))
        if pk > 1:
            rows.append((4_000 + pk, "link", {"before": pk - 1, "next": pk}))
    return rows


if __name__ == "__main__":
    raise SystemExit(main())
