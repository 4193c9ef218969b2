"""A worker that dies, and two at once, leave every promise with one chance."""

import threading

import pytest
from django.db import connection

from baton.activity.models import ReaderPosition
from baton.activity.readers import behind
from baton.boards.models import Promise
from baton.measuring import remembering
from baton.measuring.chances_then import chances_then
from baton.measuring.models import PromisedChance
from baton.measuring.remembering import READER, keep_up, read_on
from tests.measuring.test_chances import experience
from tests.measuring.test_promised_chance import mailing, promised
from tests.measuring.test_reports import on

__all__ = ["experience", "mailing"]


class Killed(BaseException):
    pass


def position(agency) -> int:
    known = ReaderPosition.objects.filter(reader=READER, workspace=agency.workspace).first()
    return known.number if known else 0


@pytest.mark.django_db
def test_a_worker_that_dies_before_the_end_loses_nothing_and_doubles_nothing(agency, mailing, monkeypatch):
    keep_up()
    before = position(agency)
    promise = promised(agency, mailing, on(52))
    save = ReaderPosition.save

    def dies(self, **known):
        save(self, **known)
        raise Killed

    monkeypatch.setattr(ReaderPosition, "save", dies)
    with pytest.raises(Killed):
        read_on(agency.workspace.pk)
    monkeypatch.setattr(ReaderPosition, "save", save)
    assert position(agency) == before
    assert not PromisedChance.objects.filter(promise=promise).exists()
    keep_up()
    assert PromisedChance.objects.filter(promise=promise).count() == 1
    assert position(agency) > before


@pytest.mark.django_db
def test_whoever_was_overtaken_writes_nothing_and_skips_nothing(agency, mailing, monkeypatch):
    promised(agency, mailing, on(52))
    worked_out = chances_then

    def slowly(promises):
        made = worked_out(promises)
        monkeypatch.setattr(remembering, "chances_then", worked_out)
        read_on(agency.workspace.pk)
        promised(agency, mailing, on(60), day=47)
        return made

    monkeypatch.setattr(remembering, "chances_then", slowly)
    assert read_on(agency.workspace.pk) == 0
    assert PromisedChance.objects.count() == 1
    keep_up()
    assert PromisedChance.objects.count() == Promise.objects.count() == 2


@pytest.mark.django_db
def test_a_promise_that_is_gone_meanwhile_stops_nobody(agency, mailing, monkeypatch):
    promise = promised(agency, mailing, on(52))
    worked_out = chances_then

    def too_late(promises):
        made = worked_out(promises)
        Promise.objects.filter(pk=promise.pk).delete()
        return made

    monkeypatch.setattr(remembering, "chances_then", too_late)
    keep_up()
    assert not PromisedChance.objects.exists()
    assert not behind(remembering.READER)


@pytest.mark.django_db(transaction=True)
def test_four_workers_at_once_give_every_promise_one_chance(agency, mailing, monkeypatch):
    monkeypatch.setattr(remembering, "PROMISES", 3)
    for day in range(50, 62):
        promised(agency, mailing, on(day))
    failed: list[BaseException] = []

    def work():
        try:
            while behind(remembering.READER):
                keep_up()
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert not failed
    assert PromisedChance.objects.count() == Promise.objects.count() == 12
