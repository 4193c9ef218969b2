"""Sentences that are kept now and put into the reader's language when they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext


@dataclass(frozen=True)
class Phrase:
    """An English msgid with its parameters. A dry run is kept and read again by people of three languages."""

    msgid: str
    params: tuple[tuple[str, str | int], ...] = ()

    def __str__(self) -> str:
        if not self.params:
            return gettext(self.msgid)
        return gettext(self.msgid) % {name: _shown(name, value) for name, value in self.params}


def say(msgid: str, **params: str | int) -> Phrase:
    """A phrase; mark the msgid with `gettext_noop` where it is written, or translators never see it."""
    return Phrase(msgid, tuple(params.items()))


def _shown(name: str, value: str | int) -> str | int:
    """A day is kept as ISO text and written out for whoever reads it."""
    if name == "date" and isinstance(value, str):
        return date_format(date.fromisoformat(value), "j E Y")
    return value
