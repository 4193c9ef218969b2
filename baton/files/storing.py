"""Keep an uploaded file: its bytes are durable in their place before the row that names them exists."""

from collections.abc import Iterable

from baton.accounts.models import Workspace
from baton.files import shelves
from baton.files.arriving import Arriving, Part
from baton.files.models import StoredFile
from baton.files.previewing import Picture, look_into
from baton.files.receiving import ReceivedFile
from baton.files.recognising import kind_of
from baton.files.refusals import FileEmpty

LONGEST_NAME = 255


def store(file: ReceivedFile, workspace: Workspace, *, name: str = "") -> StoredFile:
    """An upload that arrived, under ``name`` or its own. Raises FileEmpty."""
    return keep(file.part, file.picture, workspace, name or file.name or "file")


def store_bytes(chunks: Iterable[bytes], workspace: Workspace, *, name: str) -> StoredFile:
    """The same for bytes that come from elsewhere (an import, the demo). Raises FileTooLarge, FileEmpty."""
    arriving = Arriving()
    try:
        for chunk in chunks:
            arriving.write(chunk)
        part = arriving.finish()
    except BaseException:
        arriving.give_up()
        raise
    return keep(part, look_into(part.path), workspace, name)


def keep(part: Part, picture: Picture | None, workspace: Workspace, name: str) -> StoredFile:
    if part.size == 0:
        part.discard()
        raise FileEmpty(name=name)
    content_type = picture.content_type if picture else kind_of(part.path, name)
    preview_key = shelve_preview(picture) if picture and picture.preview else ""
    key = shelves.new_key()
    shelves.shelve(part.path, key)
    stored = StoredFile(
        workspace=workspace,
        key=key,
        name=shortened(name),
        content_type=content_type,
        size=part.size,
        sha256=part.sha256,
        width=picture.width if picture else None,
        height=picture.height if picture else None,
        preview_key=preview_key,
    )
    stored.save()
    return stored


def shelve_preview(picture: Picture) -> str:
    arriving = Arriving()
    arriving.write(picture.preview)
    key = shelves.new_key()
    shelves.shelve(arriving.finish().path, key)
    return key


def shortened(name: str) -> str:
    """At most 255 characters, the extension kept."""
    if len(name) <= LONGEST_NAME:
        return name
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension) > 16:
        return name[:LONGEST_NAME]
    return f"{stem[: LONGEST_NAME - len(extension) - 1]}.{extension}"
