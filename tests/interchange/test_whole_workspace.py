"""A whole workspace goes out of Baton and comes back equal."""

import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import orjson
import pytest
from django.apps import apps
from django.core.management import call_command

from baton.accounts.models import Member, User, Workspace
from baton.activity.facts import KINDS
from baton.boards.models import Card, Clearance
from baton.boards.relay.moving import move
from baton.budgets.agreeing import Agreed, agree
from baton.budgets.closing import close_what_is_locked
from baton.budgets.models import ClosedPrice, ExternalCost
from baton.budgets.paying_outside import Paid
from baton.budgets.paying_outside import correct as correct_cost
from baton.budgets.paying_outside import enter as pay
from baton.files import shelves
from baton.files.models import StoredFile
from baton.interchange.identities import Identities
from baton.interchange.sources import plan_file
from baton.interchange.whole import told_ids
from baton.interchange.whole.belonging import exported, keys, models_in_order, way_to_workspace
from baton.interchange.whole.board_table import write_board
from baton.interchange.whole.exporting import document_of, export_to
from baton.interchange.whole.importing import NotAWorkspace, SlugTaken, import_from
from baton.keeping.checking import findings
from baton.profits.models import SkewAlert
from baton.timesheets.correcting import correct
from baton.timesheets.entering import When, enter
from baton.timesheets.locking import lock
from baton.timesheets.models import TimeEntry
from baton.timesheets.spending import Spent
from tests.approvals.conftest import desk
from tests.interchange.bringing import bring
from tests.interchange.exports import FIXTURES
from tests.web.access.scene import Hand, furnished

__all__ = ["desk"]


@pytest.fixture
def busy(agency):
    cards = [agency.card(f"Card {n}", project=agency.spring, lead=agency.kees) for n in range(4)]
    cards.append(agency.card("Child", parent=cards[0]))
    move(cards[1], to=agency.design, by=agency.dasha)
    move(cards[1], to=agency.terms, by=agency.dasha, reason="Wrong format")
    move(cards[2], to=agency.client_approves, by=agency.kees)
    return agency


def told(workspace: Workspace) -> Any:
    document = orjson.loads(orjson.dumps(document_of(workspace)))
    del document["exported_at"]
    return document


@pytest.mark.django_db(transaction=True)
def test_an_exported_workspace_read_into_an_empty_installation_is_equal(busy, tmp_path):
    before = told(busy.workspace)
    export_to(tmp_path / "relay.zip", busy.workspace)
    call_command("flush", interactive=False, verbosity=0)
    assert not Workspace.objects.exists()
    again = import_from(tmp_path / "relay.zip")
    assert told(again) == before
    assert list(findings()) == []


@pytest.fixture
def corrected(busy):
    """A correction of each kind, and an alert of what is agreed."""
    olga, spring, october = busy.olga, busy.spring, date(2026, 10, 5)
    agreement = agree(spring, Agreed("time_and_materials", "EUR"), from_day=date(2026, 1, 1), by=olga)
    SkewAlert.objects.create(project=spring, agreement=agreement, step=15, spent=40, done=20)
    entry = enter(When(october, 600), Spent(project=spring.pk), of=busy.dasha, by=olga)
    cost = pay(Paid(spring, october, "media", "Post", Decimal(1000), "EUR"), by=olga)
    lock(date(2026, 10, 31), by=olga, although_open=True)
    close_what_is_locked()
    correct(entry, minutes=480, reason="Less", by=olga)
    right = Paid(spring, october, "media", "Post", Decimal(800), "EUR")
    correct_cost(cost, reason="Less", instead=right, by=olga)
    return busy


@pytest.mark.django_db(transaction=True)
def test_corrections_and_alerts_come_back_as_they_were(corrected, tmp_path):
    before = told(corrected.workspace)
    rows = before["rows"]
    assert sum(row["corrects_id"] is not None for row in rows["timesheets.TimeEntry"]) == 2
    assert sum(row["corrects_id"] is not None for row in rows["budgets.ExternalCost"]) == 2
    export_to(tmp_path / "relay.json", corrected.workspace)
    twin = import_from(tmp_path / "relay.json", slug="relay-two")
    assert told(corrected.workspace) == before
    alert = SkewAlert.objects.get(project__workspace=twin)
    assert alert.agreement.project == alert.project
    for model in (TimeEntry, ExternalCost):
        for row in model.objects.filter(project__workspace=twin, corrects__isnull=False):
            assert row.corrects is not None
            assert row.corrects.project == row.project
    assert list(findings()) == []
    call_command("flush", interactive=False, verbosity=0)
    assert told(import_from(tmp_path / "relay.json")) == before


