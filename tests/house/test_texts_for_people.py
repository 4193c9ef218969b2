"""Every text for people stands in Russian and Dutch, whole, and where Django looks for it."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from scripts import catalogs

PACKAGES = [package for package in catalogs.packages() if len(catalogs.texts(package))]


@pytest.mark.parametrize("language", catalogs.LANGUAGES)
@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_a_package_speaks_the_language_whole(package, language):
    gaps = catalogs.gaps(package, language)
    assert not gaps, "\n".join(gaps)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_django_reads_the_packages_catalog(package):
    apps_with_catalogs = {Path(app.path).resolve() / "locale" for app in apps.get_app_configs()}
    named = {Path(path).resolve() for path in settings.LOCALE_PATHS}
    assert package / "locale" in apps_with_catalogs | named


@pytest.mark.parametrize("language", catalogs.LANGUAGES)
def test_two_packages_never_translate_one_text_differently(language):
    """Django pours all catalogs into one; of two translations only the first app's would ever be seen."""
    seen: dict[tuple[str, str], dict[str, str]] = {}
    for package in PACKAGES:
        for message in catalogs.read(catalogs.catalog_path(package, language), language):
            if message.id:
                voices = seen.setdefault((str(message.id), message.context or ""), {})
                voices.setdefault(str(message.string), package.name)
    quarrels = {text: voices for text, voices in seen.items() if len(voices) > 1}
    assert not quarrels


def test_texts_are_marked_by_names_that_the_extractor_knows():
    """`gettext_lazy as words` would hide every text of its file from the catalogs."""
    alias = re.compile(r"\b(u?n?p?gettext\w*) as (\w+)")
    hidden = [
        f"{path}: {name} as {nickname}"
        for package in catalogs.packages()
        for path in package.rglob("*.py")
        for name, nickname in alias.findall(path.read_text())
        if nickname not in catalogs.KEYWORDS or catalogs.KEYWORDS[nickname] != catalogs.KEYWORDS.get(name)
    ]
    assert not hidden


def test_no_text_stands_within_a_text_that_is_put_together():
    """The extractor does not look into an f-string: `f"{name} · {_('hours')}"` stays English unnoticed."""
    hidden = [
        f"{path}:{call.lineno}"
        for package in catalogs.packages()
        for path in package.rglob("*.py")
        if 'f"' in (source := path.read_text()) or "f'" in source
        for put_together in ast.walk(ast.parse(source))
        if isinstance(put_together, ast.JoinedStr)
        for call in ast.walk(put_together)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in catalogs.KEYWORDS
    ]
    assert not hidden


@pytest.mark.parametrize("language", catalogs.LANGUAGES)
def test_two_parts_of_the_screens_never_translate_one_text_differently(language):
    """They too are poured into one; where a text means two things, its context says which."""
    seen: dict[tuple[str, str], dict[str, str]] = {}
    screens = Path(__file__).parents[2] / "frontend" / "src"
    for path in sorted(screens.rglob(f"locales/{language}.po")):
        for entry in path.read_text().split("\n\n"):
            said = {word: "".join(re.findall('"(.*)"', text)) for word, text in WORDS.findall(entry)}
            if said.get("msgid") and said.get("msgstr"):
                text = said["msgid"], said.get("msgctxt", "")
                seen.setdefault(text, {}).setdefault(said["msgstr"], str(path.relative_to(screens)))
    assert len(seen) > 1000
    assert {text: voices for text, voices in seen.items() if len(voices) > 1} == {}


# A word of a catalog and its text, which may go over several lines.
WORDS = re.compile(r'^(msgid|msgctxt|msgstr) ((?:".*"\n?)+)', re.M)
