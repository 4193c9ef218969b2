"""Slack for tests, on a port of its own: it can be away, slow, refuse, and hang up at the worst moment."""

import http.server
import json
import threading
from typing import Any


class FakeSlack:
    """What it took stays when it is stopped and started again. ``moods``: what it does with the next posts:
    a status, an error's name, or "hang up after"."""

    def __init__(self) -> None:
        self.posts: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.moods: list[str] = []
        self.port = 0
        self.server: Any = None
        self.answering: type[Answering] = Answering

    def open(self) -> "FakeSlack":
        handler = type("Answering", (self.answering,), {"slack": self})
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def close(self) -> None:
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
        self.server = None


class Answering(http.server.BaseHTTPRequestHandler):
    slack: FakeSlack

    def log_message(self, *args: Any) -> None:
        pass

    def do_POST(self) -> None:
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        method = self.path.rsplit("/", 1)[-1]
        self.slack.asked.append(method)
        mood = self.slack.moods.pop(0) if self.slack.moods and method == "chat.postMessage" else ""
        if mood.isdecimal():
            self.answer({"ok": False}, int(mood))
        elif mood and mood != "hang up after":
            self.answer({"ok": False, "error": mood})
        elif method == "users.lookupByEmail":
            known = {"dasha@relay.example": "U0DASHA11"}
            found = known.get(sent["email"])
            self.answer(
                {"ok": True, "user": {"id": found}} if found else {"ok": False, "error": "users_not_found"}
            )
        else:
            self.slack.posts.append(sent | {"token": self.headers.get("Authorization", "")})
            if mood == "hang up after":
                self.close_connection = True
                self.connection.close()
                return
            self.answer({"ok": True, "channel": "D1", "ts": f"{len(self.slack.posts)}.0"})

    def answer(self, told: dict[str, Any], status: int = 200) -> None:
        body = json.dumps(told).encode()
        self.send_response(status)
        if status == 429:
            self.send_header("Retry-After", "90")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
