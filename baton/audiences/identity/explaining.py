"""Why two records are one person, or two, or a question: each comparison with its weight, in words.

The weights add up to the one that Splink computed for the pair; a test holds them together.
"""

from dataclasses import asdict, dataclass
from math import log2
from pathlib import Path
from typing import Any

from baton.audiences.base.connecting import connected
from baton.audiences.base.manifest import read_base
from baton.audiences.identity.deciding import decisions, in_force
from baton.audiences.identity.document import Identity, Key, read_identity
from baton.audiences.identity.kept import Run, run_made
from baton.audiences.identity.keys import told
from baton.audiences.identity.model import Comparison, Level, Model, model_of, odds
from baton.audiences.identity.speaking_splink import comparison
from baton.audiences.language.yaml_text import read_file
from baton.audiences.wrong import Wrong

NOT_THERE = "nothing"


@dataclass(frozen=True)
class Part:
    """One comparison. ``weight`` in powers of two, above 0 for one person, below 0 for two; ``rarity`` of
    it is for a value that is rarer, or more common, than most. ``way``: of the model's level, or
    ``nothing``."""

    column: str
    left: str | None
    right: str | None
    way: str
    weight: float
    rarity: float
    words: str


@dataclass(frozen=True)
class Explanation:
    """``prior``: the weight before anything is compared. ``keys``: keys by which they are one without a
    model."""

    a: str
    b: str
    prior: float
    weight: float
    probability: float
    parts: list[Part]
    keys: list[str]
    decision: str | None
    state: str

    def as_document(self) -> dict[str, Any]:
        return asdict(self)


def explain(directory: Path, one: str, other: str) -> Explanation:
    """Of the two records with these keys, as the last run saw them. Wrong where it saw one of them not."""
    run = run_made(directory)
    base, _lines = read_base(directory)
    identity = read_identity(directory, base)
    model = model_of(*read_file(run.file("model").with_suffix(".yaml")))
    a, b = sorted((one, other))
    with connected() as con:
        rows = {key: _record(con, run, identity, key) for key in (a, b)}
        parts = [_part(con, run, said, rows[a], rows[b]) for said in model.comparisons]
        chance = _chance(con, run, model)
        prior = odds(chance)
        parts += _shared(model, chance, parts)
        state = _state(con, run, a, b)
        keys = [told(key) for key in identity.keys if _is_key(con, run, key, rows[a], rows[b])]
    weight = prior + sum(part.weight for part in parts)
    decided = in_force(decisions(run.folder)).get((a, b))
    said = None
    if decided:
        said = f"{'one person' if decided.same else 'two people'}, says {decided.by} ({decided.at})"
        said += f": {decided.because}" if decided.because else ""
    probability = 1 / (1 + 2 ** -max(-1000.0, min(1000.0, weight)))
    return Explanation(a, b, prior, weight, probability, parts, keys, said, state)


def _record(con: Any, run: Run, identity: Identity, key: str) -> dict[str, str | None]:
    columns = list(identity.columns)
    row = con.execute(f"SELECT {', '.join(columns)} FROM {run.sql('records')} WHERE k = ?", [key]).fetchone()
    if row is None:
        raise Wrong(f"the last run saw no record “{key}”")
    return dict(zip(columns, row, strict=True))


def _chance(con: Any, run: Run, model: Model) -> float:
    (records,) = con.execute(f"SELECT count(*) FROM {run.sql('records')} WHERE NOT apart").fetchone()
    return model.prior(records)


def _shared(model: Model, chance: float, parts: list[Part]) -> list[Part]:
    """What takes away of the household's columns that they add up to too much."""
    if model.shared is None:
        return []
    inside = [part for part in parts if part.column in model.shared.columns and part.way != NOT_THERE]
    over = sum(part.weight for part in inside) - model.shared.most(chance)
    if over <= 0:
        return []
    named = ", ".join(part.column.replace("_", " ") for part in inside if part.weight > 0)
    words = f"{named}: what one household shares, together no more than that"
    return [Part("household", None, None, "household", -over, 0.0, words)]


