"""Relay's shop: 400 made-up customers until 2026-06-30, the same every time; and the examples as text."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from baton.audiences.base.making_up import make_up
from baton.segments import bases, keeping
from baton.segments.models import Segment, SegmentVersion

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "segments"
AS_OF = "2026-06-30"


def example(name: str) -> str:
    return (EXAMPLES / f"{name}.yaml").read_text()


def document(*rules: dict[str, Any], **known: Any) -> str:
    group = {"combinator": known.pop("combinator", "and"), "rules": list(rules)}
    written = {"segment": "x", "version": 1, "time_zone": "Europe/Amsterdam", "purpose": "marketing"}
    return json.dumps({**written, **known, "definition": group})


DUTCH = {"type": "field", "field": "country", "op": "=", "value": "NL"}
EMAIL = {"type": "reachable", "channel": "email"}
STAFF = {"type": "field", "field": "employee", "op": "=", "value": True}


def latest_of(segment: Segment) -> SegmentVersion:
    return segment.versions.latest("number")


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shops") / "shop"
    make_up(folder, 400)
    return folder


@pytest.fixture
def data(settings: Any, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    return tmp_path


@pytest.fixture
def shop(agency: Any, data: Path, made_up: Path) -> Path:
    """The base of Relay."""
    folder = bases.directory(agency.workspace)
    shutil.copytree(made_up, folder)
    return folder


@pytest.fixture
def segment(agency: Any) -> Callable[..., Segment]:
    def make(*rules: dict[str, Any], name: str = "Dutch buyers", **known: Any) -> Segment:
        return keeping.make(name, document=document(*rules, **known), by=agency.anna)

    return make


@pytest.fixture
def asks(agency: Any, as_member: Any) -> Callable[..., Any]:
    """``asks(agency.anna, "POST", "segments", {...})``: the answer, read, with its status."""

    def ask(who: Any, method: str, path: str, body: Any = None) -> Any:
        sent = json.dumps(body if body is not None else {})
        browser = as_member(who)
        answer = (
            browser.get(f"/api/relay/{path}")
            if method == "GET"
            else browser.generic(method, f"/api/relay/{path}", sent, content_type="application/json")
        )
        return answer.status_code, (json.loads(answer.content) if answer.content else None)

    return ask
