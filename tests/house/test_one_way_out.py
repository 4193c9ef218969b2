"""S07: one client for everything that leaves the house, or a check is forgotten on one path."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CARRIERS = {"httpx", "httpcore", "requests", "urllib3", "aiohttp", "http.client", "socket", "urllib.request"}
# The command line is a person's own program and calls the server they name.
ELSEWHERE = {"baton/cli"}
SOURCES = [
    path
    for path in sorted((ROOT / "baton").rglob("*.py"))
    if not path.is_relative_to(ROOT / "baton/kit/outgoing")
    and not any(path.is_relative_to(ROOT / place) for place in ELSEWHERE)
]


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_nothing_but_the_guarded_client_calls_out():
    others = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in SOURCES
        for name in imported(path)
        if name in CARRIERS or name.split(".")[0] in CARRIERS - {"http.client", "urllib.request"}
    ]
    assert not others, f"Use baton.kit.outgoing: {others}"


@pytest.mark.parametrize("line", ["import httpx", "from urllib import request", "from http.client import x"])
def test_the_search_finds_them(tmp_path, line):
    source = tmp_path / "x.py"
    source.write_text(line)
    assert imported(source) & CARRIERS
