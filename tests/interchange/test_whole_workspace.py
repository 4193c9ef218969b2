"""A whole workspace goes out of Baton and comes back equal."""

import csv
import hashlib
import io
import json
import zipfile
from typing import Any

import orjson
import pytest
from django.core.management import call_command

from baton.accounts.models import User, Workspace
from baton.boards.models import Card
from baton.boards.relay.moving import move
from baton.files import shelves
from baton.files.models import StoredFile
from baton.interchange.whole.board_table import write_board
from baton.interchange.whole.exporting import document_of, export_to
from baton.interchange.whole.importing import NotAWorkspace, SlugTaken, import_from
from baton.keeping.checking import findings


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
