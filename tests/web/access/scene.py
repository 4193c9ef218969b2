"""A furnished agency for questions of access: one thing of every kind, by name, and its twins elsewhere.

``things["card"]`` is a card shared with Bloom on the open board, ``things["card.done"]`` another one;
``twins[where]["card"]`` is the same kind of thing where the asker must not find it.
"""

import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client as Browser

from baton.accounts.models import ApiToken, JobFunction, Member, Role, Scope, Workspace
from baton.accounts.models.token import digest, new_secret
from baton.approvals import links
from baton.approvals.models import Approver
from baton.boards.models import Card, Mention, SpaceMember
from baton.jobs.working import work_once
from baton.kit import clock
from baton.webhooks.models import Delivery
from tests.files.corpus import picture
from tests.interchange.exports import FIXTURES
from tests.web.access.designs import designed
from tests.web.access.hours import hours_of_dasha
from tests.web.access.invoices import invoices_of_autumn, money_elsewhere
from tests.web.access.letters import held_for
from tests.web.access.money import money_of_spring
from tests.web.access.plans import asked_for, placed, plans_of
from tests.web.access.segments import segmented
from tests.web.access.sessions import session_of
from tests.web.access.told import given_up, noticed, told_to
from tests.world import Agency, member

NOWHERE = 999_999_999
JSON = "application/json"
BUTTON = {
    "when": {"kind": "button", "label": "Note"},
    "actions": [{"do": "comment", "text": "Noted."}],
}
WEEKLY = {"every": "week", "start": "2031-01-01"}
LETTERS = (FIXTURES / "crm-letters.json").read_bytes()


