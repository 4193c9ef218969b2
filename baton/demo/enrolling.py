"""The people of the demo agency come in: accounts without a password, for the one-click sign-in."""

from baton.accounts.models import Client, Member, MoneyTier, Role, User, Workspace
from baton.accounts.roles import JobFunction as Job
from baton.activity import log
from baton.demo.people import AGENCY, SLUG, Person
from baton.membership.changing_roles import change_job_function, change_rights
from baton.membership.facts import MemberJoined
from baton.membership.founding import found
from baton.membership.giving import Rights

# It kept its work elsewhere before: a card's number is not the number of its row.
CARDS_BEFORE = 1000


def open_house(owner: Person) -> Member:
    """The workspace with its owner."""
    account(owner)
    member = found(AGENCY, slug=SLUG, owner=owner.name, email=owner.email)
    Workspace.objects.filter(pk=member.workspace_id).update(is_demo=True, last_card_number=CARDS_BEFORE)
    return change_job_function(member, to=owner.job, by=member)


def account(person: Person) -> User:
    user = User(email=person.email, name=person.name, language=person.language)
    user.set_unusable_password()
    user.save()
    return user


def let_in(person: Person, *, by: Member, client: Client | None = None) -> Member:
    """As joining by an invitation does, without the mail."""
    with log.in_turn(by.workspace_id) as workspace:
        member = Member(
            workspace=workspace,
            user=account(person),
            name=person.name,
            role=person.role,
            job_function=person.job,
            client=client,
        )
        Rights.usual(Role(person.role)).give_to(member)
        member.save()
        log.record(workspace, MemberJoined(member=member.id), by=member)
    if person.job == Job.ACCOUNT_MANAGER:
        rights = Rights(
            may_manage=False, money=MoneyTier.PRICES, may_see_personal_data=True, may_administer=False
        )
        member = change_rights(member, to=rights, by=by)
    return member
