"""A first identity.yaml, read off the names of the attributes; people look it over."""

import json
import re
from pathlib import Path

from baton.audiences.base.manifest import Base
from baton.audiences.base.whole_files import bytes_written_whole
from baton.audiences.identity.document import NAME
from baton.audiences.wrong import Wrong

# Field of ours -> its kind, and how attributes for it are called. The first that fits wins; one attribute
# each.
KNOWN: dict[str, tuple[str, str]] = {
    "email": ("email", r"e?_?mail|e_mail|email_?address|mail_?address"),
    "phone": (
        "phone",
        r"(mobile_?|tele?_?)?(phone|fon|telefoon|telefon)(_?number|_?nummer)?|mobile|mobiel|tel|msisdn",
    ),
    "first_name": ("name_part", r"first_?name|given_?name|voornaam|imya|vorname|forename"),
    "last_name": ("name_part", r"last_?name|sur_?name|family_?name|achternaam|familiya|nachname"),
    "name": ("name", r"(full|customer|whole)?_?name|naam|fio"),
    "birth_date": ("date", r"birth_?date|date_?of_?birth|dob|birthday|geboortedatum|geburtsdatum"),
    "postcode": ("postcode", r"post_?code|zip(_?code)?|postal_?code|plz|indeks"),
    "city": ("city", r"city|town|plaats|woonplaats|ort|gorod|birth_?place"),
    "address": ("address", r"address|street|straat|adres|address_?line(_?1)?"),
    "country": ("country", r"country(_?code)?|land"),
}
CHANGED = r"(last_?)?(changed|updated|modified)(_?at|_?on)?|signed_?up|created(_?at)?"
SOURCE = r"source|shop|channel_of_origin|system"


def propose(directory: Path, base: Base) -> Path:
    """Writes identity.yaml. Wrong where there is one, or where no attribute could tell people apart."""
    path = directory / NAME
    if path.exists():
        raise Wrong(f"{path} is there already; nothing is written over")
    bytes_written_whole(proposal(base).encode(), path)
    return path


def proposal(base: Base) -> str:
    attributes = base.customers.attributes
    found: dict[str, str] = {}
    for field, (_kind, called) in KNOWN.items():
        if field == "name" and {"first_name", "last_name"} & set(found):
            continue
        for attribute in attributes:
            if attribute not in found.values() and re.fullmatch(called, attribute):
                found[field] = attribute
                break
    if not set(found) - {"country", "city"}:
        raise Wrong("no attribute of the customers is called like a contact, a name or a day of birth")
    lines = [
        "format: 1",
        f"identity: {json.dumps(base.base, ensure_ascii=False)}",
        "# country: NL   # where no field says: of phones and postal codes",
    ]
    lines.append("fields:")
    for field, attribute in found.items():
        other = f", attribute: {attribute}" if attribute != field else ""
        lines.append(f"  {field}: {{kind: {KNOWN[field][0]}{other}}}")
    lines += _beside(base)
    lines += ["keys:", *_keys(set(found))] if _keys(set(found)) else []
    lines += ["merge: 0.95    # from here on one person", "review: 0.5    # from here on somebody is asked"]
    return "\n".join(lines) + "\n"


def _beside(base: Base) -> list[str]:
    lines = []
    for name, told in base.customers.attributes.items():
        if told.type in ("time", "date") and re.fullmatch(CHANGED, name):
            lines.append(f"changed: {name}")
            break
    lines += [f"source: {name}" for name in base.customers.attributes if re.fullmatch(SOURCE, name)][:1]
    return lines


def _keys(found: set[str]) -> list[str]:
    """An address or a number alone is a household's; a name or a day that differs speaks against it."""
    names = {"first_name", "last_name"} if "name" in found else found & {"first_name", "last_name"}
    against = [each for each in ("first_name", "last_name", "birth_date") if each in names | found]
    if not against:
        return []
    lines = [f"  - {{all: [email], unless: [{', '.join(against)}]}}"] if "email" in found else []
    if "phone" in found and "first_name" in names:
        rest = [each for each in against if each != "first_name"]
        unless = f", unless: [{', '.join(rest)}]" if rest else ""
        lines.append(f"  - {{all: [phone, first_name]{unless}}}")
    return lines
