"""One workspace "bench" with a board of N cards and M members, made for measuring."""

from django.core.management import call_command

from baton.accounts.models import ApiToken, JobFunction, Member, Role, User, Workspace
from baton.accounts.models.token import digest, new_secret
from baton.accounts.roles import usual_permissions
from baton.boards.models import Board, Card, Column, Space, Stay, Tag
from baton.boards.models.details import CardTag
from baton.kit import clock, rank

STAGES = ["queue", "work", "queue", "work", "wait", "work", "work", "done"]


def make_board(cards: int, members: int) -> tuple[list[str], list[int], list[int], int]:
    """Tokens of the members, ids of cards and columns, id of the board."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    workspace = Workspace.objects.create(slug="bench", name="Bench")
    people = [a_member(workspace, number) for number in range(members)]
    tokens = [a_token(person) for person in people]
    space = Space.objects.create(workspace=workspace, name="Production", rank="a0")
    board = Board.objects.create(workspace=workspace, space=space, name="CRM production", rank="a0")
    columns = [
        Column.objects.create(board=board, name=f"Stage {number}", kind=kind, rank=key)
        for number, (kind, key) in enumerate(zip(STAGES, rank.spread(len(STAGES)), strict=True))
    ]
    tags = [Tag.objects.create(workspace=workspace, name=f"tag {number}") for number in range(12)]
    made = made_cards(workspace, board, columns, people, cards)
    CardTag.objects.bulk_create(CardTag(card=card, tag=tags[card.number % 12]) for card in made)
    Stay.objects.bulk_create(
        (
            Stay(card=card, board=board, column_id=card.column_id, entered_at=card.entered_at, by=people[0])
            for card in made
        ),
        batch_size=500,
    )
    return tokens, [card.id for card in made], [column.id for column in columns], board.id


def made_cards(
    workspace: Workspace, board: Board, columns: list[Column], people: list[Member], count: int
) -> list[Card]:
    keys = rank.spread(count)
    rows = [
        Card(
            workspace=workspace,
            number=number + 1,
            title=f"Mailing {number}: the spring collection for customers of wave {number % 17}",
            board=board,
            column=columns[number % len(columns)],
            rank=keys[number],
            stage_kind=columns[number % len(columns)].kind,
            entered_at=clock.now(),
            responsible=people[number % len(people)],
            lead=people[(number * 7) % len(people)],
        )
        for number in range(count)
    ]
    made = Card.objects.bulk_create(rows, batch_size=500)
    workspace.last_card_number = count
    workspace.save()
    return made


def a_member(workspace: Workspace, number: int) -> Member:
    user = User.objects.create(email=f"m{number}@bench.example", name=f"Member {number}")
    return Member.objects.create(
        workspace=workspace,
        user=user,
        name=user.name,
        role=Role.MANAGER,
        job_function=JobFunction.DESIGNER,
        **usual_permissions(Role.MANAGER),
    )


def a_token(member: Member) -> str:
    secret = new_secret()
    ApiToken.objects.create(member=member, name="bench", digest=digest(secret), scope="write")
    return secret
