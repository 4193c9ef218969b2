"""Documents beside each other: what a segment refers to is found by its pinned name, without circles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from baton.audiences.language.document import references
from baton.audiences.language.hashing import content_hash
from baton.audiences.language.reading import Read, read_segment
from baton.audiences.wrong import Wrong, known

ENDINGS = (".yaml", ".yml")
MOST_FILES = 2_000
MOST_FOLLOWED = 200


@dataclass(frozen=True)
class Library:
    """``vip@3`` -> the document, and what is wrong with files that could not be read."""

    documents: Mapping[str, Read] = field(default_factory=dict)
    unread: Mapping[str, str] = field(default_factory=dict)

    def following(self, read: Read) -> dict[str, Read]:
        """All documents that it refers to, at any distance. Wrong where one is missing, where a circle
        is, or where they are too many."""
        found: dict[str, Read] = {}
        self._follow(read, (read.segment.name,), found)
        return found

    def _follow(self, read: Read, way: tuple[str, ...], found: dict[str, Read]) -> None:
        for place, name in references(read.segment):
            if name in way:
                circle = " → ".join((*way[way.index(name) :], name))
                raise read.wrong([(place, f"the segments refer to each other in a circle: {circle}")])
            if len(way) > 20:
                raise read.wrong([(place, "refers to segments more than 20 deep")])
            if name not in self.documents:
                raise read.wrong([(place, self._why_not(name))])
            if name not in found:
                if len(found) >= MOST_FOLLOWED:
                    raise read.wrong([(place, f"more than {MOST_FOLLOWED} segments are referred to in all")])
                found[name] = self.documents[name]
                self._follow(self.documents[name], (*way, name), found)

    def _why_not(self, name: str) -> str:
        files = f"; files that could not be read: {', '.join(sorted(self.unread))}" if self.unread else ""
        return f"there is no segment “{name}”; {known(self.documents)}{files}"


def hashes(following: Mapping[str, Read]) -> dict[str, str]:
    """Content hashes of what was referred to."""
    return {name: content_hash(read.segment) for name, read in sorted(following.items())}


def library_of(read: Read, folder: Path) -> Library:
    """The segments in a folder; read only where the document refers to any."""
    if not references(read.segment):
        return Library()
    documents: dict[str, Read] = {}
    unread: dict[str, str] = {}
    paths = sorted(path for path in folder.iterdir() if path.suffix in ENDINGS and path.is_file())
    if len(paths) > MOST_FILES:
        raise Wrong(f"{folder} holds {len(paths):,} documents; at most {MOST_FILES:,} are looked through")
    for path in paths:
        try:
            other = read_segment(path)
        except (Wrong, OSError) as error:
            unread[path.name] = str(error)
            continue
        name = other.segment.name
        if name in documents and content_hash(documents[name].segment) != content_hash(other.segment):
            raise Wrong(f"{documents[name].file} and {other.file} are both {name} and say different things")
        documents.setdefault(name, other)
    return Library(documents, unread)
