"""The universal import folder of somebody else: as a folder, as a zip, and as a trap."""

import io
import json
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest

from baton.boards.models import Board
from baton.files import shelves
from baton.interchange.kaiten import inside
from baton.interchange.plan import ImportPlan
from baton.interchange.refusals import FileNotReadable
from baton.interchange.source import Brought, BroughtFile
from baton.interchange.sources import plan_file, plan_files
from tests.interchange.bringing import bring, card, everything
from tests.interchange.exports import titled
from tests.interchange.kaiten.test_plan import accounted

Files = dict[str, Any]


PICTURE = b"not really a picture"


def universal() -> Files:
    """As another tool writes it after the public description: nothing in it is Baton's."""
    return {
        "meta-data.json": {
            "entities": ["users", "boards", "columns", "cards", "custom_fields", "comments", "files"],
            "entities_paths_map": {
                "users": ["./users_0.json"],
                "boards": ["./boards_0.json"],
                "columns": ["./columns_0.json"],
                "cards": ["./cards_0.json", "./cards_1.json"],
                "customFields": "custom_fields.json",
                "comments": ["comments.json"],
                "files": ["files.json"],
                "properties_mapping": ["mapping.json"],
            },
        },
        "users_0.json": [
            {"id": "120", "full_name": "Anna", "email": "anna@relay.example", "username": "anna"},
            {"id": "121", "full_name": "Jon Doe", "email": "jon@elsewhere.example"},
        ],
        "boards_0.json": [{"id": "b1", "title": "Project01", "author_id": "120", "created": None}],
        "columns_0.json": [
            {"id": "k1", "title": "To do", "sort_order": 1, "type": 1, "board_id": "b1"},
            {"id": "k2", "title": "In progress", "sort_order": 2, "type": 2, "board_id": "b1"},
            {"id": "k3", "title": "Done", "sort_order": 3, "type": 3, "board_id": "b1"},
        ],
        "custom_fields.json": [
            {
                "id": "f1",
                "type": "select",
                "name": "Status",
                "options": [{"id": "o1", "value": "On track", "color": 9, "sort_order": 0}],
            },
            {
                "id": "f2",
                "type": "multi_select",
                "name": "Teams",
                "options": [{"id": "t1", "value": "CRM"}, {"id": "t2", "value": "Design"}],
            },
            {"id": "f3", "type": "number", "name": "Price"},
        ],
        "cards_0.json": [
            {
                "id": "c1",
                "column_id": "k2",
                "title": "Task03",
                "owner_id": "120",
                "responsible_id": None,
                "description": "<body><p>What <b>to do</b></p></body>",
                "description_type": "html",
                "condition": 1,
                "tags": [{"id": "g1", "name": "some new"}, {"name": "without id"}],
                "history": [
                    {
                        "type": "card_move",
                        "created": "2024-07-23T07:01:46Z",
                        "author_id": "121",
                        "old_value": {"column_id": "k1"},
                        "new_value": {"column_id": "k2"},
                    },
                    {
                        "type": "card_due_date_change",
                        "created": "2024-07-22T08:00:00Z",
                        "author_id": "120",
                        "old_value": {},
                        "new_value": {"value": "2024-07-24", "time_present": False},
                    },
                    {"type": "card_renamed", "created": "2024-07-22T09:00:00Z", "author_id": "120"},
                ],
                "checklists": [
                    {
                        "name": "Subtasks",
                        "items": [
                            {
                                "text": "second",
                                "sort_order": 2,
                                "checked": False,
                                "due_date": {"value": "2024-05-29T16:00:00.000Z", "time_present": True},
                            },
                            {
                                "text": "first",
                                "sort_order": 1,
                                "checked": True,
                                "checked_at": "2024-05-27T12:20:21.274Z",
                                "checked_by": "121",
                                "due_date": {"value": "2024-05-16", "time_present": False},
                            },
                        ],
                    }
                ],
                "created": "2024-07-22T07:01:42.395Z",
                "links": [{"url": "https://example.org/0/1", "description": "Where it came from"}],
                "properties": [
                    {"id": "f1", "value": ["o1"]},
                    {"id": "f2", "value": ["t1", "t2"]},
                    {"id": "f3", "value": 123.456},
                ],
                "due_date": {"value": "2024-07-26", "time_present": False},
                "child_card_ids": ["c2"],
                "blocks_card_ids": ["c2"],
            },
        ],
        "cards_1.json": [
            {
                "id": "c2",
                "column_id": "k3",
                "title": "Task04",
                "created": "2024-07-20T07:00:00Z",
                "member_ids": ["121"],
                "parent_card_ids": ["c1"],
                "blocked_by_card_ids": ["c1"],
                "related_card_ids": ["c1", "elsewhere"],
                "type_name": "Mailing",
                "asap": True,
            },
        ],
        "comments.json": [
            {
                "id": "m1",
                "card_id": "c1",
                "text": "second",
                "created": "2024-07-24T14:18:18.805Z",
                "author_id": "121",
            },
            {
                "id": "m2",
                "card_id": "c1",
                "text": "from nobody known",
                "created": "2024-07-25T14:18:34.282Z",
                "author_name": "Old Hand",
            },
            {
                "id": "m3",
                "card_id": "gone",
                "text": "of a card that is not there",
                "created": "2024-07-25T14:18:34Z",
            },
        ],
        "files.json": [
            {
                "id": "p1",
                "card_id": "c1",
                "name": "plan.pdf",
                "external": True,
                "external_type": "gdrive",
                "external_url": "https://drive.example/1",
            },
            {"id": "p2", "card_id": "c1", "name": "shot.png", "external": False, "path": "./images/shot.png"},
            {"id": "p3", "card_id": "c1", "name": "lost.png", "external": False, "path": "./images/lost.png"},
            {"id": "p4", "card_id": "c1", "name": "passwd", "external": False, "path": "../../etc/passwd"},
        ],
        "mapping.json": {"f1": 14},
        "images/shot.png": PICTURE,
    }


