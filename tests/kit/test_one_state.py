"""A report that asks many questions is of one moment, though others write meanwhile, and holds nobody up."""

import threading

import pytest
from django.db import connection, transaction

from baton.accounts.models import Client
from baton.kit.one_state import one_state

pytestmark = pytest.mark.django_db(transaction=True)


def meanwhile(deed):
    """By somebody else, to its end."""
    failures = []

    def alone():
        try:
            deed()
        except Exception as failure:  # told below
            failures.append(failure)
        finally:
            connection.close()

    somebody = threading.Thread(target=alone)
    somebody.start()
    somebody.join(20)
    assert not somebody.is_alive(), "held up by whoever reads"
    assert failures == []


def names():
    return sorted(Client.objects.values_list("name", flat=True))


def test_every_question_sees_what_the_first_one_saw(agency):
    before = names()

    def add():
        with transaction.atomic():
            Client.objects.create(workspace_id=agency.workspace.pk, name="Newcomer")

    with one_state():
        assert names() == before
        meanwhile(add)
        assert names() == before
    assert names() == sorted([*before, "Newcomer"])


def test_after_it_writers_begin_as_writers_again(agency):
    @one_state()
    def fails():
        return 1 / len(names()[:0])

    with pytest.raises(ZeroDivisionError):
        fails()
    assert not connection.in_atomic_block
    if connection.vendor == "sqlite":
        assert getattr(connection, "transaction_mode") == "IMMEDIATE"  # noqa: B009
    with transaction.atomic(), one_state():
        Client.objects.create(workspace=agency.workspace, name="Within a writer's deed")
    assert "Within a writer's deed" in names()


def test_as_a_decorator_it_holds_for_each_call(agency):
    seen = []

    @one_state()
    def report():
        seen.append(connection.in_atomic_block)
        return names()

    assert report() == report() == names()
    assert seen == [True, True]
