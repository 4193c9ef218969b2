"""What we install is named to the byte, and nothing says where it is fetched from."""

import json
import re

import pytest

from tests.house.floors import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_python_package_is_pinned_with_hashes(lock):
    entries = [entry for entry in re.split(r"\n(?=\S)", lock.read_text()) if not entry.startswith("#")]
    assert len(entries) > 10
    assert not [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_the_python_lock_names_no_address(lock):
    assert "://" not in lock.read_text()


def test_every_npm_package_is_pinned_with_a_hash_and_without_an_address():
    packages = json.loads((ROOT / "frontend" / "package-lock.json").read_text())["packages"]
    fetched = {name: entry for name, entry in packages.items() if name and not entry.get("link")}
    assert len(fetched) > 10
    bare = [name for name, entry in fetched.items() if not (entry.get("integrity") or entry.get("inBundle"))]
    assert not bare
    assert not [name for name, entry in fetched.items() if "resolved" in entry]
