"""Taking records out of a person, for good: decisions first, then a run that follows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from baton.audiences.identity.deciding import decide, decision
from baton.audiences.identity.kept import folder_of
from baton.audiences.identity.people import records_of
from baton.audiences.identity.resolving import Resolved, resolve
from baton.audiences.wrong import Wrong


@dataclass(frozen=True)
class Unmerged:
    """``person`` keeps its id for ``stay`` or for ``out``, whichever the rule of lasting ids says."""

    person: str
    stay: list[str]
    out: list[str]
    decisions: int
    run: Resolved


def unmerge(directory: Path, name: str, out: Sequence[str], *, by: str, because: str) -> Unmerged:
    """Each record of ``out`` is kept apart from all that stay. Wrong where the person has not all of them,
    or has no other."""
    found, records = records_of(directory, name)
    if strange := sorted(set(out) - set(records)):
        raise Wrong(f"“{strange[0]}” is no record of {found}; it has {', '.join(records) or 'none'}")
    stay = [record for record in records if record not in set(out)]
    if not out or not stay:
        raise Wrong("say which records go, and leave at least one")
    made = [
        decision(one, other, same=False, by=by, because=because) for one in sorted(set(out)) for other in stay
    ]
    decide(folder_of(directory), made)
    return Unmerged(found, stay, sorted(set(out)), len(made), resolve(directory))
