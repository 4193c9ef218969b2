"""Requests that nobody thought of, made up from the API's own description and asked by every kind of asker:
never a fault of ours, every answer has the shape that the description promises, and none tells of others.

What lies where an asker must not look is marked; ids of it are slipped into addresses, queries and bodies.
"""

import copy
import json
from itertools import islice
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import requests
import schemathesis
from django.db import transaction
from django.http import JsonResponse
from django.test import Client as Browser
from hypothesis import HealthCheck, given, seed, settings
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.transport import Response

from baton.accounts.looking_as import HEADER
from baton.accounts.models import Client, Contact, Project
from baton.approvals.models import Approval
from baton.boards.models import (
    Attachment,
    Board,
    BriefSection,
    Card,
    CardTemplate,
    Checklist,
    ChecklistItem,
    Column,
    Comment,
    Lane,
    Space,
    Tag,
)
from baton.intake.models import IntakeForm
from baton.rules.models import Recurrence, Rule
from baton.search.keeping_up import rebuild
from tests.trials import PROVING
from tests.web.access.asking import DOCUMENT, OPERATIONS

pytestmark = [pytest.mark.django_db, pytest.mark.trial]
API: Any = schemathesis.openapi.from_dict(DOCUMENT)
EXAMPLES = 20 if PROVING else 1
# In the short form each address is asked by three of the nine.
STEP = 1 if PROVING else 3
# Kind of thing -> what people read of it.
READ: dict[str, tuple[Any, str]] = {
    "approval": (Approval, "title"),
    "attachment": (Attachment, "name"),
    "board": (Board, "name"),
    "brief": (BriefSection, "text"),
    "card": (Card, "title"),
    "card_template": (CardTemplate, "name"),
    "checklist": (Checklist, "name"),
    "client": (Client, "name"),
    "column": (Column, "name"),
    "comment": (Comment, "text"),
    "contact": (Contact, "name"),
    "intake_form": (IntakeForm, "name"),
    "item": (ChecklistItem, "text"),
    "lane": (Lane, "name"),
    "project": (Project, "name"),
    "recurrence": (Recurrence, "title"),
    "rule": (Rule, "name"),
    "space": (Space, "name"),
    "tag": (Tag, "name"),
}
INSIDE = ("comment.inside", "brief.other", "attachment.inside", "recurrence", "rule", "card_template")
# Nobody is named on what they must not see; Olga is on everything of Relay, Anna on Vault.
HIDDEN = {
    "anonymous": ("private", "confidential", "elsewhere", "inside"),
    "guest": ("private", "confidential", "elsewhere", "inside"),
    "as_client": ("private", "confidential", "elsewhere", "inside"),
    "other_guest": ("private", "elsewhere", "inside"),
    "outsider": ("private", "confidential", "elsewhere"),
    "member": ("private", "elsewhere"),
    "manager": ("private", "confidential", "elsewhere"),
    "owner": ("elsewhere",),
    "token_read": ("elsewhere",),
}
NAMES = {
    "responsible": "member",
    "lead": "member",
    "to": "member",
    "by": "member",
    "offer_to": "member",
    "other": "card",
    "parent": "card",
    "above": "card",
    "tags_add": "tag",
    "tags_remove": "tag",
    "participants_remove": "member",
    "template": "card_template",
    "section_id": "brief",
    "field_id": "custom_field",
}


def mark_of(where: str) -> str:
    return f"mark{where}mark"


@pytest.fixture(scope="module")
def marked(scene: Any, django_db_blocker: Any) -> Any:
    """The scene, with a mark on everything that lies where somebody must not look."""
    worlds = {where: scene.twins[where] for where in ("private", "confidential", "elsewhere")}
    worlds["inside"] = {name: scene.things[name] for name in INSIDE}
    with django_db_blocker.unblock():
        for where, things in worlds.items():
            for name, pk in things.items():
                if (kind := name.split(".")[0]) in READ:
                    model, column = READ[kind]
                    model.objects.filter(pk=pk).update(**{column: f"{mark_of(where)} {name}"})
        rebuild()
        scene.hands["as_client"] = Browser(headers={HEADER: str(scene.agency.bloom.pk)})
        scene.hands["as_client"].force_login(scene.agency.olga.user)
    return scene


