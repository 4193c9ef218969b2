"""A form that was sent and refused by the board is kept as a mail would be: nothing that a client wrote is
lost."""

from email.message import EmailMessage
from email.utils import formataddr

from baton.intake.filing import Sent
from baton.intake.mail.reading import read
from baton.intake.mail.sorting import Place
from baton.intake.mail.taking import LARGEST_KEPT, hold
from baton.intake.models import Held, IntakeForm, Letter
from baton.kit.errors import Refusal


def hold_back(form: IntakeForm, sent: Sent, refusal: Refusal) -> Letter:
    """Once for each page that was sent."""
    known = Letter.objects.filter(message_id=id_of(sent)).first()
    if known is not None:
        return known
    whole = as_mail(form, sent)
    return hold(read(whole), whole, Place(form=form), Held.REFUSED, reason=str(refusal)[:300])


def as_mail(form: IntakeForm, sent: Sent) -> bytes:
    mail = EmailMessage()
    mail["Message-ID"] = id_of(sent)
    mail["Subject"] = " ".join(sent.title.split())
    if sent.email:
        mail["From"] = formataddr((sent.name, sent.email))
    lines = [sent.about, f"{sent.wish:%Y-%m-%d}" if sent.wish else "", "" if sent.email else sent.name]
    lines += [f"{field.name}: {given}" for field, given in sent.answers.items()]
    mail.set_content("\n\n".join(line for line in lines if line))
    left = LARGEST_KEPT // 2
    for each in sent.files:
        left -= each.size or 0
        if left >= 0:
            each.seek(0)
            mail.add_attachment(
                each.read(), maintype="application", subtype="octet-stream", filename=each.name or "file"
            )
    return mail.as_bytes()


def id_of(sent: Sent) -> str:
    return f"<{sent.key}@form.invalid>"
