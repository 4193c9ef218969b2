"""What went wrong in products like ours: each case is guarded by a test that exists, or waits."""

import ast
import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.house.floors import ROOT

CASES = tomllib.loads((Path(__file__).parent / "advisories.toml").read_text())
# May only become less.
WAITING = 0


@cache
def names_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text())
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_no_case_is_forgotten():
    assert list(CASES) == [f"S{number:02}" for number in range(1, 68)]


@pytest.mark.parametrize("name", CASES)
def test_a_case_is_guarded_or_says_why_not(name):
    case = CASES[name]
    assert case["lesson"]
    assert set(case) - {"lesson"} in ({"guarded_by"}, {"not_applicable"}, {"waits_for"})
    for guard in case.get("guarded_by", ["-"]):
        if guard != "-":
            file, test = guard.split("::")
            assert test in names_in(file), f"{guard} does not exist"
    assert any(case[key] for key in set(case) - {"lesson"}), f"{name} is guarded by nothing"


def test_fewer_and_fewer_cases_wait():
    assert sum("waits_for" in case for case in CASES.values()) <= WAITING
