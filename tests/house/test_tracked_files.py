"""What must not stand in a file that we hand over, and how large and how named a file may be.

The forbidden words are put together from pieces, so that this file does not contain them either.
"""

import re
import subprocess
from pathlib import Path

from tests.house.floors import ROOT

FORBIDDEN = re.compile(
    "|".join(
        [
            "py" + r"pi\.org",
            "python" + r"hosted\.org",
            r"npm" + r"js\.(org|com)",
            "yarn" + r"pkg\.com",
            r"(deb|security|snapshot)\." + r"debian\.org",
            r"(?<![\w.])/wo" + r"rk/(main|shared|steering|\.)",
            r"(?<![\w.}/])/(ro" + r"ot|home/\w+)/",
            r"(?<![\w.:-])/tm" + r"p/\w",
            r"\.lib" + r"rary/",
            "far" + r"m-(studio|bench)",
            r"\biss" + r"ues (show|list)\b",
        ]
    )
)
GENERATED = re.compile(r"/migrations/|\.gen\.tsx?$|frontend/src/api/|/locales?/")
BY_THEIR_LAYER = {"services.py", "utils.py", "helpers.py", "managers.py", "signals.py"}
LINES = 400


def tracked() -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [path for name in listing.split("\0") if name and (path := ROOT / name).is_file()]


def test_there_are_files_to_look_at():
    assert {"Makefile", "pyproject.toml"} <= {path.name for path in tracked()}


def test_no_file_names_a_registry_or_a_machine():
    found = [
        f"{path.relative_to(ROOT)}:{number}: {match.group()}"
        for path in tracked()
        for number, line in enumerate(path.read_text(errors="ignore").splitlines(), 1)
        if (match := FORBIDDEN.search(line))
    ]
    assert not found, "\n".join(found[:20])


def test_no_file_outgrows_its_room():
    long = [
        f"{path.relative_to(ROOT)}: {lines} lines"
        for path in tracked()
        if path.suffix in {".py", ".ts", ".tsx"} and not GENERATED.search(path.as_posix())
        if (lines := len(path.read_text().splitlines())) > LINES
    ]
    assert not long, f"Over {LINES} lines, split it by what it does: " + ", ".join(long)


def test_files_are_named_by_the_doing():
    assert not [str(path.relative_to(ROOT)) for path in tracked() if path.name in BY_THEIR_LAYER]
