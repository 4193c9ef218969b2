"""A company at Kaiten, made up: what each address of its API answers, in the shapes that the API has."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

Row = dict[str, Any]
BEGAN = datetime(2026, 1, 5, 9, tzinfo=UTC)
PAGE = 100
KEY = "not-a-real-key-7f3a"


def stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


USERS: list[Row] = [
    {
        "id": 11,
        "uid": "u-11",
        "full_name": "Anna",
        "username": "anna",
        "email": "anna@relay.example",
        "activated": True,
    },
    {"id": 12, "uid": "u-12", "full_name": "Dasha", "username": "dasha", "email": "dasha@relay.example"},
    {
        "id": 13,
        "uid": "u-13",
        "full_name": "Пётр Ильин",
        "username": "petr",
        "email": "petr@elsewhere.example",
    },
    {
        "id": 14,
        "uid": "u-14",
        "full_name": "Client Bloom",
        "username": "bloom",
        "email": "c@bloom.example",
        "apps_permissions": 2,
    },
]
SPACES: list[Row] = [
    {"id": 1, "uid": "s-1", "title": "Agency", "parent_entity_uid": None, "sort_order": 1},
    {"id": 2, "uid": "s-2", "title": "Design", "parent_entity_uid": "s-1", "sort_order": 2},
]
TAGS: list[Row] = [{"id": 31, "name": "urgent", "color": 1}, {"id": 32, "name": "рассылка", "color": 6}]
TYPES: list[Row] = [
    {"id": 41, "name": "Mailing", "letter": "M", "color": 2},
    {"id": 42, "name": "Bug", "letter": "B"},
]
PROPERTIES: list[Row] = [
    {"id": 51, "name": "Segment", "type": "string"},
    {"id": 52, "name": "Budget", "type": "number"},
    {"id": 53, "name": "Sending day", "type": "date"},
    {"id": 54, "name": "Legal checked", "type": "checkbox"},
    {
        "id": 55,
        "name": "Channel",
        "type": "select",
        "multi_select": False,
        "values": [
            {"id": 551, "value": "E-mail", "color": 6, "sort_order": 1},
            {"id": 552, "value": "Push", "color": 1, "sort_order": 2},
        ],
    },
    {"id": 56, "name": "Landing page", "type": "url"},
    {"id": 57, "name": "Copywriter", "type": "user"},
    {"id": 58, "name": "Contact", "type": "email"},
    {"id": 59, "name": "Phone", "type": "phone"},
    {"id": 60, "name": "Margin", "type": "formula"},
    {"id": 61, "name": "Score", "type": "collective_score"},
    {"id": 62, "name": "Vote", "type": "vote"},
    {"id": 63, "name": "Poll", "type": "collective_vote"},
    {"id": 64, "name": "Supplier", "type": "catalog"},
    {"id": 65, "name": "Contract", "type": "attachment"},
]
SUPPLIERS: list[Row] = [{"id": 641, "value": [{"name": "Name", "value": "Printers"}], "name": "Printers"}]
VALUES: Row = {
    "id_51": "Sleeping customers",
    "id_52": 1200.5,
    "id_53": {"date": "2026-03-08", "time": None, "tzOffset": None},
    "id_54": True,
    "id_55": [551],
    "id_56": "https://bloom.example/spring",
    "id_57": [12],
    "id_58": "c@bloom.example",
    "id_59": "+31 20 000 00 00",
    "id_60": 17,
    "id_61": 4,
    "id_62": True,
    "id_63": ["👍", "👍"],
    "id_64": [641],
    "id_65": [{"name": "contract.pdf", "url": "https://files.kaiten.example/contract.pdf"}],
}
BOARD: Row = {
    "id": 101,
    "uid": "b-101",
    "title": "Mailings",
    "description": "What goes out.",
    "primary_path": "2",
    "columns": [
        {"id": 201, "title": "Queue", "sort_order": 1, "type": 1, "wip_limit": None},
        {
            "id": 202,
            "title": "In work",
            "sort_order": 2,
            "type": 2,
            "wip_limit": 5,
            "wip_limit_type": 1,
            "last_moved_warning_after_days": 2,
            "last_moved_warning_after_hours": 1,
            "last_moved_warning_after_minutes": 0,
        },
        {
            "id": 203,
            "title": "На согласовании у клиента",
            "sort_order": 3,
            "type": 2,
            "wip_limit": 9,
            "wip_limit_type": 2,
        },
        {"id": 204, "title": "Sent", "sort_order": 4, "type": 3},
    ],
    "lanes": [
        {"id": 301, "title": "Bloom", "sort_order": 1, "condition": 1, "wip_limit": 7, "wip_limit_type": 1},
        {"id": 302, "title": "Others", "sort_order": 2, "condition": 1},
        {"id": 303, "title": "Thrown away", "sort_order": 3, "condition": 3},
    ],
    "cell_wip_limits": {"limits": [{"column_id": 202, "lane_id": 301, "limit": 3}]},
}
PARTS: list[Row] = [
    {"id": 211, "title": "Text", "sort_order": 1, "type": 2, "column_id": 202, "wip_limit": 2},
    {"id": 212, "title": "Design", "sort_order": 2, "type": 2, "column_id": 202},
]
PLACES = ((201, None), (202, 211), (202, 212), (203, None), (204, None))


def place(number: int, card: int, column: int, part: int | None, at: datetime, **more: Any) -> Row:
    return {
        "id": number,
        "card_id": card,
        "board_id": 101,
        "column_id": column,
        "subcolumn_id": part,
        "lane_id": 301,
        "author_id": 11,
        "condition": 1,
        "changed": stamp(at),
        **more,
    }


class Company:
    """``answers``: address to what is answered; a list is answered in pages. Change it as a test needs."""

    def __init__(self, cards: int = 5, *, seed: int = 1, rich: bool = True) -> None:
        self.dice = random.Random(seed)
        self.answers: dict[str, Any] = {
            "/users/current": USERS[0],
            "/users": [dict(row) for row in USERS],
            "/user-roles": [{"id": -1, "name": "Employee"}],
            "/tags": [dict(row) for row in TAGS],
            "/card-types": [dict(row) for row in TYPES],
            "/company/custom-properties": [dict(row) for row in PROPERTIES],
            "/company/custom-properties/64/catalog-values": SUPPLIERS,
            "/spaces": [dict(row) for row in SPACES],
            "/spaces/1/boards": [],
            "/spaces/2/boards": [{"id": 101, "title": "Mailings"}],
            "/boards/101": {**BOARD, "columns": [dict(row) for row in BOARD["columns"]]},
            "/columns/202/subcolumns": PARTS,
            **{f"/columns/{column}/subcolumns": [] for column in (201, 203, 204)},
        }
        self.cards: dict[int, Row] = {}
        for number in range(1, cards + 1):
            self.add(1000 + number, rich=rich)

    def add(self, card: int, *, rich: bool = True, **more: Any) -> Row:
        """A card with its way so far; every fifth is in the archive."""
        dice, number = self.dice, card - 1000
        began = BEGAN + timedelta(hours=number)
        steps = 1 + number % len(PLACES)
        history = [
            place(card * 100 + step, card, column, part, began + timedelta(days=step, minutes=number))
            for step, (column, part) in enumerate(PLACES[:steps])
        ]
        archived = number % 5 == 0
        if archived:
            last = history[-1]
            gone = began + timedelta(days=steps + 1)
            history.append({**last, "id": card * 100 + 90, "condition": 2, "changed": stamp(gone)})
        column, part = PLACES[steps - 1]
        row: Row = {
            "id": card,
            "uid": f"c-{card}",
            "key": f"MAIL-{number}",
            "title": f"Card {number}",
            "description": f"**Brief** of card {number}" + ("\n\ntext" * (20 if rich else 1)),
            "condition": 2 if archived else 1,
            "board_id": 101,
            "column_id": part or column,
            "lane_id": 301,
            "sort_order": number * 1.5,
            "type_id": 41,
            "owner_id": 11,
            "created": stamp(began),
            "updated": stamp(began + timedelta(days=steps + 1)),
            "asap": number % 7 == 3,
            "due_date": "2026-03-08T00:00:00.000Z" if number % 2 else "2026-03-08T14:30:00.000Z",
            "due_date_time_present": number % 2 == 0,
            "estimate_workload": 90 if number % 3 == 0 else 0,
            "time_spent_sum": 75 if number % 2 else 0,
            "comments_total": 2,
            "blocked": number % 4 == 1,
            "time_blocked_sum": 3600 if number % 4 == 1 else 0,
            "members": [
                {"id": 12, "full_name": "Dasha", "type": 2},
                {"id": 13, "full_name": "Пётр Ильин", "type": 1},
            ],
            "tags": [TAGS[number % 2]],
            "parents_ids": [1001] if number == 2 else [],
            "children_ids": [1002] if number == 1 else [],
            "blocks_card_ids": [1002] if number == 3 else [],
            "properties": dict(VALUES) if number == 1 else {"id_51": f"Segment {number}"},
            "checklists": [
                {
                    "id": card * 10,
                    "name": "Before sending",
                    "sort_order": 1,
                    "items": [
                        {
                            "id": card * 10 + 1,
                            "text": "Links work",
                            "sort_order": 1,
                            "checked": True,
                            "checker_id": 12,
                            "checked_at": stamp(began + timedelta(days=1)),
                        },
                        {
                            "id": card * 10 + 2,
                            "text": "Test mail",
                            "sort_order": 2,
                            "checked": False,
                            "responsible_id": 13,
                            "due_date": "2026-03-01",
                        },
                    ],
                }
            ],
            "files": [
                {
                    "id": card * 10 + 5,
                    "name": "mock-up.png",
                    "type": 11,
                    "url": "https://files.kaiten.example/signed",
                    "size": 1024,
                    "author_id": 12,
                    "created": stamp(began),
                },
            ]
            if number == 1
            else [],
            "external_links": [
                {
                    "id": card * 10 + 6,
                    "url": "https://bloom.example",
                    "description": "Client",
                    "created": stamp(began),
                },
            ]
            if number == 1
            else [],
        }
        row.update(more)
        self.cards[card] = row
        self.answers |= {
            f"/cards/{card}": row,
            f"/cards/{card}/location-history": dice.sample(history, len(history)),
            f"/cards/{card}/comments": [
                {
                    "id": card * 10 + 1,
                    "text": f"A word about {number}",
                    "type": 1,
                    "author_id": 13,
                    "created": stamp(began + timedelta(hours=2)),
                    "internal": True,
                },
                {
                    "id": card * 10 + 2,
                    "text": "<p>See <b>this</b><script>alert(1)</script></p>",
                    "type": 2,
                    "author_id": 12,
                    "created": stamp(began + timedelta(hours=1)),
                    "updated": stamp(began + timedelta(hours=3)),
                    "edited": True,
                },
            ],
            f"/cards/{card}/time-logs": [
                {
                    "id": card * 10 + 1,
                    "card_id": card,
                    "user_id": 12,
                    "author_id": 11,
                    "role_id": -1,
                    "role": {"name": "Employee"},
                    "time_spent": 75,
                    "for_date": "2026-01-09",
                    "comment": "Layout",
                },
            ]
            if row["time_spent_sum"]
            else [],
            f"/cards/{card}/blockers": [
                {
                    "id": card * 10 + 1,
                    "reason": "Ждём тексты от клиента",
                    "blocker_id": 11,
                    "created": stamp(began + timedelta(hours=5)),
                    "released": True,
                    "released_by_id": 12,
                    "updated": stamp(began + timedelta(hours=9)),
                },
                {
                    "id": card * 10 + 2,
                    "reason": "",
                    "blocker_card_id": 1003,
                    "blocker_card_title": "Card 3",
                    "blocker_id": 11,
                    "created": stamp(began + timedelta(hours=12)),
                    "released": False,
                },
            ]
            if row["time_blocked_sum"]
            else [],
        }
        return row

    def answer(self, path: str, query: dict[str, str]) -> Any:
        """What is there at ``path``, or None."""
        if path == "/cards":
            on = int(query.get("condition", "1"))
            rows: Any = [
                row
                for row in self.cards.values()
                if row.get("condition") == on and str(row.get("board_id")) == query.get("board_id")
            ]
        else:
            rows = self.answers.get(path)
        if isinstance(rows, list) and "limit" in query:
            offset = int(query.get("offset", "0"))
            return rows[offset : offset + min(int(query["limit"]), PAGE)]
        return rows
