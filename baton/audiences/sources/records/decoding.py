"""Bytes of a file as UTF-8, a piece at a time; what the declared encoding does not know stays visible."""

import codecs
import hashlib
from collections.abc import Iterator
from pathlib import Path

from baton.audiences.wrong import Wrong

PIECE = 24_000_000
BOMS = {
    codecs.BOM_UTF8: ("utf-8",),
    codecs.BOM_UTF32_LE: (),
    codecs.BOM_UTF16_LE: ("utf-16", "utf-16-le"),
    codecs.BOM_UTF16_BE: ("utf-16", "utf-16-be"),
}
PACKED = {b"PK\x03\x04": "a zip or Excel file", b"\x1f\x8b": "packed with gzip", b"PAR1": "a Parquet file"}


class Decoded:
    """Reads once from the first byte to the last, and counts and hashes what it reads."""

    def __init__(self, path: Path, encoding: str) -> None:
        self.path, self.encoding = path, encoding
        self.size, self.done = path.stat().st_size, 0
        self._hash = hashlib.sha256()
        with path.open("rb") as file:
            self.bom = mark(file.read(4), encoding)

    def pieces(self) -> Iterator[bytes]:
        decoder = None
        if self.encoding != "utf-8":
            plain = "utf-16-le" if self.encoding == "utf-16" and not self.bom else self.encoding
            decoder = codecs.getincrementaldecoder(plain)("baton_visible")
        with self.path.open("rb") as file:
            while piece := file.read(PIECE):
                self._hash.update(piece)
                first = self.done == 0
                self.done += len(piece)
                if decoder is not None:
                    said = decoder.decode(piece).removeprefix("\ufeff" if first else "")
                    yield said.encode("utf-8", "surrogatepass")
                else:
                    yield piece[len(self.bom) :] if first else piece
        if decoder is not None and (rest := decoder.decode(b"", True)):
            yield rest.encode("utf-8", "surrogatepass")

    def digest(self) -> str:
        return self._hash.hexdigest()


def mark(head: bytes, encoding: str) -> bytes:
    """The byte order mark, empty where there is none. Wrong where the file says that it is something else."""
    for packed, told in PACKED.items():
        if head.startswith(packed):
            raise Wrong(f"is {told}, not text")
    for bom, fits in BOMS.items():
        if head.startswith(bom):
            if encoding not in fits:
                is_ = fits[0] if fits else "utf-32"
                raise Wrong(f"begins with the mark of {is_}; the source says {encoding}")
            return bom
    return b""


def _visible(error: UnicodeError) -> tuple[str, int]:
    """A lone surrogate for each unknown byte: UTF-8 forbids it, so the record is found later."""
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101
    return "".join(chr(0xDC00 + byte) for byte in error.object[error.start : error.end]), error.end


codecs.register_error("baton_visible", _visible)
