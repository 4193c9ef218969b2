"""What clients ask by a form and by mail, and what the people of the house do with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from email.message import EmailMessage
from email.utils import formataddr

from baton.accounts.models import Contact
from baton.boards.models import Card
from baton.demo import outside_words as words
from baton.demo.clients import ProjectPlan, plan_of
from baton.demo.living import go_through
from baton.demo.people import GUESTS
from baton.demo.rhythm import ZONE, weekday_until
from baton.demo.stories import REQUEST
from baton.demo.studio import Studio
from baton.demo.work_in_hand import work_on
from baton.intake.arranging import make_form
from baton.intake.filing import Sent, take_in
from baton.intake.mail.reading import read
from baton.intake.mail.sorting import Place
from baton.intake.mail.taking import answer, hold, request
from baton.intake.models import Held, IntakeForm, Mailed


@dataclass
class Desk:
    """Where a client asks: the form, and who answers."""

    plan: ProjectPlan
    name: str
    words: str
    account: str
    head: str
    form: IntakeForm | None = None


def asked(studio: Studio, settled: date) -> Iterator[Iterator[datetime]]:
    offers, catalogue = plan_of("Polder & Vine", "Weekly offers"), plan_of("Светлый дом", "Каталог и акции")
    polder = Desk(offers, "Request of Polder & Vine", words.WELCOME, "anna", "pieter")
    home = Desk(catalogue, "Заявка «Светлый дом»", words.WELCOME_RU, "katya", "olga")
    for desk in (polder, home):
        yield opens(studio, desk, settled)
    for back, sent in words.BY_FORM:
        yield comes_by_form(studio, polder, back, sent)
    for back, sent in words.BY_FORM_RU:
        yield comes_by_form(studio, home, back, sent)
    yield becomes_card(studio, polder, 6)
    yield becomes_comment(studio, polder, 2)
    yield waits(studio, polder, 1)


def ago(studio: Studio, back: int, hour: int, minute: int) -> datetime:
    day = weekday_until(studio.history.anchor - timedelta(days=back))
    return datetime.combine(day, time(hour, minute), tzinfo=ZONE)


def opens(studio: Studio, desk: Desk, day: date) -> Iterator[datetime]:
    """On the board of requests, shared with the client; mails to its address come in, too."""
    yield datetime.combine(day, time(14, 30), tzinfo=ZONE)
    board = studio.desk_for(REQUEST, desk.plan)
    account = studio.members[desk.account]
    desk.form = make_form(
        board.board,
        by=studio.members[desk.head],
        questions=[(studio.fields["Channel"], False)],
        name=desk.name,
        words=desk.words,
        column=board.stages[0],
        project=studio.projects[desk.plan],
        lead=account,
        responsible=account,
        shared=True,
        mailed=Mailed.OWN,
    )


def comes_by_form(studio: Studio, desk: Desk, back: int, sent: words.Request) -> Iterator[datetime]:
    yield ago(studio, back, sent.hour, 12)
    if desk.form is None:
        return
    wish = clock_day(studio, back) + timedelta(days=sent.wished_in) if sent.wished_in else None
    page = Sent(f"demo{desk.form.pk}x{back}", sent.title, sent.about, wish, sent.name, sent.email)
    received, _is_new = take_in(desk.form, page)
    yield from goes_its_way(studio, desk, received.card)


def clock_day(studio: Studio, back: int) -> date:
    return studio.history.anchor - timedelta(days=back)


def goes_its_way(studio: Studio, desk: Desk, card: Card) -> Iterator[datetime]:
    fresh = Card.objects.select_related("board", "column").get(pk=card.pk)
    yield from go_through(work_on(fresh, REQUEST, desk.plan, desk.account, studio))


def becomes_card(studio: Studio, desk: Desk, back: int) -> Iterator[datetime]:
    """From somebody of the client's whom the house knows. The house has no box here, so where a mail belongs
    is said rather than read from its address."""
    yield ago(studio, back, 10, 47)
    if desk.form is None:
        return
    contact = Contact.objects.filter(client__name=desk.plan.client).order_by("id")[0]
    raw = mail("demo-request", contact.name, contact.email, *words.MAILED)
    letter = request(read(raw), Place(form=desk.form), raw)
    if letter.card is not None:
        yield from goes_its_way(studio, desk, letter.card)


def becomes_comment(studio: Studio, desk: Desk, back: int) -> Iterator[datetime]:
    """The client's guest answers a mail about a card from where they read it."""
    yield ago(studio, back, 15, 31)
    guest = next(each for each in GUESTS if each.client == desk.plan.client)
    member = studio.members[guest.key]
    card = (
        Card.objects.seen_by(member)
        .on_board()
        .select_related("project", "workspace")
        .order_by("-number")
        .first()
    )
    if card is not None:
        raw = mail("demo-reply", guest.name, guest.email, f"Re: {card.title}", words.ANSWERED)
        answer(read(raw), Place(card=card, member=member, answered=True), card, raw)


def waits(studio: Studio, desk: Desk, back: int) -> Iterator[datetime]:
    """From an address that nobody knows."""
    yield ago(studio, back, 9, 26)
    if desk.form is not None:
        raw = mail("demo-stranger", *words.STRANGER)
        hold(read(raw), raw, Place(form=desk.form), Held.STRANGER)


def mail(name: str, sender: str, address: str, subject: str, text: str) -> bytes:
    message = EmailMessage()
    message["Message-ID"] = f"<{name}@mail.demo.example>"
    message["From"] = formataddr((sender, address))
    message["To"] = "requests@demo.example"
    message["Subject"] = subject
    message.set_content(text)
    return message.as_bytes()
