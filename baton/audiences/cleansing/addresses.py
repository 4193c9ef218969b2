"""Postal addresses: the code in the form of its country, and street with number in words that can be
compared."""

import re
import unicodedata

from baton.audiences.cleansing.countries import iso
from baton.audiences.cleansing.latin import plain
from baton.audiences.cleansing.outcome import NOTHING, Outcome

# ISO country -> the form of its code without spaces, and where the space stands when it is written.
# Source: Universal Postal Union, addressing systems of the member countries.
CODES: dict[str, tuple[str, int | None]] = {
    "NL": (r"[1-9]\d{3}[A-Z]{2}", 4), "BE": (r"[1-9]\d{3}", None), "DE": (r"\d{5}", None),
    "AT": (r"[1-9]\d{3}", None), "CH": (r"[1-9]\d{3}", None), "FR": (r"\d{5}", None), "ES": (r"\d{5}", None),
    "IT": (r"\d{5}", None), "RU": (r"[1-6]\d{5}", None), "UA": (r"\d{5}", None), "KZ": (r"\d{6}", None),
    "GB": (r"[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}", -3), "US": (r"\d{5}(\d{4})?", None), "PL": (r"\d{5}", None),
    "SE": (r"\d{5}", None), "DK": (r"\d{4}", None), "NO": (r"\d{4}", None), "FI": (r"\d{5}", None),
}  # fmt: skip
WORDS = {
    "str": "street", "straat": "street", "strasse": "street", "st": "street", "ulitsa": "street",
    "ul": "street",
    "rd": "road", "ave": "avenue", "av": "avenue", "blvd": "boulevard", "ln": "lane", "sq": "square",
    "pl": "square",
    "plein": "square", "platz": "square", "pr": "prospekt", "pr-t": "prospekt", "prospekt": "prospekt",
    "per": "lane", "pereulok": "lane", "d": "", "dom": "", "kv": "flat", "apt": "flat", "kvartira": "flat",
    "app": "flat", "no": "", "nr": "", "k": "block", "korp": "block", "g": "", "gorod": "", "city": "",
}  # fmt: skip
# Dutch and German write the word at the street's name: Kerkstraat, Hauptstr.
JOINED = re.compile(r"(?<=\w{3})(straat|strasse|str)$")


def clean_postcode(raw: str | None, country: str | None = None) -> Outcome:
    """``("1012ab", "NL")`` is ``1012 AB``. Of an unknown country: letters and digits as they stand."""
    text = re.sub(r"[\s.\-]", "", unicodedata.normalize("NFKC", raw or "")).upper()
    if not text:
        return NOTHING
    code = iso(country)
    text = text.removeprefix(code) if code in ("NL", "BE", "DE", "AT") else text
    if len(set(text)) == 1 and len(text) > 3:
        return Outcome(None, "a placeholder: one character over and over")
    form = CODES.get(code)
    if form is None:
        known = re.fullmatch(r"[A-Z0-9]{3,10}", text)
        return Outcome(text) if known else Outcome(None, "is no postal code")
    if not re.fullmatch(form[0], text):
        return Outcome(None, f"has not the form of a postal code of {code}")
    if form[1] is None:
        return Outcome(text)
    return Outcome(f"{text[: form[1]]} {text[form[1] :]}")


def clean_address(raw: str | None) -> Outcome:
    """Street and number: ``"Kerkstr. 5-II"`` and ``"kerkstraat 5 II"`` are both ``kerkstreet 5 ii``."""
    text = plain(raw)
    if not text:
        return NOTHING
    words = []
    for word in re.findall(r"\d+|[^\W\d_]+(?:-[^\W\d_]+)*", text):
        changed = WORDS.get(word, JOINED.sub("street", word))
        if changed:
            words.append(changed)
    if not any(re.search(r"[^\W\d_]{2}", word) for word in words):
        return Outcome(None, "names no street")
    return Outcome(" ".join(words))


def clean_city(raw: str | None) -> Outcome:
    """In small Latin letters without marks: ``"г. Санкт-Петербург"`` is ``sankt-peterburg``."""
    words = re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", plain(raw))
    kept = [word for word in words if len(words) == 1 or WORDS.get(word, word)]
    return Outcome(" ".join(kept)) if kept else NOTHING
