"""A voice comes in by the form: once for each page, and never too many."""

from datetime import timedelta

from baton.accounts import guessing
from baton.accounts.models import Attempt
from baton.activity import log
from baton.statik.facts import GatheringChanged
from baton.statik.models import Gathering, Voice

FEEDBACK = "feedback"
# A department may sit behind one address of the network.
FROM_A_NETWORK = (60, timedelta(hours=1))
BY_A_FORM = (300, timedelta(hours=1))
# Of one gathering, however long it is open: a design holds twice as many parts.
MOST_VOICES = 1_000


def hear(gathering: Gathering, *, key: str, side: str, text: str, name: str = "") -> Voice | None:
    """None: it was revealed a moment ago, and nobody would read this any more."""
    with log.in_turn(gathering.service.workspace_id) as workspace:
        if not Gathering.objects.filter(pk=gathering.pk, revealed_at=None).exists():
            return None
        said = {"side": side, "text": text, "name": name}
        voice, is_new = Voice.objects.get_or_create(gathering=gathering, key=key, defaults=said)
        if is_new:
            # Not whose: only that there is one more.
            log.record(workspace, GatheringChanged(service=gathering.service_id, how="heard"), by=None)
        return voice


def is_too_much(gathering: Gathering, ip: str) -> bool:
    """Counted first, then asked; a refused one does not count."""
    if gathering.voices.count() >= MOST_VOICES:
        return True
    attempt = guessing.counted(guessing.subject(str(gathering.pk), FEEDBACK), ip, FEEDBACK)
    by_form = Attempt.objects.filter(subject=attempt.subject)
    too_much = guessing.over(by_form.filter(network=attempt.network), FROM_A_NETWORK) or guessing.over(
        by_form, BY_A_FORM
    )
    if too_much:
        attempt.delete()
    return too_much
