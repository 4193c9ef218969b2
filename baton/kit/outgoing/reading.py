"""The body of an answer, never more of it than was agreed, packed or not."""

import io
import zlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from baton.kit.outgoing.refusals import AnswerTooLarge, BrokenAnswer

PIECE = 1 << 16


def read(
    chunks: Iterable[bytes], *, encoding: str, at_most: int, cut: bool, into: BinaryIO | None, host: str
) -> bytes:
    """All bytes; with ``cut`` the first ``at_most``, the rest unread; with ``into`` they go to that file."""
    target = into or io.BytesIO()
    room = at_most
    for piece in unpacked(chunks, encoding, host):
        target.write(piece[:room])
        if len(piece) > room:
            if cut:
                break
            raise AnswerTooLarge(host=host)
        room -= len(piece)
    return target.getvalue() if isinstance(target, io.BytesIO) and into is None else b""


def unpacked(chunks: Iterable[bytes], encoding: str, host: str) -> Iterator[bytes]:
    """Unpacked piece by piece: a bomb shows while it is still small."""
    if encoding in ("", "identity"):
        yield from chunks
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise BrokenAnswer(host=host)
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        for chunk in chunks:
            while chunk:
                yield unpacking.decompress(chunk, PIECE)
                chunk = unpacking.unconsumed_tail
    except zlib.error as error:
        raise BrokenAnswer(host=host) from error
    if not unpacking.eof:
        raise BrokenAnswer(host=host)
