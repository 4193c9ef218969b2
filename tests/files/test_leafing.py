"""A PDF is leafed through: its pages are counted, measured and drawn, and what is wrong with one is said."""

import errno
import json
import os
import signal
import time

import pytest
from django.http import JsonResponse
from django.test import RequestFactory
from PIL import Image

from baton.files import leafing, shelves
from baton.files.leafing import leaf_through, leaves_of, picture_of_page
from baton.files.models import StoredFile
from baton.files.refusals import DrawingIsBusy
from baton.files.serving import page_response
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


@pytest.fixture
def all_drawing(monkeypatch):
    """As many are drawn as may be at once."""
    monkeypatch.setattr(leafing, "TURN_S", 0.01)
    for _ in range(2):
        leafing.AT_ONCE.acquire()
    yield
    for _ in range(2):
        leafing.AT_ONCE.release()


def room_in(places):
    room = 0
    while places.acquire(blocking=False):
        room += 1
    places.release(room)
    return room


def test_fewer_are_drawn_and_wait_than_there_are_threads(settings):
    assert leafing.TURN_S <= 1
    for places in (leafing.AT_ONCE, leafing.IN_LINE):
        assert room_in(places) < settings.THREADS


def test_a_picture_whose_turn_does_not_come_is_to_be_asked_for_in_a_moment(kept, all_drawing):
    stored = kept(corpus.pdf(A4))
    assert stored.pages is None
    stored.pages = [A4]
    told = page_response(RequestFactory().get("/"), stored, 1)
    assert isinstance(told, JsonResponse)
    assert (told.status_code, told["Retry-After"]) == (503, "2")
    assert "Try again in a moment" in json.loads(told.content)["detail"]


def test_pages_whose_turn_to_be_counted_does_not_come_are_not_yet_there(kept, all_drawing):
    stored = kept(corpus.pdf(A4))
    leaves = leaves_of(stored)
    assert not leaves.sizes
    assert "at this moment" in leaves.problem
    assert (StoredFile.objects.get().pages, StoredFile.objects.get().trouble) == (None, "")


def ends(monkeypatch, tmp_path, how):
    """The process that draws ends so; each start of it leaves a mark."""
    marks = tmp_path / "starts"
    script = tmp_path / "ends.py"
    script.write_text(f"import os, sys\nopen({str(marks)!r}, 'a').write('x')\n{how}")
    monkeypatch.setattr(leafing, "RENDERER", script)
    return marks


OUTSIDE = [
    *(f"os.kill(os.getpid(), {int(sent)})" for sent in (signal.SIGKILL, signal.SIGTERM)),
    "sys.exit(75)",
]
THE_FILE = ["sys.exit(1)", f"os.kill(os.getpid(), {int(signal.SIGXCPU)})", "os.abort()", "print('nonsense')"]


@pytest.mark.parametrize("how", OUTSIDE)
def test_a_process_ended_from_outside_is_not_remembered_and_tried_once_a_minute(
    kept, monkeypatch, tmp_path, how
):
    stored = kept(corpus.pdf(A4))
    marks = ends(monkeypatch, tmp_path, how)
    for _ in range(2):
        with pytest.raises(DrawingIsBusy):
            picture_of_page(stored, 1)
    assert marks.read_text() == "x"
    assert not list(shelves.pages_of(stored.key).glob("*.none"))
    StoredFile.objects.update(pages=None)
    again = StoredFile.objects.get()
    assert [leaves_of(again).trouble for _ in range(2)] == ["not_now", "not_now"]
    assert marks.read_text() == "xx"
    assert StoredFile.objects.get().pages is None


@pytest.mark.parametrize("how", THE_FILE)
def test_a_process_that_fell_over_the_file_is_remembered(kept, monkeypatch, tmp_path, how):
    stored = kept(corpus.pdf(A4))
    ends(monkeypatch, tmp_path, how)
    with pytest.raises(NotSeen):
        picture_of_page(stored, 1)
    assert shelves.pages_of(stored.key).joinpath("1.none").exists()
    StoredFile.objects.update(pages=None)
    assert leaves_of(StoredFile.objects.get()).trouble == "damaged"


def test_a_page_that_takes_all_its_time_of_the_processor_is_told_from_one_that_was_killed(kept, monkeypatch):
    stored = kept(corpus.pdf_that_draws_forever())
    quick = shelves.root() / "quick.py"
    quick.write_text(leafing.RENDERER.read_text().replace("SECONDS = 15", "SECONDS = 1"))
    monkeypatch.setattr(leafing, "RENDERER", quick)
    with pytest.raises(NotSeen):
        picture_of_page(stored, 1)
    assert shelves.pages_of(stored.key).joinpath("1.none").exists()


def test_a_disk_that_is_full_is_not_the_fault_of_the_file(kept, monkeypatch):
    stored = kept(corpus.pdf(A4))
    # It writes where nothing more can be written.
    full = shelves.root() / "full.py"
    full.write_text(leafing.RENDERER.read_text().replace("more[1]", "'/dev/full'"))
    with monkeypatch.context() as disk:
        disk.setattr(leafing, "RENDERER", full)
        with pytest.raises(DrawingIsBusy):
            picture_of_page(stored, 1)
    leafing.GIVEN_UP.clear()

    def no_room():
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(shelves, "new_part", no_room)
        with pytest.raises(DrawingIsBusy):
            picture_of_page(stored, 1)
    leafing.GIVEN_UP.clear()
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


def test_pictures_at_which_nobody_looked_for_a_month_go_and_are_drawn_again(kept):
    stored = kept(corpus.pdf(A4, A4, A4))
    unseen, seen, young = [picture_of_page(stored, number) for number in (1, 2, 3)]
    for picture, days in ((unseen, 31), (seen, 31), (young, 29)):
        os.utime(picture, (time.time() - days * 86_400,) * 2)
    picture_of_page(stored, 2)
    assert sweep_orphans() == 1
    assert [picture.exists() for picture in (unseen, seen, young)] == [False, True, True]
    assert picture_of_page(stored, 1).exists()
    for picture in (unseen, seen, young):
        os.utime(picture, (time.time() - 31 * 86_400,) * 2)
    assert sweep_orphans() == 3
    assert not unseen.parent.exists()
    assert picture_of_page(stored, 1).exists()