def folder_of(files: Files, place: Path) -> Path:
    place.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        text = (
            content
            if isinstance(content, bytes)
            else json.dumps(content, ensure_ascii=False, default=repr).encode()
        )
        (place / name).write_bytes(text)
    return place


def zip_of(files: Files, place: Path, within: str = "") -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(
                within + name, content if isinstance(content, bytes) else json.dumps(content, default=repr)
            )
    return place


def plan_of(files: Files, place: Path) -> ImportPlan:
    return plan_file("kaiten-folder", folder_of(files, place))


def refused(path: Path, **known: Any) -> str:
    with pytest.raises(FileNotReadable) as refusal:
        plan_files("kaiten-folder", Brought((BroughtFile(path.name, path),), **known))
    assert refusal.value.facts["reason"]
    assert refusal.value.facts["advice"]
    return str(refusal.value)


def test_a_folder_of_somebody_else_comes_whole(agency, tmp_path):
    plan = plan_of(universal(), tmp_path / "universal")
    accounted(plan)
    assert [problem.external_id for problem in plan.quarantine] == ["p3", "p4", "m3"]
    assert (plan.quarantine[-1].file, plan.quarantine[-1].line) == ("comments.json", 1)
    assert plan.left_out["card_renamed"] == 1
    bring(plan, agency.olga)
    first = card("Task03")
    assert (first.column.name, first.lead) == ("In progress", agency.anna)
    assert str(first.responsible) == "Jon Doe"  # nobody was told; he moved it last
    assert [str(stay.column) for stay in first.stays.order_by("entered_at")] == ["To do", "In progress"]
    assert [f"{one.deadline:%d}" for one in first.promises.order_by("given_at")] == ["24", "26"]
    assert first.brief_sections.get().text == "What **to do**"
    assert sorted(first.custom_values.values_list("field__name", "value")) == [
        ("Price", "123.456"),
        ("Status", "o1"),
        ("Teams", "CRM, Design"),
    ]
    assert [item.text for item in first.checklists.get().items.order_by("rank")] == ["first", "second"]
    assert [str(comment.by) for comment in first.comments.order_by("created_at")] == ["Jon Doe", "Old Hand"]
    second = card("Task04")
    assert (second.parent, second.class_of_service, str(second.card_type)) == (first, "expedite", "Mailing")
    assert [(link.kind, link.other) for link in first.links.all()] == [("blocks", second)]
    assert first.attachments.count() == 3
    file = first.attachments.get(name="shot.png").file
    assert file is not None
    assert shelves.path_of(file.key).read_bytes() == PICTURE


def test_packed_it_is_the_same_and_the_second_time_nothing(agency, tmp_path):
    bring(plan_of(universal(), tmp_path / "universal"), agency.olga)
    before = everything()
    packed = zip_of(universal(), tmp_path / "universal.zip", within="export/")
    assert bring(plan_file("kaiten-folder", packed), agency.olga).nothing_new
    assert everything() == before
    assert Board.objects.filter(name="Project01").count() == 1


