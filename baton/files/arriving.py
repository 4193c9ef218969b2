"""Bytes on their way in: counted, hashed and written as they come, durable before anybody names them."""

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings

from baton.files.refusals import FileTooLarge
from baton.files.shelves import new_part

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Part:
    """A file that has arrived whole and lies synced under a temporary name."""

    path: Path
    size: int
    sha256: str

    def discard(self) -> None:
        self.path.unlink(missing_ok=True)


@dataclass
class Arriving:
    path: Path = field(default_factory=new_part)
    size: int = 0

    def __post_init__(self) -> None:
        self.limit = int(settings.FILE_LIMIT_BYTES)
        self.digest = hashlib.sha256()
        self.file: Any = self.path.open("wb")

    def write(self, chunk: bytes) -> None:
        """Raises FileTooLarge as soon as the limit is passed; what has been written is gone then."""
        self.size += len(chunk)
        if self.size > self.limit:
            self.give_up()
            raise too_large()
        self.digest.update(chunk)
        self.file.write(chunk)

    def finish(self) -> Part:
        self.file.flush()
        os.fsync(self.file.fileno())
        self.file.close()
        return Part(self.path, self.size, self.digest.hexdigest())

    def give_up(self) -> None:
        self.file.close()
        self.path.unlink(missing_ok=True)


def too_large() -> FileTooLarge:
    return FileTooLarge(limit=max(1, int(settings.FILE_LIMIT_BYTES) // MEGABYTE))
