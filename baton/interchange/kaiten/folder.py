"""The universal import folder: meta-data.json names files of JSON arrays, one or more for each kind of thing.

What Baton knows beyond the format stands beside it in baton.json, which other readers do not look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.cards import Beside
from baton.interchange.kaiten.inside import Inside
from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.kaiten.told import Books
from baton.interchange.ledger import Ledger
from baton.interchange.problems import UnreadableFile
from baton.interchange.reading import MEGABYTE, ReadFile, parse_json
from baton.interchange.rows import LOOK_AT_SOURCE
from baton.interchange.wording import say

META = "meta-data.json"
BEYOND = "baton.json"
BEYOND_FORMAT, BEYOND_VERSION = "baton-beyond-kaiten", 1
# What Baton counts and does not write: gates, approvals, cards with a project, booked hours, rules, forms.
LEFT_BEHIND = ("gates", "approvals", "projects", "hours", "rules", "forms")
NEEDED = ("boards", "columns", "cards")
OTHER_NAMES = {
    "customFields": "custom_fields",
    "propertiesMapping": "properties_mapping",
    "metadata": "meta-data",
}
LISTS = frozenset(
    {"users", "spaces", "folders", "boards", "columns", "cards", "custom_fields", "comments", "files"}
) | {"card_timers"}
LARGEST_FILE = 200 * MEGABYTE


class UniversalFolder:
    """Rows by kind of thing. A file is parsed when it is asked for and forgotten afterwards."""

    def __init__(self, inside: Inside) -> None:
        self.inside = inside
        self.books = Books()
        meta = self.meta_name()
        self.base = meta.removesuffix(META)
        self.files = self.told_files(self.parsed(meta), meta)
        self.beyond = self.told_beyond()
        self.beside: dict[str, dict[str, list[KaitenRow]]] = {}

    @property
    def realm(self) -> str:
        realm = self.beyond.get("realm")
        return realm if isinstance(realm, str) else ""

    @property
    def title(self) -> str:
        title = self.beyond.get("title")
        return title[:120] if isinstance(title, str) else ""

    @property
    def left_behind(self) -> dict[str, int]:
        """What its boards had where they were written, by word."""
        told = self.beyond.get("left_behind")
        counts = told if isinstance(told, dict) else {}
        return {
            word: number for word in LEFT_BEHIND if type(number := counts.get(word)) is int and number > 0
        }

    def meta_name(self) -> str:
        """The one nearest to the top: a packed folder often lies in a folder of its own."""
        found = [name for name in self.inside.names() if PurePosixPath(name).name == META]
        if not found:
            self.inside.refuse(
                say(_("There is no “%(name)s” in it, which tells what the other files are."), name=META),
                say(_("Choose the folder of Kaiten's universal import that has this file.")),
            )
        return min(found, key=lambda name: (name.count("/"), name))

    def parsed(self, name: str) -> ReadFile:
        return parse_json(name, self.inside.read(name), limit=LARGEST_FILE)

    def told_files(self, file: ReadFile, name: str) -> dict[str, list[str]]:
        paths = file.root.get("entities_paths_map") if isinstance(file.root, dict) else None
        if not isinstance(paths, dict):
            raise UnreadableFile(
                name,
                say(_("It does not tell the files of each kind (entities_paths_map).")),
                say(_("Choose the folder of Kaiten's universal import that has this file.")),
                line=1,
                field="entities_paths_map",
            )
        found: dict[str, list[str]] = {}
        for entity, told in paths.items():
            kind = OTHER_NAMES.get(str(entity), str(entity))
            names = [told] if isinstance(told, str) else told if isinstance(told, list) else []
            told_paths = [self.path_of(one, name) for one in names if isinstance(one, str)]
            found[kind] = [path for path in told_paths if self.is_there(path, kind, name)]
        for entity in NEEDED:
            if not found.get(entity):
                raise UnreadableFile(
                    name,
                    say(
                        _("It names no file with “%(name)s”, without which there is nothing to bring."),
                        name=entity,
                    ),
                    say(_("Choose the folder of Kaiten's universal import that has this file.")),
                    line=1,
                    field=entity,
                )
        return found

    def path_of(self, told: str, meta: str) -> str:
        path = PurePosixPath(self.base + told.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts:
            raise UnreadableFile(
                meta,
                say(_("The name leads out of the folder.")),
                say(_("Name files inside the folder only: %(name)s"), name=told[:120]),
                field="entities_paths_map",
            )
        return path.as_posix()

    def is_there(self, path: str, kind: str, meta: str) -> bool:
        """What is not read anyway may be missing."""
        there = self.inside.has(path)
        if not there and kind in LISTS:
            raise UnreadableFile(
                meta,
                say(
                    _("The file “%(name)s” that it names is not there."),
                    name=path.removeprefix(self.base)[:120],
                ),
                say(_("Bring the whole folder.")),
                field="entities_paths_map",
            )
        return there

    def told_beyond(self) -> dict[str, object]:
        name = self.base + BEYOND
        if not self.inside.has(name):
            return {}
        root = self.parsed(name).root
        if not isinstance(root, dict) or root.get("format") != BEYOND_FORMAT:
            return {}
        if root.get("version") != BEYOND_VERSION:
            raise UnreadableFile(
                name,
                say(_("It was written by another version of Baton.")),
                say(_("Without this file the folder can be brought as it is.")),
            )
        return root

    def rows(self, name: str, kind: str) -> Iterator[KaitenRow]:
        """With what Baton knows beyond the format laid over each row."""
        more = self.beyond.get(name)
        known = more if isinstance(more, dict) else {}
        for path in self.files.get(name, []):
            file = self.parsed(path)
            if not isinstance(file.root, list):
                raise UnreadableFile(
                    path,
                    say(_("A list of objects was expected in this file.")),
                    say(LOOK_AT_SOURCE),
                    line=1,
                )
            ledger = self.books.of(file)
            for index, entry in enumerate(file.root):
                yield from self.row(ledger, kind, entry, (index,), known)
        yield from self.added(name, kind)

    def row(
        self, ledger: Ledger, kind: str, entry: object, path: tuple[str | int, ...], known: dict[str, object]
    ) -> Iterator[KaitenRow]:
        ledger.read[kind] += 1
        if not isinstance(entry, dict):
            ledger.set_aside(
                kind, path, say(_("This entry is not an object.")), say(_("Nothing need be done.")), raw=entry
            )
            return
        row = KaitenRow(ledger, kind, entry, path)
        over = known.get(row.id)
        yield KaitenRow(ledger, kind, {**entry, **over}, path) if isinstance(over, dict) else row

    def added(self, name: str, kind: str) -> Iterator[KaitenRow]:
        """Rows that the format has no list for."""
        added = self.beyond.get("added")
        told = added.get(name) if isinstance(added, dict) else None
        file = ReadFile(self.base + BEYOND, told, self.books.whole.file.where)
        for index, entry in enumerate(told if isinstance(told, list) else ()):
            yield from self.row(self.books.of(file), kind, entry, ("added", name, index), {})

    def cards(self) -> Iterator[tuple[KaitenRow, Beside]]:
        kinds = {"comments": "comment", "files": "attachment", "card_timers": "time_log"}
        self.beside = {name: self.by_card(name, kind) for name, kind in kinds.items()}
        for row in self.rows("cards", "card"):
            if row.data.get("condition") == 3 or not row.id:
                yield row, Beside()
            else:
                comments, files, time_logs = (self.beside[name].pop(row.id, []) for name in kinds)
                yield row, Beside(comments, files, time_logs)

    def by_card(self, name: str, kind: str) -> dict[str, list[KaitenRow]]:
        found: dict[str, list[KaitenRow]] = defaultdict(list)
        seen: set[str] = set()
        for row in self.rows(name, kind):
            card = row.ref("card_id")
            if card is None:
                row.set_aside(say(_("It does not say to which card it belongs.")), field="card_id")
            elif not row.id or row.id in seen:
                row.set_aside(say(_("It has no id, or one that was there before.")), field="id")
            else:
                seen.add(row.id)
                found[card].append(row)
        return found

    def inner_file(self, path: str) -> tuple[str, int] | None:
        inner = PurePosixPath(self.base + path.replace("\\", "/"))
        if inner.is_absolute() or ".." in inner.parts:
            return None
        size = self.inside.size(inner.as_posix())
        return (inner.as_posix(), size) if size is not None else None

    def leave_beside(self) -> None:
        for by_card in self.beside.values():
            for rows in by_card.values():
                for row in rows:
                    row.set_aside(say(_("Its card is not there or was set aside.")), field="card_id")

    def left_files(self) -> dict[str, int]:
        """Kinds of things that the folder has and that are not read."""
        return {name: len(paths) for name, paths in self.files.items() if paths and name not in LISTS}
