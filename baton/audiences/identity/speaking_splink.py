"""Our model in Splink's words: its own level creators, which write each engine's SQL.

After Splink 5, “Customising comparisons” and `SettingsCreator` (Ministry of Justice, MIT licence).
"""

from typing import Any

from splink import ColumnExpression, SettingsCreator
from splink import comparison_level_library as levels
from splink.comparison_library import CustomComparison

from baton.audiences.identity.model import Comparison, Level, Model

UNIQUE = "r"


def settings(model: Model, records: int, blocks: list[Any], *, keeping: bool = False) -> SettingsCreator:
    """``records``: how many there are, from which the prior follows. ``keeping``: each comparison's part
    too."""
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name=UNIQUE,
        probability_two_random_records_match=model.prior(records),
        comparisons=[comparison(each) for each in model.comparisons],
        blocking_rules_to_generate_predictions=blocks,
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=keeping,
    )


def comparison(said: Comparison) -> Any:
    nothing = levels.NullLevel(said.column)
    return CustomComparison(
        output_column_name=said.column,
        comparison_levels=[nothing, *(level(each, said) for each in said.levels)],
    )


def level(said: Level, of: Comparison) -> Any:
    made = _level(said, of)
    weights: dict[str, Any] = {"m_probability": said.m, "u_probability": said.u}
    if of.frequent and said.way == "same":
        weights["tf_adjustment_column"] = of.column
    return made.configure(**weights)


def _level(said: Level, of: Comparison) -> Any:
    match said.way:
        case "same":
            return levels.ExactMatchLevel(of.column)
        case "swapped":
            return levels.ColumnsReversedLevel(of.column, str(of.beside), symmetrical=True)
        case "similar":
            return levels.JaroWinklerLevel(of.column, said.at_least or 1.0)
        case "edits":
            return levels.LevenshteinLevel(of.column, said.at_most or 1)
        case "begins":
            return levels.ExactMatchLevel(ColumnExpression(of.column).substr(1, said.letters or 1))
        case "all_of":
            return levels.And(*(levels.ExactMatchLevel(each) for each in said.of))
    return levels.ElseLevel()
