"""A document, asked of an engine at one moment: what every doing begins with."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from baton.audiences.compiling.compiler import Compiled, compiled
from baton.audiences.engines.engine import Engine
from baton.audiences.language.hashing import content_hash
from baton.audiences.language.reading import Read
from baton.audiences.moments import Moment, moment
from baton.audiences.neighbours import Library, hashes


@dataclass(frozen=True)
class Asked:
    read: Read
    following: Mapping[str, Read]
    engine: Engine
    moment: Moment
    compiled: Compiled

    def as_document(self) -> dict[str, Any]:
        """What makes an answer repeatable: the document, the moment, the state of the files, the engine."""
        segment = self.read.segment
        return {
            "segment": segment.segment,
            "version": segment.version,
            "content_hash": content_hash(segment),
            "references": hashes(self.following),
            "as_of": self.moment.as_of.isoformat(),
            "time_zone": segment.time_zone,
            "engine": self.engine.name,
            "base": self.engine.base.base,
            "base_fingerprint": self.engine.fingerprint,
        }

    def rows(self, expression: Any) -> list[tuple[Any, ...]]:
        return self.engine.rows(self.compiled.sql(expression))


def asked(
    read: Read, library: Library, engine: Engine, as_of: str | Moment | None, *, sql_allowed: bool = False
) -> Asked:
    """``as_of``: a day, an instant, nothing for now. Wrong names what does not fit the base."""
    at = as_of if isinstance(as_of, Moment) else moment(as_of, read.segment.time_zone)
    following = library.following(read)
    made = compiled(read, following, engine.base, at, engine.dialect, sql_allowed=sql_allowed)
    for name, sql in made.views:
        engine.define(name, sql)
    return Asked(read, following, engine, at, made)
