"""A small server that speaks as much IMAP as reading a box takes, as RFC 3501 writes it."""

import re
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

UID = re.compile(rb"^(\S+) (?:UID )?(\w+)(?: (.*))?$", re.IGNORECASE)


class Box:
    """``mails`` by uid; ``cut_after``: the connection is cut after so many mails were handed over."""

    def __init__(self) -> None:
        self.mails: dict[int, bytes] = {}
        self.seen: set[int] = set()
        self.validity = 7
        self.cut_after: int | None = None
        self.fetched: list[int] = []
        self.refuses = False

    def put(self, raw: bytes, uid: int = 0) -> int:
        uid = uid or max(self.mails, default=0) + 1
        self.mails[uid] = raw
        return uid

    def answer(self, verb: str, rest: bytes) -> tuple[list[bytes], bytes]:
        if verb == "CAPABILITY":
            return [b"CAPABILITY IMAP4rev1"], b"OK done"
        if verb == "LOGIN":
            return [], b"NO wrong" if self.refuses else b"OK in"
        if verb == "SELECT":
            following = max(self.mails, default=0) + 1
            told = [b"%d EXISTS" % len(self.mails), b"OK [UIDVALIDITY %d] valid" % self.validity]
            return [*told, b"OK [UIDNEXT %d] next" % following], b"OK [READ-WRITE] selected"
        if verb == "SEARCH":
            return [b"SEARCH " + b" ".join(b"%d" % uid for uid in self.found(rest))], b"OK searched"
        if verb == "FETCH":
            return self.fetch(rest), b"OK fetched"
        if verb == "STORE":
            self.seen.add(int(rest.split()[0]))
            return [], b"OK stored"
        return ([b"BYE"] if verb == "LOGOUT" else []), b"OK"

    def found(self, asked: bytes) -> list[int]:
        if b"UNSEEN" in asked:
            return [uid for uid in sorted(self.mails) if uid not in self.seen]
        after = int(re.findall(rb"UID (\d+):\*", asked)[0])
        later = [uid for uid in sorted(self.mails) if uid >= after]
        # “n:*” names the last one even where none is that new.
        return later or sorted(self.mails)[-1:]

    def fetch(self, rest: bytes) -> list[bytes]:
        uid, what = rest.split(maxsplit=1)
        raw = self.mails[int(uid)]
        if b"SIZE" in what:
            return [b"1 FETCH (UID %s RFC822.SIZE %d)" % (uid, len(raw))]
        part = raw.partition(b"\n\n")[0] + b"\n\n" if b"HEADER" in what else raw
        self.fetched.append(int(uid))
        return [b"1 FETCH (UID %s BODY[] {%d}\r\n%s)" % (uid, len(part), part)]


@contextmanager
def served(box: Box) -> Iterator[int]:
    """The port at which the box is read."""

    class Speaker(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"* OK IMAP4rev1 at your service\r\n")
            for line in self.rfile:
                asked = UID.match(line.strip())
                if asked is None:
                    return
                lines, end = box.answer(asked[2].decode().upper(), asked[3] or b"")
                for each in lines:
                    self.wfile.write(b"* " + each + b"\r\n")
                self.wfile.write(asked[1] + b" " + end + b"\r\n")
                if box.cut_after is not None and len(box.fetched) > box.cut_after:
                    return

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = daemon_threads = True

    server: Any = Server(("127.0.0.1", 0), Speaker)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
