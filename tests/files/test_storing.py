"""Files lie whole or not at all, under names of our own, and are known by their content."""

import hashlib
import io
import os
import time
from datetime import timedelta

import pytest
from PIL import Image

from baton.files import shelves
from baton.files.models import StoredFile
from baton.files.recognising import UNKNOWN
from baton.files.refusals import FileEmpty, FileTooLarge
from baton.files.storing import store_bytes
from baton.files.sweeping import sweep_orphans
from tests.files import corpus

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


def store(agency, content, name="mock-up.png"):
    return store_bytes([content], agency.workspace, name=name)


def everything_in(shelf):
    return [path for path in shelf.rglob("*") if path.is_file()]


def test_bytes_come_back_as_they_went_in(agency):
    content = os.urandom(300_000)
    stored = store(agency, content, "data.bin")
    assert shelves.path_of(stored.key).read_bytes() == content
    assert stored.sha256 == hashlib.sha256(content).hexdigest()
    assert stored.size == len(content)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..\\..\\boot.ini", "/etc/shadow", "a/b/c.png", "con", "\u202egnp.exe"]
)
def test_a_name_never_becomes_part_of_a_path(agency, shelf, name):
    stored = store(agency, b"hello", name)
    (path,) = everything_in(shelf)
    assert path == shelf / stored.key[:2] / stored.key[2:4] / stored.key


def test_a_key_that_is_a_path_opens_nothing():
    for key in ("../../secret", "", "a" * 47, "A" * 48):
        with pytest.raises(ValueError, match="not a key"):
            shelves.path_of(key)


def test_one_byte_above_the_limit_is_refused_and_leaves_nothing(agency, shelf, settings):
    settings.FILE_LIMIT_BYTES = 1024 * 1024
    store_bytes([b"x" * 1024 * 1024], agency.workspace, name="just.bin")
    with pytest.raises(FileTooLarge, match="1 MB"):
        store_bytes([b"x" * 1024 * 1024, b"x"], agency.workspace, name="over.bin")
    assert len(everything_in(shelf)) == 1


def test_a_broken_sender_leaves_nothing(agency, shelf):
    def chunks():
        yield b"half"
        raise ConnectionError

    with pytest.raises(ConnectionError):
        store_bytes(chunks(), agency.workspace, name="half.bin")
    assert everything_in(shelf) == []
    assert not StoredFile.objects.exists()


def test_an_empty_file_is_refused_in_words(agency, shelf):
    with pytest.raises(FileEmpty, match="empty"):
        store(agency, b"", "nothing.txt")
    assert everything_in(shelf) == []


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (corpus.picture("PNG"), "shot.txt", "image/png"),
        (corpus.picture("JPEG"), "photo.html", "image/jpeg"),
        (corpus.picture("GIF"), "x.gif", "image/gif"),
        (corpus.picture("WEBP"), "x.webp", "image/webp"),
        (corpus.PDF, "brief.png", "application/pdf"),
        (corpus.HTML, "picture.png", "text/html"),
        (corpus.SVG, "logo.png", "image/svg+xml"),
        (corpus.XML, "feed.csv", "application/xml"),
        (b"\xef\xbb\xbf <SVG onload=alert(1)>", "logo.jpg", "image/svg+xml"),
        (b"a,b\n1,2\n", "base.csv", "text/csv"),
        ("Привет".encode(), "note.txt", "text/plain"),
        (corpus.EXE, "invoice.pdf", "application/vnd.microsoft.portable-executable"),
        (
            b"PK\x03\x04" + b"\0" * 60,
            "report.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (b"PK\x03\x04" + b"\0" * 60, "photo.png", "application/zip"),
        (corpus.picture("PNG")[:60], "broken.png", UNKNOWN),
        (corpus.pixel_flood(), "flood.png", UNKNOWN),
        (b"\x89PNG\r\n\x1a\n" + corpus.HTML, "polyglot.png", UNKNOWN),
        (b"GIF89a/*" + corpus.HTML, "polyglot.gif", "text/html"),
    ],
)
def test_a_file_is_what_its_content_says(agency, content, name, kind):
    assert store(agency, content, name).content_type == kind


def test_a_pixel_flood_is_never_unfolded(agency):
    started = time.process_time()
    stored = store(agency, corpus.pixel_flood(), "flood.png")
    assert time.process_time() - started < 2
    assert not stored.preview_key


def test_a_preview_is_small_upright_and_carries_nothing_along(agency):
    stored = store(agency, corpus.turned_photo(), "photo.jpg")
    assert (stored.width, stored.height) == (400, 800)
    content = shelves.path_of(stored.preview_key).read_bytes()
    with Image.open(io.BytesIO(content)) as preview:
        assert preview.format == "WEBP"
        assert preview.size == (320, 640)
        assert not preview.getexif()
    assert b"taken at home" not in content
    assert b"taken at home" in shelves.path_of(stored.key).read_bytes()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_pictures_of_every_mode_get_a_preview(agency, mode):
    written = io.BytesIO()
    Image.new(mode, (30, 20)).save(written, "PNG")
    assert store(agency, written.getvalue()).preview_key


def test_a_printers_jpeg_gets_a_preview(agency):
    written = io.BytesIO()
    Image.new("CMYK", (30, 20)).save(written, "JPEG")
    assert store(agency, written.getvalue()).preview_key


def test_a_long_name_keeps_its_ending(agency):
    assert store(agency, b"x", "я" * 300 + ".csv").name == "я" * 251 + ".csv"


def test_the_sweep_takes_only_what_nobody_names(agency, shelf):
    kept = store(agency, corpus.picture())
    lost = store(agency, b"lost", "lost.txt")
    StoredFile.objects.filter(pk=lost.pk).delete()
    shelves.new_part().write_bytes(b"half an upload")
    (shelf / "README").write_text("somebody else's")
    assert sweep_orphans() == 0  # all young: a write may still be under way
    assert sweep_orphans(older_than=timedelta(seconds=-5)) == 2
    assert {path.name for path in everything_in(shelf)} == {kept.key, kept.preview_key, "README"}
