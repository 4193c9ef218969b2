"""The one public door: streams go to a raw application beside Django, all else through Django's WSGI.

See docs/decisions/0003-one-door.md for the figures.
"""

import os
import re
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baton.config.settings")
django.setup()

from a2wsgi import WSGIMiddleware  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402

from baton.kit.collecting import collect_seldom  # noqa: E402
from baton.web.streaming.stream import Receive, Scope, Send, stream  # noqa: E402
from baton.web.streaming.watch import Watch  # noqa: E402

STREAM = re.compile(r"^/api/([-\w]+)/stream$")


class Door:
    def __init__(self) -> None:
        self.watch: Watch | None = None
        django_app: Any = get_wsgi_application()
        self.requests: Any = WSGIMiddleware(django_app, workers=settings.THREADS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.live(receive, send)
        elif scope["type"] == "http":
            match = STREAM.match(scope["path"]) if scope["method"] == "GET" else None
            if match and self.watch is not None:
                await stream(self.watch, match[1], scope, receive, send)
            else:
                await self.requests(scope, receive, send)

    async def live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self.watch = Watch()
                await self.watch.start()
                collect_seldom()
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                if self.watch is not None:
                    await self.watch.stop()
                await send({"type": "lifespan.shutdown.complete"})
                return


door = Door()
