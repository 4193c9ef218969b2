"""A voice comes in by the form: once for each page, counted, and never too many."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import F

from baton.accounts import guessing
from baton.accounts.models import Attempt
from baton.statik.models import Gathering, Voice

FEEDBACK = "feedback"
# A department may sit behind one address of the network.
FROM_A_NETWORK = (60, timedelta(hours=1))
BY_A_FORM = (300, timedelta(hours=1))


def hear(gathering: Gathering, *, key: str, side: str, text: str, name: str = "") -> Voice:
    """What was said before in the same words is counted there."""
    known = gathering.voices.filter(key=key).first()
    if known is not None:
        return known
    same = gathering.voices.filter(side=side, text=text, name=name).first()
    if same is not None:
        gathering.voices.filter(pk=same.pk).update(times=F("times") + 1)
        return same
    try:
        with transaction.atomic():
            return Voice.objects.create(gathering=gathering, key=key, side=side, text=text, name=name)
    except IntegrityError:
        # The same page, sent twice at one moment.
        return gathering.voices.get(key=key)


def is_too_much(gathering: Gathering, ip: str) -> bool:
    """Counted first, then asked; a refused one does not count."""
    attempt = guessing.counted(guessing.subject(str(gathering.pk), FEEDBACK), ip, FEEDBACK)
    by_form = Attempt.objects.filter(subject=attempt.subject)
    too_much = guessing.over(by_form.filter(network=attempt.network), FROM_A_NETWORK) or guessing.over(
        by_form, BY_A_FORM
    )
    if too_much:
        attempt.delete()
    return too_much