@pytest.mark.timeout(0 if PROVING else 300)
@pytest.mark.parametrize("asker", HIDDEN)
def test_no_request_is_a_fault_of_ours_and_none_tells_of_others(marked, asker):
    faults, rng = [], Random(asker)
    hidden = [mark_of(where).encode() for where in HIDDEN[asker]]
    for found in islice(API.get_all_operations(), list(HIDDEN).index(asker) % STEP, None, STEP):
        operation = found.ok()
        if operation.definition.raw.get("operationId") not in OPERATIONS or "multipart" in str(
            operation.body
        ):
            continue

        @seed(1)
        @settings(
            max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck)
        )
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            with transaction.atomic():
                answer = answered(marked, asker, case, rng)
                content = b"".join(answer) if answer.streaming else answer.content
                transaction.set_rollback(True)
            told = f"{case.method} {case.path}: "
            if answer.status_code >= 500:
                faults.append(f"{told}{answer.status_code} {getattr(answer, 'exc_info', None)}")
            elif answer.status_code < 300 and (
                otherwise := not_as_described(case.operation, answer, content)
            ):
                faults.append(told + otherwise)
            faults.extend(f"{told}tells {mark!r}" for mark in hidden if mark in content)
            if (
                asker == "anonymous"
                and answer.status_code not in (401, 403, 404, 405, 422)
                and needs_a_key(case)
            ):
                faults.append(f"{told}lets a stranger in: {answer.status_code}")

        ask()
    assert not faults


def needs_a_key(case: Any) -> bool:
    return not str(case.operation.definition.raw["operationId"]).startswith("session.")


def not_as_described(operation: Any, answer: Any, content: bytes) -> str:
    headers = {name.lower(): [value] for name, value in answer.headers.items()}
    request = requests.Request("GET", "http://testserver/").prepare()
    try:
        operation.validate_response(Response(answer.status_code, headers, content, request, 0.0, False))
    except (Failure, FailureGroup) as failure:
        return str(failure)
    return ""


def answered(scene: Any, asker: str, case: Any, rng: Random) -> Any:
    places = {name: quote(str(value), safe="") for name, value in (case.path_parameters or {}).items()}
    places = {name: str(real_or(scene, name, value, rng)) for name, value in places.items()}
    browser = copy.copy(scene.hands[asker])
    browser.cookies = copy.deepcopy(browser.cookies)
    # An error is told with its address, and the others are asked all the same.
    browser.raise_request_exception = False
    query = {name: real_within(scene, name, value, rng) for name, value in (case.query or {}).items()}
    address = case.path.format(**places) + "?" + urlencode(query, doseq=True)
    try:
        sent = real_within(scene, "", case.body, rng)
        body = json.dumps(sent) if isinstance(sent, dict | list | str | int) else "{}"
    except (TypeError, ValueError):
        body = "{}"
    return browser.generic(case.method, address, body, content_type="application/json")


def real_or(scene: Any, name: str, value: Any, rng: Random) -> Any:
    """A real thing, so that what was made up for the body is looked at; mostly one's own."""
    if name == "workspace":
        return "relay"
    world = scene.things if rng.random() < 0.6 else rng.choice(list(scene.twins.values()))
    kind = NAMES.get(name) or name.removesuffix("_id").removesuffix("s")
    return world.get(kind, scene.things.get(kind, value))


def real_within(scene: Any, name: str, value: Any, rng: Random) -> Any:
    """The same document with real ids in most places that name a thing."""
    if isinstance(value, dict):
        return {key: real_within(scene, str(key), each, rng) for key, each in value.items()}
    if isinstance(value, list):
        return [real_within(scene, name, each, rng) for each in value]
    is_id = isinstance(value, int) and not isinstance(value, bool)
    return real_or(scene, name, value, rng) if is_id and name and rng.random() < 0.8 else value


def test_an_answer_of_another_shape_is_noticed():
    (teams,) = (
        found.ok()
        for found in API.get_all_operations()
        if found.ok().definition.raw.get("operationId") == "membership.teams"
    )
    whole = {"id": 1, "name": "Post", "members": []}
    good, bad = JsonResponse([whole], safe=False), JsonResponse([{"name": "Post"}], safe=False)
    assert not not_as_described(teams, good, good.content)
    assert "required" in not_as_described(teams, bad, bad.content)


def test_what_is_another_s_is_marked_and_told_to_whoever_may_see_it(marked):
    """A mark that nobody could read would prove nothing."""
    for asker, where in (("owner", "private"), ("member", "confidential"), ("owner", "inside")):
        told = marked.hands[asker].get(f"/api/relay/search?q={mark_of(where)}&limit=100")
        assert mark_of(where).encode() in told.content, where
