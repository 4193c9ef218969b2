"""A segment as a versioned document, closed and typed."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from baton.audiences.language import leaves
from baton.audiences.language.leaves import Combinator, Leaf
from baton.audiences.language.values import Name, Part
from baton.audiences.wrong import Place

FORMAT: Literal[1] = 1
KINDS = {
    "field": leaves.Attribute,
    "did": leaves.Did,
    "recency": leaves.Recency,
    "rfm": leaves.Rfm,
    "sequence": leaves.Sequence,
    "reachable": leaves.Reachable,
    "frequency_cap": leaves.FrequencyCap,
    "segment": leaves.Segments,
    "sample": leaves.Sample,
    "score": leaves.Score,
    "sql": leaves.Sql,
}


def kind(given: Any) -> str:
    """The tag of a rule: a group has rules, everything else says its type. An unknown one is told by its
    tag."""
    if not isinstance(given, dict):
        return f"<{getattr(given, 'type', 'group')}>"
    if "type" not in given:
        return "<group>" if "rules" in given or "combinator" in given else "<>"
    return f"<{str(given['type'])[:80]}>" if given["type"] != "group" else "<group >"


class Group(Part):
    """Rules that must all hold (``and``) or of which one must (``or``); ``not`` turns the answer round."""

    combinator: Combinator
    rules: list["Rule"] = Field(min_length=1)
    not_: bool = Field(False, alias="not", strict=True)


Rule = Annotated[
    Annotated[Group, Tag("<group>")]
    | Annotated[leaves.Attribute, Tag("<field>")]
    | Annotated[leaves.Did, Tag("<did>")]
    | Annotated[leaves.Recency, Tag("<recency>")]
    | Annotated[leaves.Rfm, Tag("<rfm>")]
    | Annotated[leaves.Sequence, Tag("<sequence>")]
    | Annotated[leaves.Reachable, Tag("<reachable>")]
    | Annotated[leaves.FrequencyCap, Tag("<frequency_cap>")]
    | Annotated[leaves.Segments, Tag("<segment>")]
    | Annotated[leaves.Sample, Tag("<sample>")]
    | Annotated[leaves.Score, Tag("<score>")]
    | Annotated[leaves.Sql, Tag("<sql>")],
    Discriminator(kind),
]


def known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise PydanticCustomError(
            "zone", "there is no time zone “{name}”; say one like Europe/Amsterdam", {"name": name}
        ) from error
    return name


Zone = Annotated[str, Field(max_length=60), AfterValidator(known_zone)]


class Segment(Part):
    """``segment`` and ``version`` name it: a version that was agreed on is never changed."""

    format: Literal[1] = FORMAT
    segment: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,79}$")]
    version: Annotated[int, Field(strict=True, ge=1, le=999_999)]
    title: Annotated[str, Field(max_length=200)] = ""
    owner: Annotated[str, Field(max_length=200)] = ""
    purpose: Name | None = None
    time_zone: Zone = "UTC"
    definition: Group

    @property
    def name(self) -> str:
        return f"{self.segment}@{self.version}"


def leaves_of(group: Group, place: Place = ("definition",)) -> Iterator[tuple[Place, Leaf]]:
    """Every leaf from the first to the last, with its place."""
    for number, rule in enumerate(group.rules):
        here = (*place, "rules", number)
        if isinstance(rule, Group):
            yield from leaves_of(rule, here)
        else:
            yield here, rule


def beside(segment: Segment, others: Sequence[Leaf]) -> Segment:
    """The segment as one rule, and other rules beside it: asked together, answered apart."""
    group = Group(combinator="and", rules=[segment.definition, *others])
    return segment.model_copy(update={"definition": group})


def references(segment: Segment) -> list[tuple[Place, str]]:
    """The segments it names, ``vip@3``, with their places."""
    return [
        ((*place, "of", number), pinned)
        for place, leaf in leaves_of(segment.definition)
        if isinstance(leaf, leaves.Segments)
        for number, pinned in enumerate(leaf.of)
    ]