def _part(
    con: Any, run: Run, said: Comparison, left: dict[str, str | None], right: dict[str, str | None]
) -> Part:
    level = _level(con, said, left, right)
    values = left[said.column], right[said.column]
    if level is None:
        return Part(said.column, *values, NOT_THERE, 0.0, 0.0, f"{_named(said)}: not known of both")
    rarity = _rarity(con, run, said, level, values[0] or "") if said.frequent and level.way == "same" else 0.0
    return Part(
        said.column, *values, level.way, level.weight + rarity, rarity, _words(said, level, values, rarity)
    )


def _level(
    con: Any, said: Comparison, left: dict[str, str | None], right: dict[str, str | None]
) -> Level | None:
    """The first level whose condition holds; Splink writes the condition, so that it is the same one."""
    conditions = [
        each["sql_condition"]
        for each in comparison(said).create_comparison_dict("duckdb")["comparison_levels"]
    ]
    cases = " ".join(
        f"WHEN {condition} THEN {at}" for at, condition in enumerate(conditions) if condition != "ELSE"
    )
    given = {f"{each}_l": left[each] for each in said.columns} | {
        f"{each}_r": right[each] for each in said.columns
    }
    columns = ", ".join(f'CAST(? AS VARCHAR) AS "{name}"' for name in given)
    (at,) = con.execute(
        f"SELECT CASE {cases} ELSE {len(conditions) - 1} END FROM (SELECT {columns})", list(given.values())
    ).fetchone()
    return None if at == 0 else said.levels[at - 1]


def _rarity(con: Any, run: Run, said: Comparison, level: Level, value: str) -> float:
    (share,) = con.execute(
        f"SELECT count(*) FILTER ({said.column} = ?) / count({said.column}) FROM {run.sql('records')} "
        f"WHERE NOT apart",
        [value],
    ).fetchone()
    return log2(level.u) - log2(share) if share else 0.0


def _state(con: Any, run: Run, a: str, b: str) -> str:
    found = con.execute(
        f"SELECT count(DISTINCT person) FROM {run.sql('links')} WHERE k IN (?, ?)", [a, b]
    ).fetchone()
    pair = con.execute(f"SELECT state FROM {run.sql('pairs')} WHERE a = ? AND b = ?", [a, b]).fetchone()
    if found == (1,):
        return "one person"
    return str(pair[0]) if pair else "two people"


def _is_key(con: Any, run: Run, key: Key, left: dict[str, str | None], right: dict[str, str | None]) -> bool:
    """As `keys` finds them: also not where too many records share it."""
    same = all(left[each] is not None and left[each] == right[each] for each in key.all)
    if not same or any(left[each] and right[each] and left[each] != right[each] for each in key.unless):
        return False
    alike = " AND ".join(f"{each} = ?" for each in key.all)
    (records,) = con.execute(
        f"SELECT count(*) FROM {run.sql('records')} WHERE NOT apart AND {alike}",
        [left[each] for each in key.all],
    ).fetchone()
    return bool(records <= key.most)


def _named(said: Comparison) -> str:
    return said.column.replace("_", " ")


def _words(said: Comparison, level: Level, values: tuple[str | None, str | None], rarity: float) -> str:
    left, right = values
    name = _named(said)
    both = f"“{left}” and “{right}”"
    match level.way:
        case "same":
            rare = "" if abs(rarity) < 1 else ", a rare one" if rarity > 0 else ", a common one"
            how = f"the same, “{left}”{rare}"
        case "swapped":
            how = f"{both}: swapped with {str(said.beside).replace('_', ' ')}"
        case "similar":
            how = f"{both}: alike"
        case "edits":
            how = f"{both}: at most {level.at_most} letter{'s' if level.at_most != 1 else ''} apart"
        case "begins":
            how = f"{both}: the first {level.letters} alike"
        case "all_of":
            how = f"the same, and so are {', '.join(level.of)}"
        case _:
            how = f"{both}: different"
    return f"{name}: {how}"
