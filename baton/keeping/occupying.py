"""Who is at work on the data directory: servers and workers share it, a restore wants it for itself.

The kernel frees the lock of a killed process, so nobody has to tidy up after one.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class InUse(Refusal):
    words = _("A server or a worker is running on these data (%(place)s). Stop it first.")


class BeingRestored(Refusal):
    words = _("A backup is just being restored here (%(place)s). Start again when that has ended.")


class OthersConnected(Refusal):
    words = _("%(count)s other connections to this database are open. Stop what uses it first.")


@contextmanager
def at_work() -> Iterator[None]:
    """For as long as a server or a worker runs. Raises BeingRestored."""
    with locked(fcntl.LOCK_SH, BeingRestored):
        yield


@contextmanager
def alone() -> Iterator[None]:
    """While everything is replaced. Raises InUse, OthersConnected."""
    with locked(fcntl.LOCK_EX, InUse):
        demand_nobody_connected()
        yield


@contextmanager
def locked(how: int, refusal: type[Refusal]) -> Iterator[None]:
    place = Path(settings.DATA) / "at-work.lock"
    file = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(file, how | fcntl.LOCK_NB)
        except BlockingIOError:
            raise refusal(place=str(settings.DATA)) from None
        yield
    finally:
        os.close(file)


def demand_nobody_connected() -> None:
    """A server on another machine holds no lock here, but a connection to the PostgreSQL database."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
            "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        count = cursor.fetchone()[0]
    if count:
        raise OthersConnected(count=count)
