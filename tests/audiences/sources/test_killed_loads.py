"""Whoever is killed in the middle of a load leaves whole loads; the next goes on from there."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from baton.audiences.base.connecting import connected
from baton.audiences.sources.loading import load
from baton.audiences.sources.recording import loads
from tests.audiences.sources.killable import RECORDS, content
from tests.audiences.sources.one_file import goods, held, rows

FILES = 3
UNFIT = RECORDS // 100


@pytest.mark.trial
@pytest.mark.timeout(0)
def test_a_killed_load_leaves_no_torn_file_and_no_record_twice(trials, tmp_path):
    for number in range(FILES):
        (tmp_path / f"{number}.csv").write_text(content(number))
    for seed in trials(short=2, long=100):
        base = tmp_path / f"{seed}"
        base.mkdir()
        for number in range(FILES):
            (base / f"{number}.csv").symlink_to(tmp_path / f"{number}.csv")
        for again in range(3):
            killed(base, random.Random(seed * 10 + again).uniform(0.02, 1.2))
            whole(base / "base")
        finished(base)
        assert len(loads(base / "base")) == FILES


def killed(directory: Path, after: float) -> None:
    command = [sys.executable, "-m", "tests.audiences.sources.killable", str(directory)]
    loading = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert loading.stdout is not None
    assert loading.stdout.readline() == b"loading\n"
    time.sleep(after)
    loading.kill()
    loading.communicate()


def whole(base: Path) -> None:
    """Every load that stands can be read to the end, and its sums come out."""
    for made in loads(base):
        assert made.accepted + made.quarantined == made.physical == RECORDS
        assert made.quarantined == len(held(base, made)) == UNFIT
        assert len(rows(base, made, "id")) == made.accepted


def finished(directory: Path) -> None:
    """Loaded again, the folder is complete: what stood is known, the rest is loaded, nothing stands twice."""
    base = directory / "base"
    for file in sorted(directory.glob("*.csv")):
        load(goods(unique=["id"]), file, base)
    whole(base)
    assert not (base / "sources" / "under-way").exists()
    with connected() as connection:
        parts = f"{base}/sources/goods/load-*/part-*.parquet"
        found = connection.execute(
            f"SELECT count(*), count(DISTINCT id) FROM read_parquet('{parts}')"
        ).fetchone()
    assert found == (FILES * (RECORDS - UNFIT), FILES * (RECORDS - UNFIT))