def test_beside_other_work_it_gets_ids_of_its_own_and_nothing_else_changes(busy, tmp_path):
    export_to(tmp_path / "relay.json", busy.workspace)
    before = told(busy.workspace)
    twin = import_from(tmp_path / "relay.json", slug="relay-two")
    assert told(busy.workspace) == before
    assert (
        Card.objects.filter(workspace=twin).count() == Card.objects.filter(workspace=busy.workspace).count()
    )
    child = Card.objects.get(workspace=twin, title="Child")
    assert child.parent is not None
    assert child.parent.workspace == twin
    assert list(findings()) == []


def test_ids_told_in_the_log_move_with_their_rows(busy, tmp_path):
    export_to(tmp_path / "relay.json", busy.workspace)
    twin = import_from(tmp_path / "relay.json", slug="relay-two")
    rows = told(twin)["rows"]
    cards = {row["id"] for row in rows["boards.Card"]}
    columns = {row["id"] for row in rows["boards.Column"]}
    for entry in rows["activity.Entry"]:
        assert entry["card"] is None or entry["card"] in cards
        face = entry["payload"].get("face", {})
        assert face.get("column") is None or face["column"] in columns
        assert face.get("id") is None or face["id"] in cards


def test_a_taken_name_is_refused(busy, tmp_path):
    export_to(tmp_path / "relay.json", busy.workspace)
    with pytest.raises(SlugTaken, match="relay"):
        import_from(tmp_path / "relay.json")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b'{"format": "other"}',
        b'{"format": "baton-workspace", "version": 1}',
        b"PK\x03\x04",
    ],
)
def test_what_is_no_workspace_changes_nothing(agency, tmp_path, content):
    for name in ("broken.json", "broken.zip"):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(NotAWorkspace, match="broken"):
            import_from(tmp_path / name, slug="other")
    assert Workspace.objects.count() == 1


