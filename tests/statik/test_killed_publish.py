"""Whoever is killed in the middle of publishing leaves the old board or the new one, never half of one."""

import random
import subprocess
import sys
import time

import pytest

from tests.prepared import laid_out


@pytest.mark.trial
@pytest.mark.timeout(0)
def test_a_killed_publishing_leaves_the_old_board_or_the_new_one(trials, tmp_path):
    with laid_out(tmp_path) as house:
        service = said(house, "make").split()[-1]
        for seed in trials(short=1, long=100):
            publishing = subprocess.Popen(
                [sys.executable, "-m", "tests.statik.killable", "publish", service, str(seed)],
                env=house,
                stdout=subprocess.PIPE,
            )
            assert publishing.stdout is not None
            assert publishing.stdout.readline() == b"publishing\n"
            time.sleep(random.Random(seed).uniform(0, 1.5))
            publishing.kill()
            publishing.communicate()
            assert said(house, "whole", service).strip() == ""


def said(house, *doing):
    command = [sys.executable, "-m", "tests.statik.killable", *doing]
    return subprocess.run(command, env=house, check=True, capture_output=True, text=True).stdout
