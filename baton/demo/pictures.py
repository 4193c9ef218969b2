"""Small mock-ups of mailings, drawn: header, picture, grid, button."""

import io
from random import Random

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 320, 460
BUTTON, HIGHER = 400, 384
INKS = ((196, 68, 52), (34, 98, 140), (46, 125, 80), (122, 74, 150), (200, 130, 30), (60, 66, 80))


def mock_up(rng: Random) -> bytes:
    """A PNG of a few kilobytes."""
    drawn = io.BytesIO()
    drawing(rng).save(drawn, "PNG", optimize=True)
    return drawn.getvalue()


def mails(seed: str, count: int, *, revised: bool) -> bytes:
    """A PDF with a mail on each page; revised, the button of the second stands higher and is larger."""
    pages = [
        drawing(Random(f"{seed} {page}"), button=300 if revised and page == 1 else 400)
        for page in range(count)
    ]
    written = io.BytesIO()
    pages[0].save(written, "PDF", save_all=True, append_images=pages[1:], resolution=72)
    return written.getvalue()


def drawing(rng: Random, *, button: int = BUTTON) -> Image.Image:
    picture = Image.new("RGB", (WIDTH, HEIGHT), (250, 249, 246))
    draw = ImageDraw.Draw(picture)
    ink = rng.choice(INKS)
    pale = tuple(255 - (255 - part) // 4 for part in ink)
    draw.rectangle((0, 0, WIDTH, 42), fill=ink)
    draw.rectangle((16, 16, 96, 26), fill=(255, 255, 255))
    draw.rectangle((16, 58, WIDTH - 16, 190), fill=pale)
    draw.ellipse((200, 78, 290, 168), fill=ink)
    for line in range(2):
        draw.rectangle((30, 90 + line * 22, 160 - line * 40, 102 + line * 22), fill=ink)
    grid(draw, rng, pale)
    wider = (BUTTON - button) * 2
    draw.rounded_rectangle(
        (90 - wider, button, WIDTH - 90 + wider, button + 36 + wider // 3), radius=8, fill=ink
    )
    return picture


def grid(draw: ImageDraw.ImageDraw, rng: Random, pale: tuple[int, ...]) -> None:
    columns = rng.choice((2, 3))
    width = (WIDTH - 32 - 12 * (columns - 1)) // columns
    for row in range(2):
        for column in range(columns):
            left, top = 16 + column * (width + 12), 204 + row * 94
            draw.rectangle((left, top, left + width, top + 58), fill=pale)
            draw.rectangle(
                (left, top + 66, left + width * rng.randrange(5, 10) // 10, top + 74), fill=(120, 120, 120)
            )
