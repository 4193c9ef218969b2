"""Put a backup back, and hold the result against what the backup says of itself."""

import shutil
import tarfile
import tempfile
import zlib
from pathlib import Path
from typing import Any

import orjson
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import User
from baton.keeping import databases, manifest
from baton.keeping.backing_up import DATABASE, FILES, MANIFEST
from baton.kit.errors import Refusal


class NotABackup(Refusal):
    words = _("“%(file)s” is not a whole backup of Baton: %(reason)s")


class OtherEngine(Refusal):
    words = _("This backup is of a %(theirs)s database and this installation uses %(ours)s.")


class NotEmpty(Refusal):
    words = _("This installation already holds people and work. --replace puts the backup in their place.")


def restore(source: Path, *, replace: bool = False) -> dict[str, Any]:
    """The backup's manifest. NotABackup, OtherEngine, NotEmpty or CopyUnsound: nothing was changed."""
    with tempfile.TemporaryDirectory(dir=settings.DATA) as folder:
        unpacked = Path(folder)
        about = unpack(source, unpacked)
        ours = "sqlite" if databases.is_sqlite() else "postgresql"
        if about["engine"] != ours:
            raise OtherEngine(theirs=about["engine"], ours=ours)
        if not replace and User.objects.exists():
            raise NotEmpty
        if databases.is_sqlite():
            databases.sound(unpacked / DATABASE)
        databases.put_back(unpacked / DATABASE)
        put_files_back(unpacked / FILES)
    verify(source, about)
    return about


def unpack(source: Path, folder: Path) -> dict[str, Any]:
    try:
        with tarfile.open(source, "r:gz") as archive:
            # The filter "data" refuses absolute paths, links out of the folder and devices.
            archive.extractall(folder, filter="data")
        about: dict[str, Any] = orjson.loads((folder / MANIFEST).read_bytes())
        known = (about["database_sha256"], about["files"], about["engine"], about["rows"], about["taken_at"])
        found = manifest.files_below(folder / FILES) if (folder / FILES).exists() else {}
        whole = (manifest.sha256_of(folder / DATABASE), found) == known[:2]
    except (OSError, tarfile.TarError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise NotABackup(file=source.name, reason=str(error)) from error
    if not whole:
        raise NotABackup(file=source.name, reason=_("its contents differ from its manifest"))
    return about


def put_files_back(unpacked: Path) -> None:
    files = Path(settings.MEDIA_ROOT)
    if files.exists():
        shutil.rmtree(files)
    if unpacked.exists():
        shutil.copytree(unpacked, files)


def verify(source: Path, about: dict[str, Any]) -> None:
    # A backup of an earlier version has fewer tables.
    if about["rows"] and manifest.rows_here(about["rows"]) != about["rows"]:
        raise NotABackup(file=source.name, reason=_("after restoring, rows are missing"))
