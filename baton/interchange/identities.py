"""Which rows of a source are here already, and as what."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from baton.accounts.models import Member, Workspace
from baton.boards.models import Blocker, Board
from baton.interchange.fitting import key_of
from baton.interchange.models import ImportedIdentity, KeptForLater

OF_CARDS = frozenset({"attachment", "blocker", "card", "checklist", "comment", "item", "move"})


class Identities:
    """Read once for a source in a workspace; what is new is kept until ``write``."""

    def __init__(
        self, workspace: Workspace | None, source: str, *, chosen: Mapping[str, str] | None = None
    ) -> None:
        """``chosen``: fields whose values shall become something else from now on, and what."""
        self.chosen = dict(chosen or {})
        self.workspace = workspace
        self.source = source
        self.rows: dict[str, dict[str, ImportedIdentity]] = defaultdict(dict)
        self.fresh: list[ImportedIdentity] = []
        # Of rows from earlier: what was taken over of them now.
        self.changed: dict[int, ImportedIdentity] = {}
        self._names: dict[str, dict[int, str]] = {}
        # What was written and is only asked for by its id: tens of thousands of rows are a burden as objects.
        self.written: dict[str, dict[str, int | None]] = defaultdict(dict)
        self._standing: set[int] | None = None
        self.kept: set[tuple[str, str]] = set()
        if workspace is not None:
            kept = KeptForLater.objects.filter(workspace=workspace, source=source)
            self.kept.update(kept.values_list("kind", "external_id"))
            for row in ImportedIdentity.objects.filter(workspace=workspace, source=source):
                self.rows[row.kind][row.external_id] = row

    def knows(self, kind: str, external_id: str) -> bool:
        key = key_of(external_id)
        return key in self.rows[kind] or key in self.written[kind]

    def find(self, kind: str, external_id: str) -> ImportedIdentity | None:
        return self.rows[kind].get(key_of(external_id))

    def stands(self, blocker: str) -> bool:
        """Whether a blocker that came earlier holds its card up here still."""
        if self._standing is None:
            ids = list(self.objects("blocker").values())
            rows = Blocker.objects.filter(pk__in=ids, lifted_at=None) if ids else Blocker.objects.none()
            self._standing = set(rows.values_list("pk", flat=True))
        return self.object_id("blocker", blocker) in self._standing

    def object_id(self, kind: str, external_id: str) -> int | None:
        row = self.find(kind, external_id)
        return row.object_id if row is not None else self.written[kind].get(key_of(external_id))

    def objects(self, kind: str) -> dict[str, int]:
        return {key: row.object_id for key, row in self.rows[kind].items() if row.object_id is not None}

    def name_of(self, kind: str, pk: int) -> str:
        """What the source calls a row here; empty when it did not come from it."""
        named = self.by_object(kind).get(pk)
        if named is not None:
            return named
        fresh = (row.external_id for row in self.fresh if (row.kind, row.object_id) == (kind, pk))
        written = (key for key, there in self.written[kind].items() if there == pk)
        return next(fresh, None) or next(written, "")

    def by_object(self, kind: str) -> dict[int, str]:
        """What was here before this import, by the id of the row here."""
        if kind not in self._names:
            self._names[kind] = {pk: key for key, pk in self.objects(kind).items()}
        return self._names[kind]

    @property
    def uses(self) -> dict[str, str]:
        """Fields whose values became something else, and what."""
        rows = self.rows["field"].items()
        earlier = {key: str(row.taken["use"]) for key, row in rows if row.taken.get("use")}
        return {**earlier, **self.chosen}

    def take_over(self, row: ImportedIdentity, taken: dict[str, Any]) -> None:
        row.taken = taken
        if row.pk is not None:
            self.changed[row.pk] = row

    def new(self, kind: str, rows: Iterable[Any]) -> list[Any]:
        """Those of the planned ``rows`` that are not here yet."""
        return [row for row in rows if not self.knows(kind, row.external_id)]

    def remember(
        self,
        kind: str,
        external_id: str,
        object_id: int | None = None,
        *,
        member: Member | None = None,
        board: Board | int | None = None,
        taken: dict[str, Any] | None = None,
    ) -> None:
        row = ImportedIdentity(
            workspace=self.workspace,
            source=self.source,
            kind=kind,
            external_id=key_of(external_id),
            object_id=object_id,
            member=member,
            board_id=board.pk if isinstance(board, Board) else board,
            taken=taken or {},
        )
        self.rows[kind][row.external_id] = row
        self.fresh.append(row)

    def write(self) -> None:
        """May be called after each portion."""
        ImportedIdentity.objects.bulk_create(self.fresh, batch_size=500)
        for row in self.fresh:
            if row.kind in OF_CARDS:
                del self.rows[row.kind][row.external_id]
                self.written[row.kind][row.external_id] = row.object_id
        self.fresh = []
        ImportedIdentity.objects.bulk_update(self.changed.values(), ["taken"], batch_size=500)
        self.changed = {}
