"""What was found of each criterion, and whether it will do. Read and told without an engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from baton.audiences.accepting.criteria import Criteria
from baton.audiences.language.hashing import content_hash
from baton.audiences.wrong import Place, written

Found = int | Decimal | datetime | bool | None


@dataclass(frozen=True)
class Judged:
    """A criterion. ``place``: where it stands, like ``reach[0]``. ``found``: of ``size`` and of shares,
    members; of ``change``, percent of the earlier run; of ``fresh``, the newest moment in UTC, None where
    there is none; of test customers whether they are in, None where there is no such customer. ``holds``:
    None where there is nothing to hold it against, which refuses nothing."""

    place: Place
    found: Found
    holds: bool | None

    @property
    def kind(self) -> str:
        return str(self.place[0])


@dataclass(frozen=True)
class Verdict:
    """``criteria_hash`` is the sha256 of what the criteria say; ``earlier``: members of the earlier run."""

    criteria: Criteria
    members: int
    customers: int
    earlier: int | None
    judged: tuple[Judged, ...]
    about: dict[str, Any]

    @property
    def accepted(self) -> bool:
        return all(each.holds is not False for each in self.judged)

    @property
    def failing(self) -> tuple[Judged, ...]:
        return tuple(each for each in self.judged if each.holds is False)

    def as_document(self) -> dict[str, Any]:
        return {
            **self.about,
            "criteria_hash": content_hash(self.criteria),
            "members": self.members,
            "customers": self.customers,
            "earlier": self.earlier,
            "accepted": self.accepted,
            "criteria": [
                {"place": written(each.place), "found": plain(each.found), "holds": each.holds}
                for each in self.judged
            ],
        }


def read_back(criteria: Criteria, told: Mapping[str, Any]) -> Verdict:
    """What ``as_document`` made of a verdict on these criteria."""
    judged = []
    for each in told["criteria"]:
        kind, _bracket, number = each["place"].rstrip("]").partition("[")
        place: Place = (kind, int(number)) if number else (kind,)
        judged.append(Judged(place, meant(kind, each["found"]), each["holds"]))
    return Verdict(criteria, told["members"], told["customers"], told["earlier"], tuple(judged), {})


def meant(kind: str, found: Any) -> Found:
    if not isinstance(found, str):
        return cast(Found, found)
    return Decimal(found) if kind == "change" else datetime.fromisoformat(found.removesuffix("Z"))


def plain(found: Found) -> Any:
    if isinstance(found, datetime):
        return f"{found.isoformat()}Z"
    return str(found) if isinstance(found, Decimal) else found


def percent(part: int, whole: int) -> Decimal:
    """To two decimal places, half to even."""
    return (Decimal(100 * part) / whole).quantize(Decimal("0.01"))
