"""Our own comparisons with their stored m and u: one model for DuckDB and for Spark.

m is how often a comparison comes out so among records of one person, u among records of two; their ratio is
the weight, in powers of two. After Fellegi and Sunter, “A Theory for Record Linkage”, JASA 64 (1969), as
Splink computes it. Splink's own files hold one engine's SQL and do not load on another; these hold numbers.
"""

from math import log2
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from baton.audiences.base.manifest import misfit
from baton.audiences.identity.document import Identity, plain
from baton.audiences.language.saying_wrong import validated
from baton.audiences.language.values import Name, Part
from baton.audiences.language.yaml_text import read_file
from baton.audiences.wrong import Wrong

Probability = Annotated[float, Field(gt=0, le=1)]
Way = Literal["same", "swapped", "similar", "edits", "begins", "all_of", "other"]
# A block is a list of columns; `last_name:4` is its first four characters.
Block = Annotated[
    tuple[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(:[1-9][0-9]?)?$")], ...], Field(min_length=1)
]


class Level(Part):
    """One way in which two values may stand to each other; the first that fits counts.

    ``same``; ``swapped`` with the comparison's ``beside``, both ways round; ``similar``: Jaro-Winkler
    ``at_least``; ``edits``: at most so many letters differ; ``begins``: the first so many letters are the
    same; ``all_of``: same in every one of these columns; ``other``: anything else.
    """

    way: Way
    at_least: Annotated[float, Field(gt=0, lt=1)] | None = None
    at_most: Annotated[int, Field(ge=1, le=9)] | None = None
    letters: Annotated[int, Field(ge=1, le=40)] | None = None
    of: tuple[Name, ...] = ()
    m: Probability
    u: Probability

    @model_validator(mode="after")
    def says_how_much(self) -> "Level":
        needed = {"similar": self.at_least, "edits": self.at_most, "begins": self.letters}
        if self.way in needed and needed[self.way] is None:
            raise misfit("way", f"“{self.way}” does not say how much (at_least, at_most or letters)")
        if self.way == "all_of" and len(self.of) < 2:
            raise misfit("of", "“all_of” needs at least two columns")
        return self

    @property
    def weight(self) -> float:
        return log2(self.m / self.u)


class Comparison(Part):
    """``frequent``: an equal value weighs less the more records have it, and more the rarer it is."""

    column: Name
    beside: Name | None = None
    frequent: bool = False
    levels: Annotated[tuple[Level, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def ends(self) -> "Comparison":
        ways = [level.way for level in self.levels]
        if ways.count("other") != 1 or ways[-1] != "other":
            raise misfit("levels", "the last level is “other”, once")
        if "swapped" in ways and self.beside is None:
            raise misfit("beside", "“swapped” needs “beside”, the column it may have been swapped with")
        return self

    @property
    def columns(self) -> tuple[str, ...]:
        found = [self.column] + ([self.beside] if self.beside else [])
        found += [each for level in self.levels for each in level.of]
        return tuple(dict.fromkeys(found))


class Shared(Part):
    """What people of one household share. Such columns come together or not at all, so that their weights
    must not add up: alone they say no more than ``at_most``, the share of one person among records of one
    household."""

    columns: Annotated[tuple[Name, ...], Field(min_length=1)]
    at_most: Annotated[float, Field(gt=0, lt=1)] = 0.5

    def most(self, prior: float) -> float:
        """The weight that they may have together at most, where ``prior`` is the chance before."""
        return max(0.0, odds(self.at_most) - odds(prior))


class Model(Part):
    """``twins``: how many other records of the same person a record has, on average. The chance that two
    records at random are one person follows from it and from the number of records, so a model lives
    through growth. ``wide``: blocks that are looked at only as long as they are affordable
    (`blocking.AFFORDABLE`)."""

    format: Literal[1] = 1
    model: Annotated[str, Field(min_length=1, max_length=120)]
    version: Annotated[int, Field(ge=1)] = 1
    twins: Annotated[float, Field(gt=0, le=1000)]
    comparisons: Annotated[tuple[Comparison, ...], Field(min_length=1)]
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)]
    wide: tuple[Block, ...] = ()
    learn_from: tuple[Block, ...] = ()
    shared: Shared | None = None

    def prior(self, records: int) -> float:
        """Between 1e-12 and 0.5."""
        return min(0.5, max(1e-12, self.twins / max(1, records - 1)))

    def fitting(self, columns: set[str]) -> "Model":
        """What of it can be asked of these columns. Wrong where that is nothing."""
        comparisons = tuple(each for each in self.comparisons if set(each.columns) <= columns)
        blocks = tuple(each for each in self.blocks if blocked_by(each) <= columns)
        wide = tuple(each for each in self.wide if blocked_by(each) <= columns)
        learn_from = tuple(each for each in self.learn_from if blocked_by(each) <= columns)
        if not comparisons or not blocks:
            raise Wrong(f"the model “{self.model}” compares none of the columns that there are")
        return self.model_copy(
            update={"comparisons": comparisons, "blocks": blocks, "wide": wide, "learn_from": learn_from}
        )


def odds(chance: float) -> float:
    """In powers of two."""
    return log2(chance / (1 - chance))


def blocked_by(block: tuple[str, ...]) -> set[str]:
    return {each.partition(":")[0] for each in block}


def model_of(value: Any, lines: Any = None, about: str = "") -> Model:
    if not isinstance(value, dict):
        raise Wrong("is no model: it needs “model”, “comparisons” and “blocks”", about)
    return validated(Model, plain(value), lines or {}, about)


def read_model(directory: Path, identity: Identity) -> Model:
    """The base's own model, or the house's, as far as it fits the columns."""
    path = directory / identity.model if identity.model else HOUSE
    value, lines = read_file(path)
    return model_of(value, lines, path.name).fitting(set(identity.columns))


HOUSE = Path(__file__).parent / "house_model.yaml"