WRONG = {
    "no meta": lambda files: files.pop("meta-data.json"),
    "meta is no object": lambda files: files.update({"meta-data.json": []}),
    "no cards": lambda files: files["meta-data.json"]["entities_paths_map"].pop("cards"),
    "a file is missing": lambda files: files.pop("cards_1.json"),
    "no list": lambda files: files.update({"cards_1.json": {"id": 1}}),
    "cut off": lambda files: files.update({"cards_1.json": b'[{"id": "c2", "column_id"'}),
    "a web page": lambda files: files.update({"boards_0.json": b"<html>Sign in</html>"}),
    "empty": lambda files: files.update({"comments.json": b""}),
    "not UTF-8": lambda files: files.update({"comments.json": b'[{"id": "\xff"}]'}),
    "out of the folder": lambda files: files["meta-data.json"]["entities_paths_map"].update(
        users=["../secret"]
    ),
    "from the root": lambda files: files["meta-data.json"]["entities_paths_map"].update(
        users=["/etc/passwd"]
    ),
    "another version": lambda files: files.update(
        {"baton.json": {"format": "baton-beyond-kaiten", "version": 9}}
    ),
}


def test_a_list_that_nobody_reads_may_be_missing(tmp_path):
    files = universal()
    files["meta-data.json"]["entities_paths_map"]["sprints"] = ["sprints.json"]
    plan = plan_file("kaiten-folder", folder_of(files, tmp_path / "universal"))
    assert titled(plan, "Task03").title == "Task03"


@pytest.mark.parametrize("what", WRONG)
def test_a_folder_that_is_none_is_refused_in_words_and_changes_nothing(agency, tmp_path, what):
    files = universal()
    WRONG[what](files)
    before = everything()
    refused(folder_of(files, tmp_path / "universal"))
    refused(zip_of(files, tmp_path / "universal.zip"))
    assert everything() == before


def test_a_link_in_the_folder_leads_nowhere(tmp_path):
    place = folder_of(universal(), tmp_path / "universal")
    secret = tmp_path / "secret.json"
    secret.write_text("[]")
    (place / "cards_1.json").unlink()
    (place / "cards_1.json").symlink_to(secret)
    assert "out of the folder" in refused(place)


def test_no_zip_and_a_cut_one_are_refused(tmp_path):
    whole = zip_of(universal(), tmp_path / "whole.zip").read_bytes()
    for number, content in enumerate((b"", b"PK\x03\x04", b"no zip", whole[: len(whole) // 2], whole[:-1])):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(content)
        refused(path)


def test_a_bomb_is_measured_while_it_is_read(tmp_path):
    """S20: what the archive claims about itself is not believed."""
    files = universal() | {"cards_1.json": b"[" + b" " * (64 * 1024 * 1024) + b"]"}
    bomb = zip_of(files, tmp_path / "bomb.zip")
    assert bomb.stat().st_size < 200_000
    assert "swells" in refused(bomb)
    lying = bytearray(bomb.read_bytes())
    at = lying.rindex(b"cards_1.json") - 46 + 24  # its size in the list of contents
    lying[at : at + 4] = (100).to_bytes(4, "little")
    (tmp_path / "lying.zip").write_bytes(lying)
    refused(tmp_path / "lying.zip")


def test_together_the_files_may_not_be_larger_than_the_limit(tmp_path):
    place = folder_of(universal(), tmp_path / "universal")
    assert "larger than" in refused(place, limit=2000)


@pytest.mark.parametrize(
    "name", ["../out.json", "/etc/out.json", "a/../../out.json", "..\\out.json", "C:\\out.json"]
)
def test_a_name_that_leads_out_of_the_zip_is_refused(tmp_path, name):
    refused(zip_of(universal() | {name: b"[]"}, tmp_path / "slip.zip"))
    assert not (tmp_path.parent / "out.json").exists()


@pytest.mark.parametrize("name", ["files/\0.png", "files/" + "a" * 5000])
def test_a_file_that_nothing_can_be_called_is_not_there(tmp_path, name):
    assert inside.Folder(tmp_path, "A folder", 1000).size(name) is None


def test_a_link_in_the_zip_is_refused(tmp_path):
    path = zip_of(universal(), tmp_path / "link.zip")
    with zipfile.ZipFile(path, "a") as archive:
        entry = zipfile.ZipInfo("link.json")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    assert "link" in refused(path)


def test_a_locked_zip_is_refused(tmp_path):
    whole = bytearray(zip_of(universal(), tmp_path / "plain.zip").read_bytes())
    start = 0
    while (start := whole.find(b"PK\x01\x02", start)) >= 0:
        whole[start + 8] |= 1
        start += 4
    (tmp_path / "locked.zip").write_bytes(whole)
    assert "password" in refused(tmp_path / "locked.zip")


def test_a_zip_of_ten_thousand_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(inside, "MOST_ENTRIES", 20)
    refused(zip_of(universal() | {f"{number}.txt": b"" for number in range(20)}, tmp_path / "many.zip"))


def test_a_zip_in_the_zip_is_never_opened(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("bomb", b"0" * 10_000_000)
    plan = plan_file(
        "kaiten-folder", zip_of(universal() | {"in.zip": inner.getvalue()}, tmp_path / "nested.zip")
    )
    assert titled(plan, "Task03").moves
