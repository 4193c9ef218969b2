"""Small files of many kinds, made on the spot."""

import io
import struct
import zlib
from typing import Any

from PIL import Image


def picture(kind: str = "PNG", size: tuple[int, int] = (800, 400), **saved: Any) -> bytes:
    written = io.BytesIO()
    image = Image.new("RGB", size, (200, 30, 60))
    image.putpixel((0, 0), (0, 0, 255))
    image.save(written, kind, **saved)
    return written.getvalue()


def turned_photo() -> bytes:
    """A JPEG that lies on its side and says so in its EXIF, with a place where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "taken at home"
    return picture("JPEG", (800, 400), exif=exif)


def pixel_flood(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG of a few bytes that would unfold into gigabytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
HTML = b"<!DOCTYPE html><html><script>alert(document.cookie)</script></html>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
XML = b'<?xml version="1.0"?><x/>'
EXE = b"MZ\x90\x00\x03\x00\x00\x00" + b"\0" * 120


A4 = (595, 842)


def pdf(*pages: tuple[int, int], turned: int = 0, words: str = "", trailer: bytes = b"") -> bytes:
    """A PDF of pages of those sizes in points, each with a red square at the bottom left and its number."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for number, (width, height) in enumerate(pages, 1):
        kids.append(b"%d 0 R" % (len(objects) + 1))
        drawn = b"1 0 0 rg 0 0 40 40 re f BT /F 24 Tf 60 60 Td (%s %d) Tj ET" % (words.encode(), number)
        font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d /Contents %d 0 R "
            b"/Resources << /Font << /F %s >> >> >>" % (width, height, turned, len(objects) + 2, font)
        )
        objects.append(stream(drawn))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return put_together(objects, trailer)


def stream(content: bytes, about: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), about, content)


def put_together(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """Objects numbered from 1, with the table that says where each begins; the first is the catalog."""
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF"
        % (
            size,
            table,
            size,
            trailer,
            len(out),
        )
    )


def locked_pdf() -> bytes:
    """Encrypted under a password that nobody knows."""
    rights = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"41" * 32, b"42" * 32)
    return pdf(A4, trailer=b"/Encrypt %s /ID [<00><00>] " % rights)


def pdf_that_draws_forever(depth: int = 12) -> bytes:
    """A form that draws a form ten times, that draws a form ten times: a page of 10^12 rectangles."""
    first_form = 4
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
        b"/Resources << /XObject << /X 4 0 R >> >> >>" % (first_form + depth),
    ]
    for level in range(depth):
        last = level == depth - 1
        named = b"" if last else b"/Resources << /XObject << /X %d 0 R >> >>" % (first_form + level + 1)
        about = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + named
        objects.append(stream(b"0 0 9 9 re f " if last else b"/X Do " * 10, about))
    return put_together([*objects, stream(b"/X Do")])


def pdf_that_unfolds(side: int = 60_000) -> bytes:
    """A picture of a few kilobytes that would take gigabytes."""
    data = zlib.compress(b"\0" * 1_000_000, 9)
    about = (
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 "
        b"/Filter /FlateDecode" % (side, side)
    )
    return put_together(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
            b"/Resources << /XObject << /X 4 0 R >> >> >>",
            stream(data, about),
            stream(b"595 0 0 842 0 0 cm /X Do"),
        ]
    )
