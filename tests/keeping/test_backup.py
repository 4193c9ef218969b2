"""A backup taken while people work restores to an equal database."""

import io
import tarfile
import threading

import pytest
from django.conf import settings
from django.db import connection

from baton.accounts.models import User, Workspace
from baton.boards.models import Card
from baton.boards.relay.moving import move
from baton.keeping import databases, manifest
from baton.keeping.backing_up import back_up
from baton.keeping.checking import findings
from baton.keeping.restoring import NotABackup, NotEmpty, restore

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "postgres" in str(settings.DATABASES["default"]["ENGINE"]), reason="needs one pg_dump version"
    ),
]


def test_a_backup_during_work_restores_to_an_equal_database(agency, tmp_path):
    cards = [agency.card(f"Card {n}") for n in range(5)]
    stop = threading.Event()

    def keep_moving() -> None:
        turn = 0
        while not stop.is_set():
            for card in cards:
                to = (agency.terms, agency.design)[turn % 2]
                move(card, to=to, by=agency.kees, reason="To and fro")
            turn += 1
        connection.close()

    mover = threading.Thread(target=keep_moving)
    mover.start()
    try:
        about = back_up(tmp_path / "backup.tar.gz")
    finally:
        stop.set()
        mover.join()
    assert Workspace.objects.get().last_entry > about.entries["relay"]
    restore(tmp_path / "backup.tar.gz", replace=True)
    assert manifest.rows_here() == about.rows
    assert manifest.entries_here() == about.entries
    assert list(findings()) == []


def test_a_backup_is_not_put_over_living_work_unasked(agency, tmp_path):
    back_up(tmp_path / "backup.tar.gz")
    agency.card("Made after the backup")
    with pytest.raises(NotEmpty):
        restore(tmp_path / "backup.tar.gz")
    assert Card.objects.filter(title="Made after the backup").exists()


@pytest.mark.parametrize("keep", [0, 100, 0.5])
def test_a_cut_backup_changes_nothing(agency, tmp_path, keep):
    whole = tmp_path / "backup.tar.gz"
    back_up(whole)
    bytes_ = whole.read_bytes()
    whole.write_bytes(bytes_[: int(len(bytes_) * keep) if isinstance(keep, float) else keep])
    agency.card("Still here")
    with pytest.raises(NotABackup, match=r"backup\.tar\.gz"):
        restore(whole, replace=True)
    assert Card.objects.filter(title="Still here").exists()
    assert User.objects.exists()


def test_a_backup_that_was_tampered_with_is_refused(agency, tmp_path):
    back_up(tmp_path / "backup.tar.gz")
    with tarfile.open(tmp_path / "backup.tar.gz") as archive:
        archive.extractall(tmp_path / "out", filter="data")
    (tmp_path / "out" / "database").write_bytes(b"nothing")
    with tarfile.open(tmp_path / "other.tar.gz", "w:gz") as archive:
        for name in ("database", "manifest.json"):
            archive.add(tmp_path / "out" / name, name)
    with pytest.raises(NotABackup):
        restore(tmp_path / "other.tar.gz", replace=True)


def test_a_lost_entry_is_found(agency):
    agency.card()
    Workspace.objects.update(last_entry=7)
    assert list(findings()) == ["The log of relay has 1 entries up to 1 and should have 7."]


def test_a_whole_database_copy_is_sound(agency, tmp_path):
    databases.copy_to(tmp_path / "copy")
    databases.sound(tmp_path / "copy")


def test_a_backup_that_was_tampered_with_changes_nothing(agency, tmp_path):
    whole = tmp_path / "backup.tar.gz"
    back_up(whole)
    agency.card("Still here")
    bytes_ = bytearray(whole.read_bytes())
    for at in range(len(bytes_) // 2, len(bytes_) // 2 + 40):
        bytes_[at] ^= 0xFF
    whole.write_bytes(bytes_)
    with pytest.raises(NotABackup, match=r"backup\.tar\.gz"):
        restore(whole, replace=True)
    assert Card.objects.filter(title="Still here").exists()


@pytest.mark.parametrize("about", [b"[]", b"{}", b"null", b'{"database_sha256": ""}'])
def test_an_archive_that_only_looks_like_a_backup_changes_nothing(agency, tmp_path, about):
    strange = tmp_path / "strange.tar.gz"
    with tarfile.open(strange, "w:gz") as archive:
        entry = tarfile.TarInfo("manifest.json")
        entry.size = len(about)
        archive.addfile(entry, io.BytesIO(about))
    with pytest.raises(NotABackup, match=r"strange\.tar\.gz"):
        restore(strange, replace=True)


def test_a_backup_is_for_its_owner_only(agency, tmp_path):
    back_up(tmp_path / "backup.tar.gz")
    assert (tmp_path / "backup.tar.gz").stat().st_mode & 0o077 == 0
