"""A mail server for tests, on a port of its own: it can be away, refuse, and hang up at the worst moment.

What it took stays when it is stopped and started again, as with a real one.
"""

import socketserver
import threading
import time
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any


@dataclass
class Post:
    taken: list[tuple[str, bytes]] = field(default_factory=list)
    # What it does with the next mails, one each, instead of taking them: "451", "550", "data 554",
    # "hang up before", "hang up after"; or "slow" to answer.
    moods: list[str] = field(default_factory=list)
    server: Any = None
    port: int = 0

    def open(self) -> "Post":
        handler = type("Speaking", (Speaking,), {"post": self})
        Server.allow_reuse_address = True
        self.server = Server(("127.0.0.1", self.port), handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def close(self) -> None:
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
        self.server = None

    @property
    def mails(self) -> list[EmailMessage]:
        parsed = (message_from_bytes(text, policy=policy.default) for _, text in self.taken)
        return list(parsed)

    def to(self, address: str) -> list[EmailMessage]:
        return [
            mail for (receiver, _), mail in zip(self.taken, self.mails, strict=True) if receiver == address
        ]

    def mood(self) -> str:
        return self.moods.pop(0) if self.moods else ""


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


class Speaking(socketserver.StreamRequestHandler):
    post: Post

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def handle(self) -> None:
        self.say("220 post.example")
        receiver, greeted = "", False
        while line := self.rfile.readline():
            word = line.decode().strip()
            verb = word[:4].upper()
            greeted = greeted or verb in ("EHLO", "HELO")
            if verb == "MAIL" and not greeted:
                self.say("503 say who you are first")
            elif verb in ("EHLO", "HELO", "MAIL", "RSET", "NOOP"):
                self.say("250 yes")
            elif verb == "RCPT":
                receiver = word.partition("<")[2].partition(">")[0]
                self.say("250 yes")
            elif verb == "DATA":
                if not self.take(receiver):
                    return
            elif verb == "QUIT":
                self.say("221 bye")
                return

    def take(self, receiver: str) -> bool:
        """False: it hung up."""
        mood = self.post.mood()
        if mood == "hang up before":
            return False
        if mood.startswith("data "):
            self.say(f"{mood[5:]} no")
            return True
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b"..") else line)
        if mood in ("451", "550"):
            self.say(f"{mood} not now")
            return True
        self.post.taken.append((receiver, b"".join(lines)))
        if mood == "hang up after":
            return False
        if mood == "slow":
            time.sleep(0.1)
        self.say("250 taken")
        return True
