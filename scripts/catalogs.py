"""The texts for people in `baton/`: found in Python and templates, one catalog per package and language.

Babel does the work; Django's own `makemessages` needs the gettext programs, which a fresh machine lacks.
"""

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("ru", "nl")
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sdif]|%[sdif]|\{\w*\}")


def packages(house: Path = ROOT / "baton") -> list[Path]:
    return sorted(path for path in house.iterdir() if (path / "__init__.py").exists())


def texts(package: Path) -> Catalog:
    """Every msgid that the package's Python and templates show to people."""
    found = Catalog(charset="utf-8", fuzzy=False)
    for path in sorted(package.rglob("*")):
        for line, msgid, context in _texts_of(path, package):
            found.add(msgid, locations=[(path.relative_to(package).as_posix(), line)], context=context)
    return found


def _texts_of(path: Path, package: Path) -> Iterator[tuple[int, str | tuple[str, ...], str | None]]:
    inside = path.relative_to(package).parts
    if path.suffix == ".py" and "migrations" not in inside:
        source = path.read_text()
    elif "templates" in inside and path.is_file():
        # Indentation of a template is not Python's; the extractor's tokenizer would trip over it.
        source = "\n".join(
            line.lstrip() for line in templatize(path.read_text(), origin=str(path)).splitlines()
        )
    else:
        return
    try:
        for line, msgid, _comments, context in extract("python", io.BytesIO(source.encode()), KEYWORDS):
            yield line, msgid, context
    except tokenize.TokenError as trouble:
        raise ValueError(f"{path}: {trouble}") from trouble


def catalog_path(package: Path, language: str) -> Path:
    return package / "locale" / language / "LC_MESSAGES" / "django.po"


def read(path: Path, language: str) -> Catalog:
    """The catalog at ``path``; an empty one where there is no file."""
    if not path.exists():
        return Catalog(
            locale=language, header_comment="# Baton", project="Baton", charset="utf-8", fuzzy=False
        )
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def update(package: Path, language: str) -> None:
    """New texts get an empty translation, vanished ones go; nothing is guessed."""
    wanted, path = texts(package), catalog_path(package, language)
    if not len(wanted):
        return
    catalog = read(path, language)
    catalog.update(wanted, no_fuzzy_matching=True, update_creation_date=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=100, ignore_obsolete=True, include_lineno=False, omit_header=False)


def compile_catalog(path: Path, language: str) -> bool:
    """Write the .mo that Django loads. False when it was fresh already."""
    compiled = path.with_suffix(".mo")
    if compiled.exists() and compiled.stat().st_mtime >= path.stat().st_mtime:
        return False
    with compiled.open("wb") as file:
        write_mo(file, read(path, language))
    return True


def gaps(package: Path, language: str) -> list[str]:
    """What is missing in the package's catalog, one sentence each."""
    catalog = read(catalog_path(package, language), language)
    return [
        f"{package.name} [{language}] {message.id!r} {trouble}"
        for message in texts(package)
        if message.id and (trouble := _trouble(message, catalog.get(_key(message), message.context), catalog))
    ]


def _key(message: Message) -> str:
    return message.id[0] if isinstance(message.id, (tuple, list)) else message.id


def _trouble(message: Message, translation: Message | None, catalog: Catalog) -> str:
    if translation is None:
        return "is not in the catalog"
    if translation.fuzzy:
        return "is fuzzy"
    forms = [translation.string] if isinstance(translation.string, str) else list(translation.string or ())
    if not all(form.strip() for form in forms) or not forms:
        return "is not translated"
    if isinstance(message.id, str):
        return "" if _holes(forms[0]) == _holes(message.id) else "has other placeholders"
    if len(forms) != catalog.num_plurals:
        return f"needs {catalog.num_plurals} plural forms"
    one, many = message.id
    fits = [
        _holes(form) in (_holes(many), *([_holes(one)] if number == 0 else []))
        for number, form in enumerate(forms)
    ]
    return "" if all(fits) else "has other placeholders"


def _holes(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text.replace("%%", "")))
