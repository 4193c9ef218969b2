"""A PDF is leafed through: its pages are counted, measured and drawn, and what is wrong with one is said."""

import os
import time

import pytest
from PIL import Image

from baton.files import leafing, shelves
from baton.files.leafing import leaf_through, leaves_of, picture_of_page
from baton.files.models import StoredFile
from baton.files.refusals import DrawingIsBusy
from baton.files.storing import store_bytes
from baton.files.sweeping import sweep_orphans
from baton.keeping.manifest import files_below
from baton.kit.errors import NotSeen
from tests.files import corpus
from tests.files.corpus import A4

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(agency, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    leafing.GIVEN_UP.clear()

    def look(content, name="plan.pdf"):
        """Stored, and looked at for the first time."""
        stored = store_bytes([content], agency.workspace, name=name)
        assert stored.pages is None
        leaves_of(stored)
        return stored

    return look


def size_of(stored, number):
    with Image.open(picture_of_page(stored, number)) as image:
        return image.format, image.size


def test_pages_of_differing_sizes_are_counted_and_measured_when_somebody_looks(kept):
    stored = kept(corpus.pdf(A4, (842, 595), (200, 100)))
    assert (stored.pages, stored.trouble) == ([[595, 842], [842, 595], [200, 100]], "")


def test_a_page_is_drawn_as_wide_as_a_phone_needs_it(kept):
    stored = kept(corpus.pdf(A4, (842, 595)))
    assert size_of(stored, 1) == ("WEBP", (1240, 1755))
    assert size_of(stored, 2) == ("WEBP", (1240, 877))


def test_a_turned_page_is_measured_and_drawn_as_it_is_read(kept):
    stored = kept(corpus.pdf(A4, turned=90))
    assert stored.pages == [[842, 595]]
    with Image.open(picture_of_page(stored, 1)) as image:
        # The square of the bottom left corner goes to the top left.
        assert image.convert("RGB").getpixel((10, 10))[1] < 60  # type: ignore[index]


@pytest.mark.parametrize("size", [(14_400, 14_400), (3, 3), (14_400, 3), (3, 14_400)])
def test_a_picture_of_a_page_stays_bounded_whatever_the_page_measures(kept, size):
    _kind, (width, height) = size_of(kept(corpus.pdf(size)), 1)
    assert 0 < width <= 1240
    assert 0 < height <= 2600


def test_five_hundred_pages_are_there_and_drawn_only_as_they_are_looked_at(kept):
    stored = kept(corpus.pdf(*[A4] * 500))
    assert len(stored.pages) == 500
    assert size_of(stored, 500)[0] == "WEBP"
    assert [path.name for path in shelves.pages_of(stored.key).iterdir()] == ["500.webp"]
    for beyond in (0, 501, -1):
        with pytest.raises(NotSeen):
            picture_of_page(stored, beyond)


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (corpus.locked_pdf(), "locked"),
        (b"%PDF-1.7\nnonsense", "damaged"),
        (corpus.pdf(A4)[:300], "damaged"),
        (corpus.pdf(), "damaged"),
        (corpus.pdf(*[(9, 9)] * 1001), "too_many"),
    ],
)
def test_what_cannot_be_shown_says_why_and_is_kept_all_the_same(kept, content, trouble):
    stored = kept(content)
    assert (stored.pages, stored.trouble) == ([], trouble)
    assert "ownload it" in leaves_of(stored).problem
    assert shelves.path_of(stored.key).read_bytes() == content


def test_a_page_that_never_ends_is_given_up_and_not_tried_again(kept, monkeypatch):
    monkeypatch.setattr(leafing, "PATIENCE_S", 2)
    stored = kept(corpus.pdf_that_draws_forever())
    assert len(stored.pages) == 1
    with pytest.raises((NotSeen, DrawingIsBusy)):
        picture_of_page(stored, 1)
    monkeypatch.setattr(leafing, "asked_of_renderer", lambda *words: pytest.fail("tried again"))
    with pytest.raises((NotSeen, DrawingIsBusy)):
        picture_of_page(stored, 1)


def test_what_was_stopped_from_outside_is_not_called_damaged(agency, kept, monkeypatch):
    stored = store_bytes([corpus.pdf(A4)], agency.workspace, name="plan.pdf")
    with monkeypatch.context() as busy:
        busy.setattr(leafing, "PATIENCE_S", 0.001)
        assert "at this moment" in leaves_of(stored).problem
    assert StoredFile.objects.get(pk=stored.pk).pages is None
    leafing.GIVEN_UP.clear()
    assert leaves_of(stored).sizes == [(595, 842)]


def test_only_so_many_wait_to_be_drawn_that_others_are_answered(kept):
    stored = kept(corpus.pdf(A4))
    for _ in range(3):
        leafing.IN_LINE.acquire()
    try:
        with pytest.raises(DrawingIsBusy):
            picture_of_page(stored, 1)
    finally:
        for _ in range(3):
            leafing.IN_LINE.release()
    assert picture_of_page(stored, 1).exists()


def test_a_picture_that_unfolds_into_gigabytes_breaks_nothing_here(kept):
    stored = kept(corpus.pdf_that_unfolds())
    try:
        assert size_of(stored, 1)[1] == (1240, 1755)
    except NotSeen:
        # Given up for want of memory: told the same way as any page that cannot be drawn.
        assert shelves.pages_of(stored.key).joinpath("1.none").exists()


def test_the_process_that_draws_knows_no_secret(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://somebody:secret@db/baton")
    spy = tmp_path / "spy.py"
    spy.write_text("import json, os; print(json.dumps(dict(os.environ)))")
    monkeypatch.setattr(leafing, "RENDERER", spy)
    told = leafing.asked_of_renderer("sizes")
    assert told is not None
    assert "DATABASE_URL" not in told


def test_a_file_from_before_is_leafed_through_when_it_is_first_looked_at(kept):
    stored = kept(corpus.pdf(A4))
    StoredFile.objects.update(pages=None)
    assert leaves_of(StoredFile.objects.get()).sizes == [(595, 842)]
    assert StoredFile.objects.get().pages == stored.pages


def test_a_picture_is_one_page_and_a_text_is_none(kept, tmp_path):
    assert leaves_of(kept(corpus.picture(size=(30, 20)), "a.png")).sizes == [(30, 20)]
    assert leaves_of(kept(b"Two mails", "a.txt")).sizes == ()
    text = tmp_path / "a.txt"
    text.write_text("Two mails")
    assert leaf_through(text) is None


def test_pictures_of_pages_go_with_their_file_and_into_no_backup(kept):
    stored = kept(corpus.pdf(A4))
    folder = picture_of_page(stored, 1).parent
    assert list(files_below(shelves.root())) == [f"{stored.key[:2]}/{stored.key[2:4]}/{stored.key}"]
    os.utime(folder, (time.time() - 3 * 86_400,) * 2)
    sweep_orphans()
    assert folder.exists()
    stored.delete()
    sweep_orphans()
    assert not folder.exists()
