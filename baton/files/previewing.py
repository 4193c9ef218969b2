"""Look into a picture and make its small preview. Dimensions are read before a pixel is decoded."""

import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

# Above this a picture is kept but never decoded: 20 bytes of PNG can unfold into gigabytes.
MOST_PIXELS = 50_000_000
PREVIEW_SIZE = (640, 640)
FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP")
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


@dataclass(frozen=True)
class Picture:
    """``preview`` is WebP without any of the picture's metadata."""

    content_type: str
    width: int
    height: int
    preview: bytes


def look_into(path: Path) -> Picture | None:
    """The picture in a file, None when it is none or broken."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return picture_in(path)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return None
    # Pillow's decoders raise whatever a broken file makes them trip over.
    except Exception:
        return None


def picture_in(path: Path) -> Picture:
    with Image.open(path, formats=FORMATS) as checked:
        width, height = checked.size
        if width * height > MOST_PIXELS:
            raise Image.DecompressionBombError
        kind = Image.MIME.get(checked.format or "", "")
        checked.verify()
    # Verifying uses the image up.
    with Image.open(path, formats=FORMATS) as image:
        image.draft("RGB", (PREVIEW_SIZE[0] * 2, PREVIEW_SIZE[1] * 2))
        turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
        upright = ImageOps.exif_transpose(image)
        preview = preview_of(upright)
    return Picture(kind, *((height, width) if turned else (width, height)), preview)


def preview_of(image: Image.Image) -> bytes:
    small = image.convert("RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB")
    small.thumbnail(PREVIEW_SIZE)
    # A fresh image: saving the old one could carry EXIF, colour profiles and comments along.
    clean = Image.frombytes(small.mode, small.size, small.tobytes())
    written = io.BytesIO()
    clean.save(written, "WEBP", quality=80, method=2)
    return written.getvalue()
