"""How much may come in by one address: rows, as wrong tries are counted, so restarts and processes agree."""

from datetime import timedelta

from baton.accounts import guessing
from baton.accounts.models import Attempt
from baton.intake.models import IntakeForm

FORM, MAIL = "intake", "intake-mail"
# A client's office may stand behind one address of the network.
FROM_A_NETWORK = (20, timedelta(hours=1))
BY_A_FORM = (200, timedelta(hours=1))
TO_ONE_ADDRESS = (3, timedelta(hours=24))


def is_too_much(form: IntakeForm, ip: str) -> bool:
    """Counted first, then asked; a refused one does not count."""
    attempt = guessing.counted(guessing.subject(str(form.pk), FORM), ip, FORM)
    by_form = Attempt.objects.filter(subject=attempt.subject)
    too_much = guessing.over(by_form.filter(network=attempt.network), FROM_A_NETWORK) or guessing.over(
        by_form, BY_A_FORM
    )
    if too_much:
        attempt.delete()
    return too_much


def may_write_to(email: str, ip: str) -> bool:
    """Anybody can type a stranger's address in: nobody gets many mails that way."""
    attempt = guessing.counted(guessing.subject(email, MAIL), ip, MAIL)
    return not guessing.over(Attempt.objects.filter(subject=attempt.subject), TO_ONE_ADDRESS)
