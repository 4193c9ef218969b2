"""A load: every physical record of a file accepted or quarantined, checked, and switched in at once.

Whatever is killed meanwhile leaves the base as it was: parts grow in a folder of their own, which is renamed
when all of it is on the disk. The next load sweeps what a dead one left.
"""

import json
import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from baton.audiences.base.connecting import connected
from baton.audiences.base.files import digest_of, listed, text
from baton.audiences.sources import duplicates
from baton.audiences.sources.accepting import Accepted, accept, nothing
from baton.audiences.sources.converting import Conversion
from baton.audiences.sources.document import Source
from baton.audiences.sources.dropping import without_dropped
from baton.audiences.sources.in_base import part_of, settle
from baton.audiences.sources.profiling import profiled
from baton.audiences.sources.quarantine import Quarantine, Quarantined
from baton.audiences.sources.reading_documents import content_hash
from baton.audiences.sources.recording import (
    QUARANTINE,
    RECORD,
    Load,
    folder_of,
    loads,
    next_name,
)
from baton.audiences.sources.records.opening import opened, unmapped
from baton.audiences.sources.records.pieces import Records
from baton.audiences.sources.switching import alone, keep_folder
from baton.audiences.wrong import Wrong

MEMORY = "600MB"
AT_ONCE = 2


@dataclass(frozen=True)
class Progress:
    """``done`` of ``size`` bytes (of a database: rows, the size unknown)."""

    done: int
    size: int
    accepted: int
    quarantined: int


@dataclass(frozen=True)
class Outcome:
    """``already``: this very content was loaded before, and was left alone."""

    load: Load
    already: bool = False

    def as_document(self) -> dict[str, Any]:
        return {"already": self.already, **self.load.as_document()}


Watching = Callable[[Progress], None]


class Cancelled(Wrong):
    """Whoever watches raises it; nothing of the load stays."""


def load(
    source: Source,
    file: Path | None,
    directory: Path,
    *,
    watching: Watching | None = None,
    fixes: Load | None = None,
    records: Records | None = None,
) -> Outcome:
    """Wrong where the file as a whole is refused; then nothing has changed. ``records`` where they are not
    opened as the source says (a quarantine that comes back)."""
    with alone(directory) as work:
        settle(directory)
        earlier = loads(directory, source.source)
        records = records or opened(source, file)
        known = _known(source, file, earlier)
        if known is not None:
            return Outcome(known, already=True)
        doing = _Load(source, file, directory, work, records, earlier, fixes)
        return doing.done(watching)


