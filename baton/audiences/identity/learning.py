"""The m and u of a base's own records, learned without labels, kept in our own file.

u by random pairs, the number of twins by the keys, m by expectation maximisation (Dempster, Laird and Rubin
1977; Splink 5, “Training”). Only numbers are taken: the comparisons stay ours.
"""

from pathlib import Path
from typing import Any

from baton.audiences.base.whole_files import bytes_written_whole
from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.identity.blocking import Blocked, block
from baton.audiences.identity.document import NAME, Identity, read_identity
from baton.audiences.identity.kept import alone, folder_of
from baton.audiences.identity.model import Block, Comparison, Level, Model, read_model
from baton.audiences.identity.preparing import prepare
from baton.audiences.identity.scoring import clear, linker, registered
from baton.audiences.identity.speaking_splink import settings
from baton.audiences.identity.writing_models import LEARNED, naming_the_model, write_model
from baton.audiences.wrong import Wrong

LEAST, MOST = 1e-7, 1 - 1e-7
# What the learning saw of no true pair may still happen: one mistyped day of birth is no veto.
LEAST_M = 0.002
FEWEST = 100
PAIRS = 2e6
SEED = 20_261_130
# Of the true pairs, so many are thought to be found by the keys.
FOUND_BY_KEYS = 0.7


def learn(con: Any, model: Model, blocked: Blocked, identity: Identity) -> Model:
    """The model with the weights of these records. Wrong where they are too few to tell."""
    from splink import DuckDBAPI

    records = blocked.records
    if records < FEWEST:
        raise Wrong(f"{records} records are too few to learn from; {FEWEST} is the least")
    api = DuckDBAPI(connection=con)
    linking = linker(registered(api, con, model, blocked), settings(model, records, ["l.r = r.r"]))
    linking.training.estimate_probability_two_random_records_match(
        [_equal(each) for each in _sure(model, identity)], recall=FOUND_BY_KEYS
    )
    linking.training.estimate_u_using_random_sampling(max_pairs=PAIRS, seed=SEED)
    for each in model.learn_from:
        linking.training.estimate_parameters_using_expectation_maximisation(
            _equal(each), estimate_without_term_frequencies=True
        )
    found = linking.misc.save_model_to_json(None)
    clear(linking)
    pairs = zip(model.comparisons, found["comparisons"], strict=True)
    return model.model_copy(
        update={
            "model": identity.identity,
            "version": model.version + 1,
            "twins": max(1e-6, found["probability_two_random_records_match"] * (records - 1)),
            "comparisons": tuple(_learned(said, numbers) for said, numbers in pairs),
        }
    )


def _sure(model: Model, identity: Identity) -> list[Block]:
    """Blocks that hardly bring two people together: the keys, or the blocks of several columns."""
    keys = [key.all for key in identity.keys]
    return keys or [each for each in model.blocks if len(each) > 1] or list(model.blocks)


def _equal(of: Block) -> str:
    def one(said: str) -> str:
        column, _colon, letters = said.partition(":")
        if letters:
            return f"substr(l.{column}, 1, {letters}) = substr(r.{column}, 1, {letters})"
        return f"l.{column} = r.{column}"

    return " AND ".join(map(one, of))


def _learned(said: Comparison, numbers: dict[str, Any]) -> Comparison:
    told = [each for each in numbers["comparison_levels"] if not each.get("is_null_level")]
    levels = [_weighed(level, each) for level, each in zip(said.levels, told, strict=True)]
    return said.model_copy(update={"levels": tuple(levels)})


def _weighed(level: Level, numbers: dict[str, Any]) -> Level:
    """What was never seen keeps the weight it had."""
    m, u = numbers.get("m_probability"), numbers.get("u_probability")
    if not isinstance(m, float) or not isinstance(u, float):
        return level
    return level.model_copy(update={"m": _inside(max(m, LEAST_M)), "u": _inside(u)})


def _inside(value: float) -> float:
    return round(min(MOST, max(LEAST, value)), 10)


def learn_of_base(directory: Path) -> tuple[Model, Path]:
    """Learns from the customers of a data directory, writes the model there, and says so in identity.yaml
    where no model is named. The next run compares all records anew. Wrong where a run is under way."""
    opened = DuckDB(directory)
    try:
        identity = read_identity(directory, opened.base)
        model = read_model(directory, identity)
        folder = folder_of(directory)
        with alone(folder):
            prepare(opened, identity, folder)
        blocked = block(opened.connection, model, identity)
        learned = learn(opened.connection, model, blocked, identity)
    finally:
        opened.close()
    path = directory / (identity.model or LEARNED)
    write_model(learned, path)
    if identity.model is None:
        said = naming_the_model((directory / NAME).read_text(encoding="utf-8"))
        bytes_written_whole(said.encode(), directory / NAME)
    return learned, path
