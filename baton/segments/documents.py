"""The text that somebody sends, and the document that is kept of it."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal

from baton.accounts.models import Workspace
from baton.audiences.language.document import Segment as Document
from baton.audiences.language.hashing import canonical, content_hash
from baton.audiences.language.reading import Read, segment_of
from baton.audiences.language.yaml_text import read
from baton.audiences.neighbours import Library
from baton.audiences.wrong import Wrong
from baton.segments.models import Segment, SegmentVersion

# Of what is sent, and of what is kept. The largest that makes sense is far shorter.
LONGEST = 200_000


def read_text(text: str) -> Read:
    """Of JSON or YAML. Wrong names every place that does not fit, and its line."""
    value, lines = read(text.encode())
    return segment_of(value, lines)


def read_to_keep(text: str) -> Read:
    """Wrong also where it could not be sent again as it is kept."""
    read = read_text(text)
    kept = canonical(read.segment)
    if len(kept) > LONGEST:
        raise Wrong(f"is longer than {LONGEST:,} characters, written as it is kept")
    if read_text(kept).segment != read.segment:
        raise Wrong("holds a text that does not come back as it was written")
    return read


def read_version(version: SegmentVersion) -> Read:
    """Much faster than what somebody sends: it is JSON for certain."""
    return segment_of(json.loads(version.document, parse_float=Decimal), file=str(version))


def named(read: Read, segment: Segment, number: int) -> Read:
    """As a version of that segment, whatever the text calls itself. Its lines stay, for what is wrong with
    it."""
    known = {"segment": segment.key, "version": number, "title": segment.name, "owner": ""}
    return Read(read.segment.model_copy(update=known), read.file, read.lines)


def says(document: Document) -> str:
    """A hash of what it means, whatever it is called."""
    bare = {"segment": "x", "version": 1, "title": "", "owner": ""}
    return content_hash(document.model_copy(update=bare))


class Kept(Mapping[str, Read]):
    """``vip@3`` -> the version of that name in a workspace, read when it is asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self.rows = SegmentVersion.objects.filter(segment__workspace=workspace).select_related("segment")
        self.known: dict[str, Read | None] = {}

    def __getitem__(self, name: str) -> Read:
        if name not in self.known:
            key, _, number = name.partition("@")
            row = (
                self.rows.filter(segment__key=key, number=int(number)).first() if number.isdecimal() else None
            )
            self.known[name] = None if row is None else read_version(row)
        found = self.known[name]
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        names = self.rows.order_by("segment__key", "number").values_list("segment__key", "number")
        return (f"{key}@{number}" for key, number in names[:500])

    def __len__(self) -> int:
        return self.rows.count()


def library_of(workspace: Workspace) -> Library:
    """Every version that was ever saved there, also of segments that were put away."""
    return Library(Kept(workspace))
