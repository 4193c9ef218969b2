"""What a file is, told by its content; its name only chooses among kinds of plain text."""

from pathlib import Path, PurePath

import puremagic

HEAD = 64 * 1024
UNKNOWN = "application/octet-stream"
# A browser shows these without running anything in them.
SAFE_INLINE = frozenset(
    {"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "application/pdf"}
)
TEXTS = {".csv": "text/csv", ".json": "application/json", ".md": "text/markdown"}
MARKUP = (
    (b"<svg", "image/svg+xml"),
    (b"<!doctype html", "text/html"),
    (b"<html", "text/html"),
    (b"<script", "text/html"),
    (b"<?xml", "application/xml"),
)
ZIPPED = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


def kind_of(path: Path, name: str) -> str:
    """The content type of something that is not a picture we can open."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    extension = PurePath(name).suffix.lower()
    if head.startswith(b"PK\x03\x04"):
        return ZIPPED.get(extension, "application/zip")
    if text := as_text(head):
        return markup_of(text) or TEXTS.get(extension, "text/plain")
    try:
        found = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return UNKNOWN
    kind = next((str(match.mime_type) for match in found if match.mime_type), "")
    # Bytes that begin like a picture which Pillow could not open are not a picture.
    return UNKNOWN if not kind or kind.startswith("image/") or markup_of(head.lower()) else kind[:100]


def as_text(head: bytes) -> bytes:
    """The beginning as lower-case UTF-8 text; empty when it is something else."""
    if b"\0" in head or head.startswith((b"%PDF", b"{\\rtf", b"%!PS")):
        return b""
    try:
        return head.decode("utf-8", errors="strict" if len(head) < HEAD else "ignore").lower().encode()
    except UnicodeDecodeError:
        return b""


def markup_of(text: bytes) -> str:
    """Anything that a browser might run, wherever in the beginning of the file it stands."""
    return next((kind for mark, kind in MARKUP if mark in text[:4096]), "")
