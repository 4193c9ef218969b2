"""A workspace of a given size in a database of its own, written in bulk, shaped like a real one.

One busy board holds 2,000 cards (or all there are), other boards the rest; every card has a stay, tags and a
responsible; the members' names and the titles are of the usual lengths.
"""

import atexit
import os
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

BUSY = 2000
STAGES = (
    ("Queue", "queue"),
    ("Accepted", "queue"),
    ("Terms of reference", "work"),
    ("For the account manager", "work"),
    ("Client approves the terms", "wait"),
    ("Design queue", "queue"),
    ("In design", "work"),
    ("Client approves the mock-up", "wait"),
    ("Layout", "work"),
    ("Technical check", "work"),
    ("Release", "done"),
)
WORDS = [
    "spring",
    "sale",
    "welcome",
    "chain",
    "loyalty",
    "birthday",
    "winback",
    "catalogue",
    "mailing",
    "banner",
    "segment",
    "push",
    "abandoned",
    "basket",
    "newsletter",
    "pilot",
    "price",
    "drop",
    "reminder",
    "anniversary",
    "double",
    "opt-in",
    "reactivation",
    "survey",
    "invitation",
    "launch",
]


def start() -> Path:
    """A fresh data directory and Django set up on it; call before anything of Baton is imported."""
    data = Path(tempfile.mkdtemp(prefix="baton-bench-"))
    atexit.register(shutil.rmtree, data, ignore_errors=True)
    os.environ["BATON_DATA"] = str(data)
    os.environ["DJANGO_SETTINGS_MODULE"] = "baton.config.settings"
    # By a process of its own, as on a living machine: what the migrations hold is not this one's memory.
    subprocess.run([sys.executable, "-m", "django", "migrate", "--verbosity=0"], check=True)
    import django

    django.setup()
    return data


@dataclass(frozen=True)
class Workspace:
    slug: str
    member: Any
    board: Any
    columns: list[Any]
    cards: list[int]


def make(cards: int) -> Workspace:
    """Everything in a workspace of its own, so that several sizes live in one database."""
    from baton.accounts import models as accounts
    from baton.accounts.roles import usual_permissions
    from baton.boards import models
    from baton.kit import clock, rank

    chance = random.Random(cards)
    slug = f"bench-{cards}"
    workspace = accounts.Workspace.objects.create(slug=slug, name=slug)
    people = []
    for number in range(20):
        user = accounts.User.objects.create(email=f"p{number}@{slug}.example", name=f"Person {number}")
        role = accounts.Role.MEMBER
        people.append(
            accounts.Member.objects.create(
                workspace=workspace, user=user, name=user.name, role=role, **usual_permissions(role)
            )
        )
    client = accounts.Client.objects.create(workspace=workspace, name="Client")
    projects = [
        accounts.Project.objects.create(workspace=workspace, client=client, name=f"Project {n}")
        for n in range(23)
    ]
    tags = [models.Tag.objects.create(workspace=workspace, name=f"Tag {n}") for n in range(12)]
    space = models.Space.objects.create(workspace=workspace, name="Production", rank="a0")
    left, boards = cards, list[tuple[Any, list[Any], int]]()
    while left > 0:
        size = min(left, BUSY)
        left -= size
        board = models.Board.objects.create(
            workspace=workspace, space=space, name=f"Board {len(boards)}", rank="a0"
        )
        columns = [
            models.Column.objects.create(board=board, name=name, kind=kind, rank=place, wip_limit=None)
            for (name, kind), place in zip(STAGES, rank.spread(len(STAGES)), strict=True)
        ]
        models.Column.objects.filter(pk__in=[c.pk for c in columns if c.kind == "work"]).update(wip_limit=900)
        boards.append((board, columns, size))
    number = 0
    for board, columns, size in boards:
        rows, keys = [], rank.spread(size)
        for key in keys:
            number += 1
            column = chance.choice(columns)
            entered = clock.now() - timedelta(minutes=chance.randrange(60, 90_000))
            rows.append(
                models.Card(
                    workspace=workspace,
                    number=number,
                    title=" ".join(chance.choices(WORDS, k=chance.randrange(3, 8))).capitalize(),
                    board=board,
                    column=column,
                    rank=key,
                    stage_kind=column.kind,
                    entered_at=entered,
                    done_at=entered if column.kind == "done" else None,
                    lead=chance.choice(people),
                    responsible=chance.choice(people),
                    project=chance.choice(projects),
                    # Without a time, a deadline is the end of its day.
                    deadline=(entered + timedelta(days=chance.randrange(3, 40))).replace(
                        hour=23, minute=59, second=59, microsecond=0
                    ),
                    items_total=chance.randrange(0, 9),
                    comments_count=chance.randrange(0, 12),
                )
            )
        made = models.Card.objects.bulk_create(rows, batch_size=500)
        models.Stay.objects.bulk_create(
            [
                models.Stay(card=card, board=board, column=card.column, entered_at=card.entered_at)
                for card in made
            ]
            + [
                models.Stay(
                    card=card,
                    board=board,
                    column=columns[0],
                    entered_at=card.entered_at - timedelta(minutes=chance.randrange(60, 5000)),
                    left_at=card.entered_at,
                )
                for card in made
            ],
            batch_size=500,
        )
        models.CardTag.objects.bulk_create(
            [
                models.CardTag(card=card, tag=tag)
                for card in made
                for tag in chance.sample(tags, k=chance.randrange(0, 3))
            ],
            batch_size=500,
        )
    workspace.last_card_number = number
    workspace.save()
    board, columns, _ = boards[0]
    ids = list(models.Card.objects.filter(board=board).values_list("id", flat=True))
    return Workspace(slug, people[0], board, columns, ids)


def browser_of(member: Any) -> Any:
    """A signed-in client that goes through every middleware, in this process."""
    from django.test import Client

    from baton.kit.collecting import collect_seldom

    # As the process does that serves.
    collect_seldom()
    client = Client()
    client.force_login(member.user)
    return client
