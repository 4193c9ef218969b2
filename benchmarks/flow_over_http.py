"""python -m benchmarks.flow_over_http: a report of 20,000 cards with eight stages, asked for over the API."""

import sys
from typing import Any

from benchmarks import a_history, a_workspace
from benchmarks.measure import figure, measure, percentile, report, wall_ms

CARDS = 20_000


def main() -> int:
    a_workspace.start()
    world = a_workspace.make(200)
    board = fill(world)
    browser = a_workspace.browser_of(world.member)
    import orjson

    from baton.boards.models import Card, Stay
    from baton.boards.relay.moving import move
    from baton.measuring.keeping_up import KEPT

    address = f"/api/{world.slug}/flow/report"

    def ask() -> Any:
        answer = browser.get(address, {"board": board.pk})
        assert answer.status_code == 200, answer.content
        return answer

    def ask_cold() -> None:
        KEPT.clear()
        ask()

    def ask_after_a_move() -> None:
        card = Card.objects.filter(board=board).select_related("board", "column").order_by("?")[0]
        columns = list(board.columns.exclude(pk=card.column_id).order_by("?")[:1])
        move(card, to=columns[0], by=world.member, reason="It came back")
        samples_of_moves.append(timed(ask))

    def raw() -> None:
        rows = Stay.objects.filter(board=board).values_list("card_id", "column_id").order_by("card_id")
        orjson.dumps(list(rows))

    samples_of_moves: list[float] = []
    told = ask().json()["report"]["counts"]
    print(f"-- {told['items']:,} cards, {told['moves']:,} moves, {len(ask().content) / 1e6:.1f} MB of answer")
    reference = measure("two columns of the stays, as JSON", raw, runs=5, clock=wall_ms)
    report(reference)
    samples = [timed(ask) for _ in range(40)]
    kept = report(
        figure("a report, kept rows, p95", [percentile(samples, 0.95)]), against=reference, promised=200
    )
    report(figure("a report, kept rows, median", samples), against=reference)
    for _ in range(15):
        ask_after_a_move()
    report(figure("a report after a move", samples_of_moves), against=reference)
    report(measure("a report, nothing kept", ask_cold, runs=5, clock=wall_ms), against=reference)
    return 0 if kept else 1


def timed(run: Any) -> float:
    begun = wall_ms()
    run()
    return wall_ms() - begun


def fill(world: a_workspace.Workspace) -> Any:
    """A board whose cards have the history of ``a_history``."""
    from baton.boards.models import Board, Card, Column, Stay
    from baton.flow.days import moment
    from baton.flow.history import OPEN
    from baton.flow.ways import follow
    from baton.kit import rank

    board = Board.objects.create(
        workspace=world.board.workspace, space=world.board.space, name="Flow", rank="b0"
    )
    workflow, history = a_history.workflow(), a_history.history(CARDS)
    ways = follow(history, workflow)
    columns = [
        Column.objects.create(board=board, name=stage.name, kind=stage.kind.value, rank=place)
        for stage, place in zip(workflow.stages, rank.spread(len(workflow)), strict=True)
    ]
    cards = Card.objects.bulk_create(
        [
            Card(
                workspace=board.workspace,
                number=10_000 + number,
                title=f"Campaign {number}",
                board=board,
                column=columns[place],
                stage_kind=columns[place].kind,
                responsible=world.member,
                rank="a0",
                entered_at=moment(at),
            )
            for number, (place, at) in enumerate(zip(ways.stage.tolist(), ways.entered.tolist(), strict=True))
        ],
        batch_size=500,
    )
    moves = zip(
        ways.moves.item.tolist(),
        ways.moves.at.tolist(),
        ways.left_at.tolist(),
        ways.moves.stage.tolist(),
        strict=True,
    )
    Stay.objects.bulk_create(
        (
            Stay(
                card=cards[item],
                board=board,
                column=columns[stage],
                entered_at=moment(at),
                left_at=None if left == OPEN else moment(left),
            )
            for item, at, left, stage in moves
        ),
        batch_size=2000,
    )
    return board


if __name__ == "__main__":
    sys.exit(main())
