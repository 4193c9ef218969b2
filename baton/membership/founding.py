"""The first owner of an installation, and of any later workspace."""

import hashlib
import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.validators import validate_email, validate_slug
from django.db import transaction

from baton.accounts.models import JobFunction, Member, Role, User, Workspace
from baton.accounts.models.user import normalised
from baton.accounts.roles import usual_permissions
from baton.activity import log
from baton.calendars.opening import open_default_calendar
from baton.kit import clock
from baton.membership.facts import MemberJoined
from baton.membership.models import SetupKey
from baton.membership.refusals import AlreadyFounded, SlugIsTaken

# First parts of addresses that are not workspaces.
RESERVED = {
    "accounts", "api", "assets", "c", "demo", "health", "join", "login", "media", "offline", "session",
    "setup", "static",
}  # fmt: skip


def found(
    workspace: str,
    *,
    slug: str,
    owner: str,
    email: str,
    password: str | None = None,
    language: str = "en",
    time_zone: str = "Europe/Amsterdam",
    currency: str = "EUR",
) -> Member:
    """A workspace named ``workspace`` with its first owner; gives the owner.

    An existing account with this address becomes the owner and keeps its password; a new one needs one.
    Raises SlugIsTaken, and Django's ValidationError for a bad slug, address or password.
    """
    validate_slug(slug)
    validate_email(email)
    if slug in RESERVED or Workspace.objects.filter(slug=slug).exists():
        raise SlugIsTaken(slug=slug)
    with transaction.atomic():
        user = User.objects.filter(email=normalised(email)).first()
        if user is None:
            user = User(email=normalised(email), name=owner.strip(), language=language)
            validate_password(password or "", user)
            user.set_password(password)
            user.save()
        place = Workspace.objects.create(
            name=workspace.strip(), slug=slug, language=language, time_zone=time_zone, currency=currency
        )
        with log.in_turn(place.id) as locked:
            member = Member.objects.create(
                workspace=locked,
                user=user,
                name=owner.strip(),
                role=Role.OWNER,
                job_function=JobFunction.DEPARTMENT_HEAD,
                **usual_permissions(Role.OWNER),
            )
            log.record(locked, MemberJoined(member=member.id), by=member)
        open_default_calendar(place, today=clock.now().date(), by=member)
        return member


def found_with_key(key: str, workspace: str, **known: str) -> Member:
    """The set-up page's way: the key opens it once, and only while nobody has an account."""
    with transaction.atomic():
        taken = SetupKey.objects.select_for_update().filter(digest=hashed(key)).delete()
        if taken[0] == 0 or is_founded():
            raise AlreadyFounded
        return found(workspace, **known)


def is_founded() -> bool:
    return User.objects.exists()


def new_setup_key() -> str | None:
    """Printed by the server at its start; older ones open nothing any more. None: there are accounts."""
    if is_founded():
        return None
    key = secrets.token_urlsafe(32)
    with transaction.atomic():
        SetupKey.objects.all().delete()
        SetupKey.objects.create(digest=hashed(key))
    return key


def opens_setup(key: str) -> bool:
    return not is_founded() and SetupKey.objects.filter(digest=hashed(key)).exists()


def hashed(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
