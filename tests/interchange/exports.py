"""Where the exports of the tests lie, and short ways to a plan of them."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from baton.interchange.plan import ImportPlan
from baton.interchange.planned_card import PlannedCard
from baton.interchange.reading import parse_json
from baton.interchange.trello.planning import plan_of, plan_trello

FIXTURES = Path(__file__).parent / "fixtures"
ROOT = Path(__file__).resolve().parents[2]


def real_export(name: str) -> Path:
    """A real export; they are never copied into the repository. Skips the test where they are missing."""
    folder = Path(os.environ.get("BATON_SHARED_DATA") or ROOT.parent / "shared" / "data")
    path = folder / "work" / name
    if not path.exists():
        pytest.skip(
            f"the real export {name} is not here; BATON_SHARED_DATA names the folder of the real data"
        )
    return path


def fixture_plan(name: str) -> ImportPlan:
    return plan_trello(FIXTURES / name)


def document(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FIXTURES / name).read_text())
    return found


def plan_document(content: object, name: str = "board.json") -> ImportPlan:
    return plan_of(parse_json(name, json.dumps(content).encode()))


def titled(plan: ImportPlan, title: str) -> PlannedCard:
    return next(card for card in plan.cards if card.title == title)


def column_name(plan: ImportPlan, external_id: str | None) -> str | None:
    return next((column.name for column in plan.columns if column.external_id == external_id), None)


def person_name(plan: ImportPlan, external_id: str | None) -> str | None:
    return next((person.name for person in plan.people if person.external_id == external_id), None)


def set_aside(plan: ImportPlan, kind: str) -> int:
    return sum(problem.kind == kind for problem in plan.quarantine)
