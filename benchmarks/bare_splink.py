"""Splink as its documentation uses it, on clean columns: what `benchmarks.resolve` compares with.

After the tutorials “Estimating model parameters” and “Deduplicate 50k rows historical persons” of Splink.
"""

import logging
import time
from pathlib import Path
from typing import Any

import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from baton.audiences.base.connecting import connected

THRESHOLD = 0.95
SEED = 5


def link(directory: Path, which: str) -> float:
    """Trains, predicts and clusters the customers of a directory; writes bare.parquet: k, person. CPU seconds
    of it without the training."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    with connected() as con:
        source = f"read_parquet('{directory}/customers.parquet')"
        con.execute(f"CREATE TABLE customers AS SELECT * FROM {source}")

        settings, sure, train = FIGURES if which == "bare_figures" else PEOPLE
        linker = Linker(DuckDBAPI(connection=con).register("customers"), settings, log_level=None)
        training = linker.training
        training.estimate_probability_two_random_records_match([*sure], recall=0.7)
        training.estimate_u_using_random_sampling(max_pairs=2e6, seed=SEED)
        for rule in train:
            training.estimate_parameters_using_expectation_maximisation(rule)
        trained = time.process_time()
        found = linker.inference.predict(threshold_match_probability=THRESHOLD)
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(found, THRESHOLD)
        key = settings.unique_id_column_name
        con.execute(
            f"COPY (SELECT CAST({key} AS VARCHAR) AS k, CAST(cluster_id AS VARCHAR) AS person "
            f"FROM {clusters.physical_name}) TO '{directory}/bare.parquet' (FORMAT parquet)"
        )
        return time.process_time() - trained


def _frequent(made: Any) -> Any:
    return made.configure(term_frequency_adjustments=True)


PEOPLE = (
    SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="id",
        comparisons=[
            _frequent(cl.JaroWinklerAtThresholds("first_name", [0.88])),
            _frequent(cl.JaroWinklerAtThresholds("last_name", [0.88])),
            cl.LevenshteinAtThresholds("birth_date", [1]),
            _frequent(cl.ExactMatch("email")),
            _frequent(cl.ExactMatch("phone")),
            _frequent(cl.ExactMatch("postcode")),
            _frequent(cl.ExactMatch("city")),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("email"),
            block_on("phone"),
            block_on("first_name", "last_name", "birth_date"),
            block_on("last_name", "postcode"),
            block_on("first_name", "birth_date"),
        ],
    ),
    [block_on("email"), block_on("first_name", "last_name", "birth_date")],
    [block_on("first_name", "last_name"), block_on("birth_date"), block_on("email")],
)
FIGURES = (
    SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="unique_id",
        comparisons=[
            cl.ForenameSurnameComparison(
                "first_name", "surname", forename_surname_concat_col_name="first_and_surname"
            ),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode_fake"),
            _frequent(cl.ExactMatch("birth_place")),
            _frequent(cl.ExactMatch("occupation")),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("first_name", "surname"),
            block_on("surname", "dob"),
            block_on("first_name", "dob"),
            block_on("postcode_fake", "first_name"),
            block_on("postcode_fake", "surname"),
            block_on("dob", "birth_place"),
            block_on("substr(postcode_fake,1,3)", "dob"),
            block_on("substr(postcode_fake,1,3)", "first_name"),
            block_on("substr(postcode_fake,1,3)", "surname"),
        ],
    ),
    ["l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob",
     "substr(l.first_name,1,2) = substr(r.first_name,1,2) and l.surname = r.surname and "
     "substr(l.postcode_fake,1,2) = substr(r.postcode_fake,1,2)",
     "l.dob = r.dob and l.postcode_fake = r.postcode_fake"],
    [block_on("first_name", "surname"), block_on("dob")],
)  # fmt: skip
