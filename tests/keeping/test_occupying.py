"""A backup is not restored under the hands of a running server."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.conf import settings
from django.db import connections

from baton.boards.models import Card
from baton.cli import serving, working
from baton.cli.keeping import backup_command, restore_command
from baton.keeping.occupying import BeingRestored, InUse, OthersConnected, alone, at_work

pytestmark = pytest.mark.django_db(transaction=True)
IS_SQLITE = "sqlite" in str(settings.DATABASES["default"]["ENGINE"])


@pytest.fixture(autouse=True)
def data_of_our_own(settings, tmp_path):
    """The lock of other tests' servers is none of ours."""
    (tmp_path / "data").mkdir()
    settings.DATA = tmp_path / "data"


@pytest.fixture(autouse=True)
def ended_threads_connections_are_closed():
    """Other tests' threads have ended; what they connected is closed when it is collected."""
    gc.collect()


@pytest.mark.skipif(not IS_SQLITE, reason="needs one pg_dump version")
def test_while_somebody_is_at_work_restoring_is_refused_and_nothing_changes(agency, tmp_path):
    target = str(tmp_path / "backup.tar.gz")
    assert CliRunner().invoke(backup_command, [target]).exit_code == 0
    agency.card("Made after the backup")
    with at_work():
        result = CliRunner().invoke(restore_command, [target, "--replace"])
    assert result.exit_code == 1
    assert "Stop it first" in result.output
    assert Card.objects.filter(title="Made after the backup").exists()
    assert CliRunner().invoke(restore_command, [target, "--replace"]).exit_code == 0
    assert not Card.objects.exists()


def test_nobody_starts_while_a_backup_is_being_restored():
    with alone(), pytest.raises(BeingRestored), at_work():
        pass


def test_servers_and_workers_do_not_keep_each_other_out():
    with at_work(), at_work():
        pass
    with alone():
        pass


def test_a_server_and_a_worker_are_at_work(agency, monkeypatch):
    seen = []

    def look(*args: object, **known: object) -> None:
        with pytest.raises(InUse), alone():
            pass
        seen.append(True)

    monkeypatch.setattr("uvicorn.run", look)
    monkeypatch.setattr(working, "work", look)
    monkeypatch.setattr("signal.signal", lambda *args: None)
    assert CliRunner().invoke(serving.serve_command, ["--without-work"]).exit_code == 0
    assert CliRunner().invoke(working.work_command, []).exit_code == 0
    assert seen == [True, True]


def test_a_killed_server_holds_nothing(tmp_path):
    code = (
        "import fcntl, os, sys; file = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT); "
        "fcntl.flock(file, fcntl.LOCK_SH); print('held', flush=True); sys.stdin.read()"
    )
    place = str(Path(settings.DATA) / "at-work.lock")
    with subprocess.Popen(
        [sys.executable, "-c", code, place], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(InUse), alone():
            pass
        other.kill()
        other.wait()
    with alone():
        pass


@pytest.mark.postgres
@pytest.mark.skipif(IS_SQLITE, reason="A file has no connections")
def test_a_connection_from_another_machine_counts_as_work():
    other = connections.create_connection("default")
    other.ensure_connection()
    try:
        with pytest.raises(OthersConnected, match="1"), alone():
            pass
    finally:
        other.close()