def stored(agency, content: bytes) -> StoredFile:
    part, key = shelves.new_part(), shelves.new_key()
    part.write_bytes(content)
    shelves.shelve(part, key)
    return StoredFile.objects.create(
        workspace=agency.workspace,
        key=key,
        name="mock-up.txt",
        content_type="text/plain",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def test_stored_files_travel_with_the_workspace(agency, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "store"
    stored(agency, b"a mock-up")
    export_to(tmp_path / "relay.zip", agency.workspace)
    twin = import_from(tmp_path / "relay.zip", slug="two")
    assert shelves.path_of(StoredFile.objects.get(workspace=twin).key).read_bytes() == b"a mock-up"
    assert list(findings()) == []


def test_a_damaged_file_in_the_archive_brings_no_rows(agency, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "store"
    stored(agency, b"a mock-up that lies in the archive" * 50)
    export_to(tmp_path / "relay.zip", agency.workspace)
    with zipfile.ZipFile(tmp_path / "relay.zip") as archive:
        kept = next(each for each in archive.infolist() if each.filename.startswith("files/"))
    content = bytearray((tmp_path / "relay.zip").read_bytes())
    content[kept.header_offset + 30 + len(kept.filename) + 3] ^= 0xFF
    (tmp_path / "relay.zip").write_bytes(content)
    with pytest.raises(NotAWorkspace, match=r"relay\.zip"):
        import_from(tmp_path / "relay.zip", slug="two")
    assert Workspace.objects.count() == 1


def test_a_name_in_the_archive_cannot_leave_the_store(agency, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "store"
    export_to(tmp_path / "relay.zip", agency.workspace)
    with zipfile.ZipFile(tmp_path / "relay.zip", "a") as archive:
        archive.writestr("files/../../escaped", "out")
    import_from(tmp_path / "relay.zip", slug="two")
    assert not (tmp_path / "escaped").exists()


def test_people_are_met_by_their_e_mail(agency, tmp_path):
    export_to(tmp_path / "relay.json", agency.workspace)
    before = User.objects.count()
    import_from(tmp_path / "relay.json", slug="two")
    assert User.objects.count() == before


def test_a_board_as_csv_is_safe_for_spreadsheets_and_exact_for_machines(agency):
    agency.card('=HYPERLINK("https://evil.example")')
    for_people, for_machines = io.StringIO(), io.StringIO()
    write_board(agency.board, for_people, by=agency.anna)
    write_board(agency.board, for_machines, by=agency.anna, for_spreadsheet=False)
    titles = [
        next(csv.DictReader(io.StringIO(file.getvalue())))["title"] for file in (for_people, for_machines)
    ]
    assert titles == ['\'=HYPERLINK("https://evil.example")', '=HYPERLINK("https://evil.example")']


def test_a_board_as_csv_has_prices_only_for_those_who_may_see_them(agency):
    agency.card(price="120.00")
    for member, shown in ((agency.anna, False), (agency.olga, True)):
        file = io.StringIO()
        write_board(agency.board, file, by=member)
        assert ("120.00" in file.getvalue()) is shown


def test_the_document_is_plain_json(agency):
    assert json.loads(orjson.dumps(document_of(agency.workspace)))["format"] == "baton-workspace"


def test_nothing_that_goes_out_points_to_something_that_stays():
    dangling = [
        f"{model._meta.label}.{key.name}"
        for model in models_in_order()
        for key in keys(model)
        if not (exported(key.related_model) or key.related_model is User)
    ]
    assert not dangling


# Numbers in payloads that are no ids.
COUNTS = {"number", "version", "section_version", "undone", "cards", "comments", "moves", "wip_limit"}
COUNTS |= {"items_done", "items_total", "comments_count", "attachments_count", "person_limit"}
COUNTS |= {"accept_within_minutes", "stuck_after_minutes"}
# Of rows that do not travel.
COUNTS |= {"webhook", "feed"}
COUNTS |= {"round", "needed", "answer_within_minutes", "entries", "per_day"}


def test_every_number_that_a_fact_tells_is_known_as_an_id_or_as_a_count():
    unknown = {
        f"{kind}.{field.name}"
        for kind, fact in KINDS.items()
        for field in fields(fact)
        if str(field.type) in ("<class 'int'>", "int | None", "list[int]")
        and field.name not in COUNTS
        and field.name not in told_ids.OWNER
        and (kind, field.name) not in told_ids.OF_KIND
    }
    assert not unknown, "Add them to baton/interchange/whole/told_ids.py, or to COUNTS here."


def test_beside_other_work_every_id_told_of_a_furnished_workspace_is_its_own(agency, tmp_path):
    owner = Hand(furnished(agency).hands["owner"], "relay")
    board = f"boards/{agency.board.id}"
    field = owner.made("custom-fields", {"name": "Who", "kind": "person", "on_face": True})
    card = owner.made(f"{board}/cards", {"column": agency.queue.id, "title": "Last"})
    owner.did("PUT", f"cards/{card}/fields/{field}", {"value": agency.anna.id})
    comment = owner.made(f"cards/{card}/comments", {"text": f"@[Anna](member:{agency.anna.id}) (member:1)"})
    column = owner.made(f"{board}/columns", {"name": "Gone", "kind": "queue"})
    owner.did("POST", f"columns/{column}/archive", {"cards_to": agency.queue.id})
    split = owner.made(f"{board}/columns", {"name": "Split", "kind": "queue"})
    owner.did("POST", f"columns/{split}/split", {"parts": ["One", "Two"]})
    export_to(tmp_path / "relay.json", agency.workspace)
    twin = import_from(tmp_path / "relay.json", slug="relay-two")
    ours, theirs = told(agency.workspace)["rows"], told(twin)["rows"]
    rows = {name: {row["id"] for row in found} for name, found in theirs.items()}
    for one, other in zip(ours["activity.Entry"], theirs["activity.Entry"], strict=True):
        for (place, was), (_, now) in zip(leaves(one["payload"]), leaves(other["payload"]), strict=True):
            name = place.split(".")[-1]
            assert was != now or name in COUNTS, f"{one['kind']} {place}"
            label = told_ids.OF_KIND.get((one["kind"], name)) or told_ids.OWNER.get(name)
            if label and label != "boards.Card" and place.count(".") == 0:
                assert now in rows[label], f"{one['kind']} {place}"
    moved = twin_of(comment, ours, theirs, "boards.Comment")
    anna = twin_of(agency.anna.id, ours, theirs, "accounts.Member")["id"]
    assert moved["text"] == f"@[Anna](member:{anna}) (member:1)"


def test_a_board_that_was_imported_once_is_known_beside_other_work_too(agency, tmp_path):
    plan = plan_file("trello", FIXTURES / "crm-letters.json")
    bring(plan, agency.olga)
    export_to(tmp_path / "relay.json", agency.workspace)
    twin = import_from(tmp_path / "relay.json", slug="relay-two")
    known = Identities(twin, "trello")
    for kind, label in told_ids.BECAME.items():
        model: Any = apps.get_model(label)
        here = model.objects.filter(pk__in=known.objects(kind).values())
        way = way_to_workspace(model)
        assert set(here.values_list(way, flat=True)) <= {twin.pk}, kind
    owner = Member.objects.get(workspace=twin, role="owner")
    assert bring(plan, owner).nothing_new


def leaves(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Every number in a document, and every text that names one, with its place."""
    if isinstance(value, dict):
        for key, each in sorted(value.items(), key=lambda pair: (pair[0].zfill(20), pair[0])):
            yield from leaves(each, f"{place}.{key}".lstrip(".") if not key.isdecimal() else f"{place}.id")
            if key.isdecimal():
                yield f"{place}.key", key
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each, place)
    elif (isinstance(value, int) and not isinstance(value, bool)) or (
        isinstance(value, str) and re.match(r"^[a-z]+:\d+", value)
    ):
        yield place, value


def twin_of(pk: int, ours: Any, theirs: Any, label: str) -> Any:
    at = next(at for at, row in enumerate(ours[label]) if row["id"] == pk)
    return theirs[label][at]


def test_an_export_from_before_a_column_was_there_is_read(desk, tmp_path):
    """Of an earlier version: a clearance did not say yet for which client it was."""
    desk.says(desk.ask())
    export_to(tmp_path / "relay.json", desk.agency.workspace)
    document = orjson.loads((tmp_path / "relay.json").read_bytes())
    for row in document["rows"]["boards.Clearance"]:
        assert row.pop("client_id") == desk.agency.bloom.pk
    (tmp_path / "older.json").write_bytes(orjson.dumps(document))
    twin = import_from(tmp_path / "older.json", slug="relay-two")
    clearance = Clearance.objects.get(card__workspace=twin)
    assert clearance.client is not None
    assert (clearance.client.workspace, clearance.client.name) == (twin, "Bloom")


def test_a_kept_price_of_an_earlier_version_finds_the_number_of_its_card(agency, tmp_path):
    card = agency.card("Mailing")
    ClosedPrice.objects.create(
        workspace=agency.workspace, card=card, card_number=card.number, from_day=date(2026, 1, 1), worth=100
    )
    export_to(tmp_path / "relay.json", agency.workspace)
    document = orjson.loads((tmp_path / "relay.json").read_bytes())
    for row in document["rows"]["budgets.ClosedPrice"]:
        del row["card_number"], row["workspace_id"]
    (tmp_path / "older.json").write_bytes(orjson.dumps(document))
    twin = import_from(tmp_path / "older.json", slug="relay-two")
    kept = ClosedPrice.objects.get(workspace=twin)
    assert kept.card is not None
    assert (kept.card_number, kept.card.title, kept.worth) == (card.number, "Mailing", 100)


def test_an_export_without_a_column_that_nobody_can_guess_is_refused(agency, tmp_path):
    agency.card("A card")
    export_to(tmp_path / "relay.json", agency.workspace)
    document = orjson.loads((tmp_path / "relay.json").read_bytes())
    for row in document["rows"]["boards.Card"]:
        del row["title"]
    (tmp_path / "broken.json").write_bytes(orjson.dumps(document))
    with pytest.raises(NotAWorkspace):
        import_from(tmp_path / "broken.json", slug="relay-two")
    assert not Workspace.objects.filter(slug="relay-two").exists()
