"""The chore: endpoints side by side, so that a slow one keeps no other waiting."""

import logging
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

from django.db import close_old_connections, connection

from baton.webhooks.listening import due
from baton.webhooks.sending import work_off

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 4


class Senders:
    def __init__(self) -> None:
        self.pool = ThreadPoolExecutor(SIDE_BY_SIDE, thread_name_prefix="webhooks")
        self.busy: set[int] = set()
        self.lock = Lock()

    def look(self) -> None:
        for pk in due():
            with self.lock:
                if pk in self.busy:
                    continue
                self.busy.add(pk)
            self.pool.submit(self.work_off, pk)

    def work_off(self, pk: int) -> None:
        close_old_connections()
        try:
            work_off(pk)
        except Exception:
            log.exception("The deliveries of webhook %s stopped; they go on in their turn.", pk)
        finally:
            connection.close()
            with self.lock:
                self.busy.discard(pk)


SENDERS = Senders()


def keep_delivering() -> None:
    SENDERS.look()
