"""Sessions in Django's own table, looked up with a query composed once: every request asks for its own."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session

from baton.kit import clock
from baton.kit.prepared import Prepared

SESSIONS: Prepared[Session] = Prepared(lambda *, key: Session.objects.filter(session_key=key))


class SessionStore(db.SessionStore):
    def _get_session_from_db(self) -> Session | None:
        key = self.session_key
        # NUL is in nobody's key, and PostgreSQL refuses even to look for it.
        found = SESSIONS.first(key=key) if key and "\0" not in key else None
        if found is None or found.expire_date <= clock.real_now():
            self._session_key = None
            return None
        return found
