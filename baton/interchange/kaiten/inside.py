"""A folder or a zip from a stranger: files are read by the names that it tells itself, within limits, and
nothing is ever unpacked to where a name points."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, NoReturn

from django.utils.translation import gettext_noop as _

from baton.interchange.problems import UnreadableFile
from baton.interchange.reading import MEGABYTE
from baton.interchange.wording import Phrase, say

# Of one file that comes along; what the installation takes is less.
MOST_BYTES = 5 * 1024 * MEGABYTE
MOST_ENTRIES = 10_000
# Many equal cards shrink well; a bomb shrinks a thousandfold.
MOST_RATIO = 200
RATIO_FROM = 4 * MEGABYTE
CHUNK = 256 * 1024
PACK_AGAIN = _("Pack the folder once more, without anything else in it.")


class Inside:
    """Every byte that comes out is counted, not what somebody claims: no more than ``limit`` together. All
    raise UnreadableFile."""

    def __init__(self, name: str, limit: int) -> None:
        self.name = name
        self.limit = limit
        self.spent = 0

    def names(self) -> list[str]:
        raise NotImplementedError

    def opened(self, name: str) -> IO[bytes]:
        raise NotImplementedError

    def size(self, name: str) -> int | None:
        """What it is told to be; None where there is no such file."""
        raise NotImplementedError

    def has(self, name: str) -> bool:
        return name in self.names()

    def read(self, name: str) -> bytes:
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        try:
            with self.opened(name) as file:
                while chunk := file.read(CHUNK):
                    self.spent += len(chunk)
                    if self.spent > self.limit:
                        self.refuse(
                            say(_("Unpacked it is larger than %(limit)d MB."), limit=self.limit // MEGABYTE),
                            say(_("Bring it board by board, or ask the administrator to raise the limit.")),
                            name,
                        )
                    yield chunk
        except (
            OSError,
            EOFError,
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            RuntimeError,
        ) as error:
            reason = say(_("It cannot be read: %(error)s."), error=str(error)[:120] or type(error).__name__)
            self.refuse(reason, say(PACK_AGAIN), name)

    def refuse(self, reason: Phrase, advice: Phrase, inside: str = "") -> NoReturn:
        raise UnreadableFile(f"{self.name}/{inside}" if inside else self.name, reason, advice)

    def close(self) -> None:
        pass


class Folder(Inside):
    def __init__(self, root: Path, name: str, limit: int) -> None:
        super().__init__(name, limit)
        self.root = root.resolve()
        self._names: list[str] | None = None

    def names(self) -> list[str]:
        if self._names is None:
            found = sorted(path for path in self.root.rglob("*") if path.is_file())
            self._names = [path.relative_to(self.root).as_posix() for path in found]
        return self._names

    def size(self, name: str) -> int | None:
        """None also for what no file can be called."""
        try:
            path = (self.root / name).resolve()
            return path.stat().st_size if path.is_file() and path.is_relative_to(self.root) else None
        except (OSError, ValueError):
            return None

    def opened(self, name: str) -> IO[bytes]:
        path = (self.root / name).resolve()
        if not path.is_relative_to(self.root):
            self.refuse(say(_("The name leads out of the folder.")), say(PACK_AGAIN), name)
        return path.open("rb")


class Zip(Inside):
    def __init__(self, path: Path, name: str, limit: int) -> None:
        super().__init__(name, limit)
        try:
            self.archive = zipfile.ZipFile(path)
            self.entries = {info.filename: info for info in self.archive.infolist() if not info.is_dir()}
            count = len(self.archive.infolist())
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            reason = say(_("This is not a zip file, or it was cut off."))
            raise UnreadableFile(name, reason, say(_("Bring the folder as a zip file."))) from error
        if count > MOST_ENTRIES:
            self.refuse(say(_("It has more than %(count)d files."), count=MOST_ENTRIES), say(PACK_AGAIN))
        for info in self.archive.infolist():
            self.look_at(info)

    def look_at(self, info: zipfile.ZipInfo) -> None:
        path = PurePosixPath(info.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0] if path.parts else False:
            self.refuse(say(_("The name leads out of the folder.")), say(PACK_AGAIN), info.filename[:200])
        if stat.S_ISLNK(info.external_attr >> 16):
            self.refuse(say(_("It is a link and no file.")), say(PACK_AGAIN), info.filename[:200])
        if info.flag_bits & 1:
            reason = say(_("It is locked with a password."))
            self.refuse(reason, say(_("Pack the folder without a password.")), info.filename[:200])

    def names(self) -> list[str]:
        return list(self.entries)

    def has(self, name: str) -> bool:
        return name in self.entries

    def size(self, name: str) -> int | None:
        return self.entries[name].file_size if name in self.entries else None

    def opened(self, name: str) -> IO[bytes]:
        return self.archive.open(self.entries[name])

    def chunks(self, name: str) -> Iterator[bytes]:
        out, packed = 0, max(self.entries[name].compress_size, 1)
        for chunk in super().chunks(name):
            out += len(chunk)
            if out > RATIO_FROM and out > packed * MOST_RATIO:
                reason = say(
                    _("It swells to more than %(ratio)d times its size: no export does."), ratio=MOST_RATIO
                )
                self.refuse(reason, say(PACK_AGAIN), name)
            yield chunk

    def close(self) -> None:
        self.archive.close()


class Packed:
    """The files of a folder or zip, opened once more when they are asked for."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.name = name

    def size(self, path: str) -> int | None:
        opened = inside(self.path, self.name, MOST_BYTES)
        try:
            return opened.size(path)
        finally:
            opened.close()

    def chunks(self, path: str) -> Iterator[bytes]:
        opened = inside(self.path, self.name, MOST_BYTES)
        try:
            yield from opened.chunks(path)
        finally:
            opened.close()


def inside(path: Path, name: str, limit: int) -> Inside:
    """Raises UnreadableFile."""
    return Folder(path, name, limit) if path.is_dir() else Zip(path, name, limit)
