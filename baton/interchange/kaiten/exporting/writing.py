"""Boards into a folder or a zip that Kaiten can read, and Baton can read back as it was."""

from __future__ import annotations

import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import orjson

from baton.accounts.models import Member
from baton.boards.models import Attachment, Board, Card
from baton.files import shelves
from baton.interchange.kaiten.exporting.beyond import Beyond
from baton.interchange.kaiten.exporting.cards import CardRows, card_row
from baton.interchange.kaiten.exporting.comments import comment_rows
from baton.interchange.kaiten.exporting.files import file_rows, path_inside
from baton.interchange.kaiten.exporting.left_behind import left_behind
from baton.interchange.kaiten.exporting.people import user_rows
from baton.interchange.kaiten.exporting.structure import (
    board_rows,
    column_rows,
    field_rows,
    lane_rows,
    policy_rows,
    space_rows,
    word_rows,
)
from baton.interchange.kaiten.folder import BEYOND, META

CARDS_IN_A_FILE = 250


def export_boards(target: Path, boards: Sequence[Board], *, by: Member, title: str) -> dict[str, int]:
    """Write ``target`` (.zip, else a folder that must not be there yet): what ``by`` sees of ``boards``.
    Counts by kind of thing. Raises FileExistsError."""
    place: Place = ZipPlace(target) if target.suffix == ".zip" else FolderPlace(target)
    try:
        counts = write(place, boards, by, title)
        place.finish()
    except BaseException:
        place.give_up()
        raise
    return counts


def write(place: Place, boards: Sequence[Board], by: Member, title: str) -> dict[str, int]:
    beyond = Beyond(by, title)
    paths: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()

    def put(name: str, rows: list[dict[str, Any]], number: int = 0) -> None:
        path = f"{name}_{number}.json"
        place.put(path, orjson.dumps(rows, option=orjson.OPT_INDENT_2))
        paths.setdefault(name, []).append(path)
        counts[name] += len(rows)

    put("spaces", space_rows(boards))
    put("boards", board_rows(boards, beyond))
    put("columns", column_rows(boards, beyond))
    fields = field_rows(boards, by, beyond)
    put("custom_fields", fields)
    policy_rows(boards, {field["id"] for field in fields}, beyond)
    lane_rows(boards, beyond)
    beyond.left_behind = left_behind(boards, by)
    word_rows(by.workspace_id, beyond)
    cards = Card.objects.seen_by(by).filter(board__in=boards).order_by("id")
    for number, portion in enumerate(in_portions(list(cards.values_list("pk", flat=True)), CARDS_IN_A_FILE)):
        known = CardRows(portion, by)
        put("cards", [card_row(known, card, beyond) for card in known.cards], number)
        put("comments", comment_rows(portion, beyond), number)
        put("files", file_rows(portion), number)
        for attachment in stored(portion):
            place.copy(
                path_inside(attachment), shelves.path_of(attachment.file.key) if attachment.file else None
            )
    if "cards" not in paths:
        put("cards", [])
    put("users", user_rows(by.workspace_id, beyond))
    place.put(BEYOND, orjson.dumps(beyond.document(), option=orjson.OPT_INDENT_2))
    meta = {"entities": list(paths), "entities_paths_map": paths}
    place.put(META, orjson.dumps(meta, option=orjson.OPT_INDENT_2))
    return dict(counts)


def stored(cards: Sequence[int]) -> Iterator[Attachment]:
    rows = Attachment.objects.filter(card__in=cards, deleted_at=None, file__isnull=False)
    return iter(rows.select_related("file").order_by("id"))


def in_portions(ids: list[int], size: int) -> Iterator[list[int]]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


class Place:
    """Where files are put by a path inside."""

    def put(self, path: str, content: bytes) -> None:
        raise NotImplementedError

    def copy(self, path: str, source: Path | None) -> None:
        raise NotImplementedError

    def finish(self) -> None:
        raise NotImplementedError

    def give_up(self) -> None:
        raise NotImplementedError


class FolderPlace(Place):
    def __init__(self, target: Path) -> None:
        if target.exists():
            raise FileExistsError(f"{target} is there already.")
        self.target = target
        self.part = target.with_name(target.name + ".part")
        shutil.rmtree(self.part, ignore_errors=True)
        self.part.mkdir(parents=True)

    def put(self, path: str, content: bytes) -> None:
        (self.part / path).write_bytes(content)

    def copy(self, path: str, source: Path | None) -> None:
        if source is not None and source.exists():
            (self.part / path).parent.mkdir(exist_ok=True)
            shutil.copyfile(source, self.part / path)

    def finish(self) -> None:
        self.part.replace(self.target)

    def give_up(self) -> None:
        shutil.rmtree(self.part, ignore_errors=True)


class ZipPlace(Place):
    def __init__(self, target: Path) -> None:
        self.target = target
        self.part = target.with_name(target.name + ".part")
        self.archive = zipfile.ZipFile(self.part, "w", zipfile.ZIP_DEFLATED)

    def put(self, path: str, content: bytes) -> None:
        self.archive.writestr(path, content)

    def copy(self, path: str, source: Path | None) -> None:
        if source is not None and source.exists():
            self.archive.write(source, path)

    def finish(self) -> None:
        self.archive.close()
        self.part.replace(self.target)

    def give_up(self) -> None:
        self.archive.close()
        self.part.unlink(missing_ok=True)
