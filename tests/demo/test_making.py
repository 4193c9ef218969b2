"""An agency is made the same again, and never beside a real one."""

import json

import pytest
from click.testing import CliRunner
from django.db import transaction

from baton.accounts.models import Workspace
from baton.cli.demonstrating import demo_command
from baton.demo.playing import make_agency
from tests.demo.telling import ANCHOR, told


@pytest.mark.django_db
def test_the_same_seed_makes_the_same_agency():
    hashes = []
    for seed in (3, 3):
        with transaction.atomic():
            hashes.append(told(make_agency(ANCHOR, seed=seed, cards=20)))
            transaction.set_rollback(True)
    assert hashes[0] == hashes[1]


@pytest.mark.django_db
def test_a_real_workspace_is_left_alone(agency):
    refused = CliRunner().invoke(demo_command, ["--cards", "20"])
    assert refused.exit_code == 1
    assert "Relay" in refused.output
    idle = CliRunner().invoke(demo_command, ["--if-empty", "--json"])
    assert idle.exit_code == 0
    assert json.loads(idle.output) == {"made": False}
    assert Workspace.objects.count() == 1