@dataclass
class Hand:
    """Somebody at work through the API of one workspace."""

    browser: Browser
    slug: str

    def did(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        sent = json.dumps(body if body is not None else {})
        answer = self.browser.generic(method, f"/api/{self.slug}/{path}", sent, content_type=JSON)
        assert answer.status_code < 300, f"{method} {path}: {answer.status_code} {answer.content!r}"
        told: dict[str, Any] = answer.json() if answer.content else {}
        return told

    def made(self, path: str, body: Any = None, key: str = "id") -> int:
        return int(self.did("POST", path, body)[key])


@dataclass
class Scene:
    agency: Agency
    things: dict[str, Any]
    hands: dict[str, Browser]
    twins: dict[str, dict[str, Any]] = field(default_factory=dict)


def signed_in(who: Member) -> Browser:
    assert who.user is not None
    browser = Browser(raise_request_exception=True)
    browser.force_login(who.user)
    return browser


def with_token(who: Member, scope: Scope) -> Browser:
    secret = new_secret()
    ApiToken.objects.create(member=who, name=scope, digest=digest(secret), scope=scope)
    return Browser(headers={"authorization": f"Bearer {secret}"})


def furnished(agency: Agency) -> Scene:
    olga = Hand(signed_in(agency.olga), "relay")
    things: dict[str, Any]
    columns = {
        name: getattr(agency, name).id for name in ("queue", "terms", "design", "design_queue", "done")
    }
    board = {"space": agency.production.id, "board": agency.board.id, "column": columns["terms"]}
    names = {"member": agency.kees.id, "client": agency.bloom.id, "project": agency.spring.id}
    things = {**board, **names, **vocabulary(olga, agency.daan)}
    things |= {f"column.{name}": pk for name, pk in columns.items()}
    things |= {f"member.{name}": getattr(agency, name).id for name in ("tim", "dasha", "anna", "daan")}
    things |= whole_board(olga, things, queue=columns["queue"], holder=agency.dasha)
    things |= on_card(olga, things["card"], things, to=agency.anna)
    things |= other_states(olga, agency, things)
    Authenticator.objects.create(user=agency.tim.user, type="totp", data={"secret": ""})
    things |= asked(olga, things, of=[agency.greta], gate=True)
    things |= money_of_spring(olga, things)
    things |= hours_of_dasha(olga, things) | invoices_of_autumn(olga, things)
    things |= plans_of(olga, things, owner=agency.olga.id)
    things |= designed(olga, things)
    things |= segmented(olga)
    scene = Scene(agency, things, hands_of(agency))
    keep = {"name": "As ours"}
    things["board_template"] = olga.made(f"boards/{agency.board.id}/template", keep)
    things["session"] = session_of(agency.olga)
    things["outgoing"] = given_up(agency.dasha, "relay")
    things["notice"] = noticed(agency.olga)
    things["absence.asked"] = asked_for(Hand(signed_in(agency.daan), "relay"), agency.daan.id)
    things["member.left"] = Member.objects.get(workspace=agency.workspace, name="Lena").id
    scene.twins = twins_of(agency, olga, things)
    for named in (things, *scene.twins.values()):
        named["code"] = code_of(named["card"])
    return scene


def code_of(card: int) -> Any:
    return Card.objects.filter(pk=card).values_list("code", flat=True).first() or "zzzzzzzz"


def vocabulary(hand: Hand, away: Member) -> dict[str, int]:
    """The words of a workspace, its calendar, its other papers."""
    calendar = hand.did(
        "POST", "calendars", {"name": "Utrecht", "country": "NL", "time_zone": "Europe/Amsterdam"}
    )
    holiday = hand.did(
        "POST", f"calendars/{calendar['id']}/holidays", {"name": "Kermis", "date": "2031-06-11"}
    )
    absence = {"first_day": "2031-06-02", "last_day": "2031-06-06", "member": away.id}
    invited = hand.did("POST", "invitations", {"email": f"new@{hand.slug}.example", "role": "member"})
    uploaded = SimpleUploadedFile("letters.json", LETTERS, JSON)
    brought = hand.browser.post(f"/api/{hand.slug}/imports", {"source": "trello", "file": uploaded})
    assert work_once()
    return {
        "card_type": hand.made("card-types", {"name": "Mailing"}),
        "card_type.other": hand.made("card-types", {"name": "Push"}),
        "tag": hand.made("tags", {"name": "spring"}),
        "tag.other": hand.made("tags", {"name": "summer"}),
        "custom_field": hand.made("custom-fields", {"name": "Subject", "kind": "text"}),
        "custom_field.other": hand.made("custom-fields", {"name": "Size", "kind": "text"}),
        "custom_field.person": hand.made("custom-fields", {"name": "Proofreader", "kind": "person"}),
        "checklist_template": hand.made("checklist-templates", {"name": "Letters", "items": ["Links"]}),
        "view": hand.made("views", {"name": "Late", "filter": "deadline:overdue", "shared": "team"}),
        "team": hand.made("teams", {"name": "Letters"}),
        "calendar": calendar["id"],
        "holiday": holiday["id"],
        "absence": hand.made("absences", absence),
        "invitation": invited["id"],
        "token": hand.made("tokens", {"name": "script"}),
        **webhook(hand),
        "feed": hand.made("feeds"),
        "import": brought.json()["id"],
        "export": hand.made("exports"),
    }


def webhook(hand: Hand) -> dict[str, int]:
    """With a ping that has waited long enough to be sent again, and may yet be skipped."""
    made = hand.made("webhooks", {"name": "CRM", "url": "https://hooks.example/x"})
    delivery = hand.made(f"webhooks/{made}/ping")
    Delivery.objects.filter(pk=delivery).update(not_before=clock.now() + timedelta(days=1))
    return {"webhook": made, "delivery": delivery}


def whole_board(hand: Hand, things: dict[str, int], *, queue: int, holder: Member) -> dict[str, int]:
    """Lanes, policies and three cards on the board of ``things``."""
    board, column = things["board"], things["column"]
    lane = hand.made(f"boards/{board}/lanes", {"name": "Mail"})
    other = hand.made(f"boards/{board}/lanes", {"name": "Push"})
    policy = {"moment": "leave", "requirement": "field", "field": "lead"}
    found = {
        "lane": lane,
        "lane.other": other,
        "policy": hand.made(f"columns/{things.get('column.design', column)}/policies", policy),
        "card_template": hand.made("card-templates", {"name": f"On {lane}", "board": board}),
        "recurrence": hand.made("recurrences", {"title": "Weekly", "column": column, **WEEKLY}),
        "rule": hand.made("rules", {"name": f"On {lane}", "board": board, **BUTTON}),
        "intake_form": hand.made(f"boards/{board}/intake-forms", {"name": "Ask", "column": queue}),
    }
    found["letter"] = held_for(found["intake_form"])
    filed = {"column": queue, "lane": lane, "responsible": holder.id, "lead": holder.id}
    if "project" in things:
        filed["project"] = things["project"]
    for name in ("card", "card.neighbour", "card.linked", "card.parent"):
        found[name] = hand.made(f"boards/{board}/cards", {"title": name, **filed})
    return found


def on_card(hand: Hand, card: int, things: dict[str, int], *, to: Member) -> dict[str, int]:
    """Everything that may hang on a card; what a client may see is marked for them."""
    if "project" in things:
        hand.did("PATCH", f"cards/{card}", {"shared": True})
    at = f"cards/{card}"
    shown = {"client_visible": True}
    checklist = hand.made(f"{at}/checklists", {"name": "Before sending"})
    photo = SimpleUploadedFile("pixel.png", picture(size=(2, 2)), "image/png")
    sent = hand.browser.post(f"/api/{hand.slug}/{at}/attachments", {"file": photo, "client_visible": "true"})
    mail = SimpleUploadedFile("mail.html", b"<html><h1>Spring</h1></html>", "text/html")
    hand.browser.post(f"/api/{hand.slug}/{at}/attachments", {"file": mail, "client_visible": "true"})
    return {
        "brief": hand.made(f"{at}/brief", {"title": "Terms", "text": "One mail", **shown}),
        "brief.other": hand.made(f"{at}/brief", {"title": "Inside"}),
        "comment": hand.made(f"{at}/comments", {"text": "Shall we?", **shown}),
        "comment.inside": hand.made(f"{at}/comments", {"text": "They pay late."}),
        "checklist": checklist,
        "checklist.other": hand.made(f"{at}/checklists", {"name": "After sending"}),
        "item": hand.made(f"checklists/{checklist}/items", {"text": "Links"}),
        "item.other": hand.made(f"checklists/{checklist}/items", {"text": "Layout"}),
        "attachment": sent.json()["id"],
        "attachment.inside": hand.made(
            f"{at}/attachment-links", {"url": "https://example.com/", "name": "x"}
        ),
        "blocker": hand.made(f"{at}/blockers", {"kind": "ours", "reason": "Ill"}, "blocker"),
        "link": hand.made(f"{at}/links", {"other": things["card.linked"], "kind": "relates"}),
        "handoff": hand.made(f"{at}/handoff", {"to": to.id, "note": "Please"}, "handoff"),
        "notification": told_to(to, card),
    }


def asked(hand: Hand, things: dict[str, int], *, of: list[Member], gate: bool = False) -> dict[str, int]:
    """An approval of the card in ``things``, a link of it, somebody at the client, and a gate."""
    found = {}
    if "client" in things:
        wish = {"name": "Bo", "email": f"bo@{things['client']}.example"}
        found["contact"] = hand.made(f"clients/{things['client']}/contacts", wish)
    if gate:
        # Behind all others, so that it stands in nobody's way.
        last = hand.made(f"boards/{things['board']}/columns", {"name": "After", "kind": "queue"})
        people = [things.get("member", of[0].id)]
        wanted = {
            "moment": "enter",
            "name": "The mock-up",
            "approvers": "members",
            "members": people,
        }
        found["gate"] = hand.made(f"columns/{last}/gates", wanted)
    question = {"title": "Terms", "members": [each.id for each in of]}
    approval = hand.did("POST", f"cards/{things['card']}/approvals", question)["approval"]
    approver = approval["approvers"][0]["id"]
    return found | {
        "approval": approval["id"],
        "approver": approver,
        "proof": next(each["id"] for each in approval["proofs"] if each["has_preview"]),
        "proof.mail": next(each["id"] for each in approval["proofs"] if each["name"] == "mail.html"),
        # A row: the API makes links for people at the client only.
        "approval_link": links.open_way(Approver.objects.get(pk=approver), by=None).pk,
    }


def other_states(hand: Hand, agency: Agency, things: dict[str, int]) -> dict[str, int]:
    """What is archived, in the trash, taken from a queue, only known by name, gone."""
    board, things_of = things["board"], {}
    filed = {"column": things["column.queue"], "lane": things["lane"], "responsible": agency.dasha.id}
    for name in ("archived", "trashed", "pulled", "done"):
        things_of[f"card.{name}"] = hand.made(f"boards/{board}/cards", {"title": name, **filed})
    hand.did("POST", f"cards/{things_of['card.archived']}/archive")
    hand.did("DELETE", f"cards/{things_of['card.trashed']}")
    for name, column in (("pulled", "design_queue"), ("done", "done")):
        hand.did("POST", f"cards/{things_of[f'card.{name}']}/move", {"column": things[f"column.{column}"]})
    gone = hand.made(f"boards/{board}/columns", {"name": "Once", "kind": "queue"})
    hand.did("POST", f"columns/{gone}/archive")
    lane = hand.made(f"boards/{board}/lanes", {"name": "Once"})
    hand.did("POST", f"lanes/{lane}/archive", {"cards_to": things["lane"]})
    space = hand.made("spaces", {"name": "Once"})
    hand.did("POST", f"spaces/{space}/archive")
    old = hand.made(f"spaces/{things['space']}/boards", {"name": "Once"})
    hand.did("POST", f"boards/{old}/archive")
    spare = hand.made(f"spaces/{things['space']}/boards", {"name": "Spare"})
    placeholder = Member.objects.create(workspace=agency.workspace, name="Vera", role=Role.MEMBER)
    comment = hand.made(f"cards/{things['card']}/comments", {"text": f"@[Anna](member:{agency.anna.id})"})
    mention, _ = Mention.objects.get_or_create(comment_id=comment, member=agency.anna)
    return things_of | {
        "column.archived": gone,
        "lane.archived": lane,
        "space.archived": space,
        "board.archived": old,
        "board.spare": spare,
        "member.placeholder": placeholder.id,
        "mention": mention.id,
    }


def hands_of(agency: Agency) -> dict[str, Browser]:
    """A browser for every kind of asker that the matrix knows."""
    elsewhere = Workspace.objects.create(slug="elsewhere", name="Elsewhere")
    otto = member(elsewhere, "Otto", Role.OWNER, JobFunction.DEPARTMENT_HEAD)
    lena = member(agency.workspace, "Lena", Role.MEMBER, JobFunction.DESIGNER)
    hands = {
        "anonymous": Browser(),
        "stranger": signed_in(otto),
        "guest": signed_in(agency.greta),
        "other_guest": signed_in(agency.gleb),
        "outsider": signed_in(agency.tim),
        "member": signed_in(agency.anna),
        "manager": signed_in(agency.marc),
        "owner": signed_in(agency.olga),
        "left": signed_in(lena),
        "token_read": with_token(agency.olga, Scope.READ),
        "token_write": with_token(agency.olga, Scope.WRITE),
    }
    Member.objects.filter(pk=lena.pk).update(left_at=clock.now() - timedelta(days=1))
    return hands


def twins_of(agency: Agency, olga: Hand, things: dict[str, int]) -> dict[str, dict[str, Any]]:
    """On the private space, of the confidential client, in another workspace, in the trash, nowhere."""
    SpaceMember.objects.create(space=agency.backroom, member=agency.daan)
    private = {
        "space": agency.backroom.id,
        "board": agency.hidden_board.id,
        "column": agency.hidden_column.id,
    }
    private |= whole_board(olga, private, queue=agency.hidden_column.id, holder=agency.olga)
    private |= on_card(olga, private["card"], private, to=agency.daan)
    private |= asked(olga, private, of=[agency.daan], gate=True)
    private["placement"] = placed(olga, private["card"], agency.olga.id)
    private |= designed(olga, private)
    confidential = {
        **{name: things[name] for name in ("space", "board", "column")},
        "client": agency.vault.id,
        "project": agency.secret.id,
    }
    confidential |= whole_board(olga, confidential, queue=things["column.queue"], holder=agency.olga)
    confidential |= on_card(olga, confidential["card"], confidential, to=agency.anna)
    confidential |= asked(olga, confidential, of=[agency.anna])
    confidential |= money_elsewhere(olga, confidential["project"])
    confidential["placement"] = placed(olga, confidential["card"], agency.olga.id)
    trash = {name: things[name] for name in ("space", "board", "column")}
    trash |= whole_board(olga, trash, queue=things["column.queue"], holder=agency.olga)
    trash |= on_card(olga, trash["card"], trash, to=agency.anna)
    trash |= asked(olga, trash, of=[agency.anna])
    olga.did("DELETE", f"cards/{trash['card']}")
    shared = {"space", "board", "column", "lane", "policy", "gate", "card_template", "rule", "intake_form"}
    shared |= {"recurrence", "letter"}
    return {
        "private": private,
        "confidential": {name: pk for name, pk in confidential.items() if name.split(".")[0] not in shared},
        "elsewhere": elsewhere(),
        "trash": {name: pk for name, pk in trash.items() if name not in shared and "." not in name},
        "nowhere": {name.split(".")[0]: NOWHERE for name in things},
    }


def elsewhere() -> dict[str, int]:
    owner = Member.objects.select_related("user").get(workspace__slug="elsewhere")
    otto = Hand(signed_in(owner), "elsewhere")
    space = otto.made("spaces", {"name": "Theirs"})
    board = otto.made(f"spaces/{space}/boards", {"name": "Theirs"})
    queue = otto.made(f"boards/{board}/columns", {"name": "Queue", "kind": "queue"})
    client = otto.made("clients", {"name": "Theirs"})
    things = {
        "space": space,
        "board": board,
        "column": queue,
        "member": owner.id,
        "client": client,
        "project": otto.made("projects", {"name": "Theirs", "client": client}),
        **vocabulary(otto, owner),
    }
    things |= whole_board(otto, things, queue=queue, holder=owner)
    oda = member(owner.workspace, "Oda", Role.MEMBER, JobFunction.DESIGNER)
    things["outgoing"] = given_up(oda, "elsewhere")
    things["board_template"] = otto.made(f"boards/{board}/template", {"name": "As theirs"})
    things |= designed(otto, things)
    things |= segmented(otto)
    things |= {"notice": noticed(oda), "placement": placed(otto, things["card"], owner.id)}
    things |= on_card(otto, things["card"], things, to=oda)
    things |= money_elsewhere(otto, things["project"])
    return things | asked(otto, things, of=[oda], gate=True)


COUNT = "SELECT COUNT(*) FROM {}"
# Not deeds: who is signed in, and what the framework counts.
APART = {"django_session", "baton_cache", "sqlite_sequence"}


def names() -> list[str]:
    if not _names:
        with connection.cursor() as cursor:
            _names.extend(sorted(set(connection.introspection.table_names(cursor)) - APART))
    return _names


_names: list[str] = []


def rows_of(question: str, tables: list[str]) -> list[int]:
    asked = " UNION ALL ".join(
        f"SELECT {at} AS place, ({question.format(connection.ops.quote_name(name))}) AS found"
        for at, name in enumerate(tables)
    )
    entries = "UNION ALL SELECT 9999, COALESCE(SUM(last_entry), 0) FROM accounts_workspace ORDER BY 1"
    with connection.cursor() as cursor:
        cursor.execute(f"{asked} {entries}")
        return [int(found) for _, found in cursor.fetchall()]
