"""A job function by any of its names in the languages of Baton."""

from collections.abc import Iterable
from functools import cache

from django.utils.translation import override

from baton.accounts.models import JobFunction

LANGUAGES = ("en", "ru", "nl")


def function_in(words: Iterable[str]) -> str:
    """Of the first word that is one; empty where none is."""
    return next((known()[word.casefold()] for word in words if word.casefold() in known()), "")


@cache
def known() -> dict[str, str]:
    found = {
        one.value: one.value for one in JobFunction if one not in (JobFunction.OTHER, JobFunction.CLIENT)
    }
    for language in LANGUAGES:
        with override(language):
            found |= {str(JobFunction(value).label).casefold(): value for value in list(found.values())}
    return found
