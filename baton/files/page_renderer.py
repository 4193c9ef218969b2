"""A process of its own that draws pages of a PDF: started afresh for each, poor in memory and time, knowing
nothing of the house. What breaks it, breaks it alone.

    page_renderer.py sizes FILE            -> {"sizes": [[width, height], …]} in points, as they are shown
    page_renderer.py draw FILE NUMBER OUT  -> {} and a WebP at OUT
A PDF that cannot be shown is {"trouble": "locked" | "damaged" | "too_many"}. It ends with 75 when the house
was in the way, not the file: a full disk, a library that is not there.
"""

import errno
import json
import resource
import sys

MEMORY = 768 * 1024 * 1024
SECONDS = 15
LARGEST_RESULT = 16 * 1024 * 1024
MOST_PAGES = 1000
NOT_THE_FILE = 75
# A phone shows 390 points at three pixels each, a desk about a thousand at one.
WIDTH, HEIGHT, PIXELS = 1240, 2600, 3_000_000
MOST_SCALE = 4.0
QUALITY = 82


def bound() -> None:
    """Before anything is read. A library that asks for more gets an error, or the process ends."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, LARGEST_RESULT),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    # At the first it is told by a signal of its own; at the second killed, as by somebody from outside.
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 2))


def scale_for(width: float, height: float) -> float:
    """Pixels per point, so that a page is sharp and its picture stays bounded, whatever the page measures."""
    return float(min(MOST_SCALE, WIDTH / width, HEIGHT / height, (PIXELS / (width * height)) ** 0.5))


def main(doing: str, path: str, *more: str) -> dict[str, object]:
    bound()
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        return {"trouble": "locked" if locked else "damaged"}
    count = len(document)
    if not 0 < count <= MOST_PAGES:
        return {"trouble": "too_many" if count else "damaged"}
    if doing == "sizes":
        return {"sizes": [size_of(document, page) for page in range(count)]}
    number, target = int(more[0]), more[1]
    page = document[number - 1]
    width, height = page.get_size()
    document.init_forms()
    page.render(scale=scale_for(width, height)).to_pil().save(target, "WEBP", quality=QUALITY, method=2)
    return {}


def size_of(document: "object", page: int) -> list[float]:
    """A page without a size is drawn as nothing; it keeps its place among the others."""
    width, height = document.get_page_size(page)  # type: ignore[attr-defined]
    return [round(width, 1), round(height, 1)] if width > 0 < height else [1.0, 1.0]


def is_of_the_house(error: ImportError | OSError) -> bool:
    """A library for pictures tells of the file without a number; a result that is too large is the file's."""
    return isinstance(error, ImportError) or error.errno not in (None, errno.EFBIG)


if __name__ == "__main__":
    try:
        print(json.dumps(main(*sys.argv[1:])))
    except (ImportError, OSError) as error:
        sys.exit(NOT_THE_FILE if is_of_the_house(error) else 1)
