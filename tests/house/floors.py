"""The floors as pyproject.toml names them, for what import-linter cannot see."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def floors(root: Path = ROOT) -> dict[str, int]:
    """Package name -> floor, 0 at the bottom; siblings share a number."""
    contracts = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    (layers,) = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    return {
        package: floor
        for floor, layer in enumerate(reversed(layers))
        for package in re.findall(r"\w+", layer)
    }


def package_of(thing: type) -> str:
    return thing.__module__.split(".")[1]
