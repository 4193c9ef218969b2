"""A name as it stands in an address: “Студия «Маяк»” becomes “studiya-mayak”."""

from django.utils.text import slugify

CYRILLIC = "абвгдеёзийклмнопрстуфхцыэ"
LATIN = "abvgdeeziyklmnoprstufhcye"
SEVERAL = {
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
    "ъ": "",
    "ь": "",
}
READ = str.maketrans(dict(zip(CYRILLIC, LATIN, strict=True)) | SEVERAL)


def short_name(name: str, *, longest: int) -> str:
    """Latin letters, digits, hyphens; empty when nothing of the name can be written so."""
    return slugify(name.lower().translate(READ))[:longest].strip("-_")
