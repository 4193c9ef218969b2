"""A deed is remembered long enough for its repetition, and no longer."""

from datetime import timedelta

from baton.activity import forgetting
from baton.activity.models import Deed
from baton.kit import clock


def deeds(agency, number: int, age: timedelta) -> None:
    Deed.objects.bulk_create(
        Deed(
            user=agency.anna.user,
            key=f"{age} {n}",
            request="",
            status=200,
            answer=b"",
            created_at=clock.real_now() - age,
        )
        for n in range(number)
    )


def test_what_is_older_than_a_day_is_forgotten_and_the_rest_kept(agency, monkeypatch):
    monkeypatch.setattr(forgetting, "BATCH", 3)
    deeds(agency, 7, timedelta(hours=25))
    deeds(agency, 2, timedelta(hours=23))
    assert forgetting.forget_old_deeds() == 7
    assert Deed.objects.count() == 2
    assert forgetting.forget_old_deeds() == 0


def test_no_batch_takes_more_than_its_share(agency, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(forgetting, "BATCH", 2)
    deeds(agency, 4, timedelta(hours=30))
    # Two batches are read and deleted, the third look finds nothing.
    with django_assert_num_queries(5):
        forgetting.forget_old_deeds()