class _Load:
    def __init__(
        self, source: Source, file: Path | None, directory: Path, work: Path, records: Records,
        earlier: list[Load], fixes: Load | None,
    ) -> None:  # fmt: skip
        self.source, self.file, self.directory, self.work = source, file, directory, work
        self.records, self.earlier, self.fixes = records, earlier, fixes
        self.begun = datetime.now(UTC)
        self.name = next_name(earlier)
        self.conversion = Conversion(source, records.columns, getattr(records, "types", None))
        self.physical = self.accepted = self.broken = self.blank = self.number = 0

    def done(self, watching: Watching | None) -> Outcome:
        self._columns_stay()
        with connected(MEMORY) as connection:
            connection.execute(f"SET temp_directory = {text(str(self.work / 'spilled'))}")
            self.quarantine = Quarantine(self.work / QUARANTINE)
            try:
                self._read(connection, watching)
                digest = self.records.digest()
                same = [each for each in self.earlier if each.file_hash == digest]
                if same and self.file is None and same[-1] is self.earlier[-1]:
                    return Outcome(same[-1], already=True)
                carried = self._carried(connection)
                self._twice(connection)
            finally:
                self.quarantine.close()
            self._all_there(connection)
            made = self._record(
                digest, carried, profiled(self.work, self.conversion.kept(), self.source, connection)
            )
        (self.work / RECORD).write_text(_written(made), encoding="utf-8")
        settle(self.directory, coming=made)
        for left in self.work.glob("spilled*"):
            left.rmdir()
        keep_folder(self.work, folder_of(self.directory, self.source.source) / self.name)
        settle(self.directory)
        return Outcome(made)

    def _columns_stay(self) -> None:
        if (
            self.source.mode == "append"
            and self.earlier
            and self.earlier[-1].columns != self.conversion.kept()
        ):
            raise Wrong(
                f"{self.source.name} has other columns than {self.earlier[-1].load}: give the source another "
                f"name, or the mode “replace”"
            )

    def _read(self, connection: Any, watching: Watching | None) -> None:
        """Two pieces at once: DuckDB works on one while the next is looked through."""
        with ThreadPoolExecutor(AT_ONCE) as workers:
            waiting: deque[Future[Accepted]] = deque()
            for piece in self.records.pieces():
                self.number += 1
                first = self.physical
                self.physical += piece.count
                waiting.append(
                    workers.submit(
                        accept, piece, self.conversion, self.number, first, self.work, connection.cursor()
                    )
                )
                self.broken += len(piece.broken)
                if len(waiting) >= AT_ONCE:
                    self._take(waiting.popleft().result(), watching)
            while waiting:
                self._take(waiting.popleft().result(), watching)
        self.physical += self.broken
        if not self.accepted:
            nothing(self.conversion, self.work, connection)

    def _take(self, piece: Accepted, watching: Watching | None) -> None:
        self.accepted += piece.accepted
        self.blank += piece.blank
        for record in piece.quarantined:
            self.quarantine.add(without_dropped(record, self.source, self.records.columns))
        if watching is not None:
            watching(Progress(self.records.done, self.records.size, self.accepted, self.quarantine.count))

    def _carried(self, connection: Any) -> int:
        """A mended quarantine joins the load that it comes from, where a load takes the place of the last."""
        if self.fixes is None or self.source.mode != "replace":
            return 0
        parts = sorted(
            (folder_of(self.directory, self.source.source) / self.fixes.load).glob("part-*.parquet")
        )
        for number, part in enumerate(parts, 1):
            os.link(part, self.work / f"part-0-{number:05}.parquet")
        return self.fixes.accepted + self.fixes.carried

    def _twice(self, connection: Any) -> None:
        new = sorted(self.work.glob("part-[0-9][0-9]*.parquet"))
        earlier = sorted(self.work.glob("part-0-*.parquet"))
        if self.source.mode == "append":
            earlier += sorted(folder_of(self.directory, self.source.source).glob("load-*/part-*.parquet"))
        found = duplicates.find(self.source.keys, new, earlier, connection)
        if not found:
            return
        texts: dict[int, str] = {}
        for part, numbers in found.items():
            texts |= dict(zip(numbers, duplicates.take_out(part, numbers, connection), strict=True))
        self.accepted -= len(texts)
        for record in self._told(texts):
            self.quarantine.add(record)

    def _told(self, texts: dict[int, str]) -> Iterator[Quarantined]:
        if self.file is None:
            # Values of our columns: what is dropped is not among them.
            yield from duplicates.told_by_values(texts, self.source.keys)
            return
        for record in duplicates.told(self.records.pieces(), texts, self.source.keys):
            yield without_dropped(record, self.source, self.records.columns)

    def _all_there(self, connection: Any) -> None:
        """The sum that must come out, counted once more in what was written."""
        parts = listed(sorted(self.work.glob("part-[0-9][0-9]*.parquet")))
        (stand,) = connection.execute(f"SELECT count(*) FROM read_parquet({parts})").fetchone()
        if stand != self.accepted or stand + self.quarantine.count != self.physical:
            raise Wrong(
                f"{self.physical:,} records were seen, {stand:,} written and {self.quarantine.count:,} "
                f"quarantined: that does not add up, and nothing was kept"
            )

    def _record(self, digest: str, carried: int, profile: dict[str, Any]) -> Load:
        source = self.source
        return Load(
            load=self.name, source=source.source, version=source.version, source_hash=content_hash(source),
            file=self.file.name if self.file else source.source, file_hash=digest,
            bytes=self.file.stat().st_size if self.file else 0,
            begun_at=_at(self.begun), ended_at=_at(datetime.now(UTC)),
            physical=self.physical, accepted=self.accepted, quarantined=self.quarantine.count,
            blank=self.blank,
            reasons=dict(self.quarantine.reasons.most_common()),
            unmapped=unmapped(source, self.records.columns),
            dropped=[column for column in source.drop if column in self.records.columns],
            columns=self.conversion.kept(), header=self.records.columns,
            maps_to=source.maps_to, mode=source.mode, owner=source.owner, purposes=list(source.purposes),
            analytics_only=source.analytics_only,
            retention_days=source.retention.days if source.retention else None,
            fixes=self.fixes.load if self.fixes else "", carried=carried,
            part_of_base=part_of(source, self.name), profile=profile,
        )  # fmt: skip


def _known(source: Source, file: Path | None, earlier: list[Load]) -> Load | None:
    """The load of this very file, where there is one. Wrong where it would stand twice by another mapping."""
    if file is None:
        return None
    alike = [each for each in earlier if each.bytes == file.stat().st_size]
    if source.mode == "replace":
        alike = [each for each in alike if each is earlier[-1]]
    if not alike:
        return None
    digest = digest_of(file)
    for each in alike:
        if each.file_hash == digest and each.source_hash == content_hash(source):
            return each
        if each.file_hash == digest and source.mode == "append":
            raise Wrong(
                f"was loaded as {each.load} by version {each.version} of the source; its records would "
                f"stand twice",
                file.name,
            )
    return None


def _written(made: Load) -> str:
    return json.dumps(made.as_document(), ensure_ascii=False, indent=1, default=str)


def _at(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
