"""Sentences that are kept now and put into the reader's language when they are shown."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext


@dataclass(frozen=True)
class Phrase:
    """An English msgid with its parameters. A dry run is kept and read again by people of three languages."""

    msgid: str
    params: tuple[tuple[str, str | int], ...] = ()

    def __str__(self) -> str:
        return gettext(self.msgid) % dict(self.params) if self.params else gettext(self.msgid)


def say(msgid: str, **params: str | int) -> Phrase:
    """A phrase; mark the msgid with `gettext_noop` where it is written, or translators never see it."""
    return Phrase(msgid, tuple(params.items()))
