"""A JSON file from a stranger: read within limits, or refused in words with the place."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from django.utils.translation import gettext_noop as _

from baton.interchange.locating import Locator, Where
from baton.interchange.problems import UnreadableFile
from baton.interchange.sniffing import EXPORT_AGAIN, foreign_binary, foreign_text
from baton.interchange.wording import say

MEGABYTE = 1024 * 1024
DEFAULT_LIMIT = 200 * MEGABYTE
DEEPEST = 100


@dataclass(frozen=True)
class ReadFile:
    """`root` is the parsed document, an object or an array; `where` finds the line of a path in it."""

    name: str
    root: object
    where: Where


def read_json(path: Path | str, *, limit: int = DEFAULT_LIMIT, name: str = "") -> ReadFile:
    """Read a file of at most `limit` bytes, which people know as `name` (else its own, without folders).

    Raises UnreadableFile.
    """
    path = Path(path)
    name = name or path.name
    try:
        with path.open("rb") as file:
            # One byte more than allowed, so that a file growing under our hands is refused as well.
            content = file.read(limit + 1)
    except OSError as error:
        raise UnreadableFile(
            name,
            say(_("The file cannot be opened: %(error)s."), error=error.strerror or type(error).__name__),
            say(_("Check the file's name and whether you may read it.")),
        ) from error
    return parse_json(name, content, limit=limit)


def parse_json(name: str, content: bytes, *, limit: int = DEFAULT_LIMIT) -> ReadFile:
    """Parse an uploaded file. Raises UnreadableFile."""
    if len(content) > limit:
        raise UnreadableFile(
            name,
            say(_("The file is larger than %(limit)d MB."), limit=limit // MEGABYTE),
            say(_("Export board by board, or ask the administrator to raise the limit.")),
        )
    if (foreign := foreign_binary(content[:64])) is not None:
        raise UnreadableFile(name, foreign, say(EXPORT_AGAIN))
    text = _decoded(name, content)
    if (foreign := foreign_text(text)) is not None:
        raise UnreadableFile(name, foreign, say(EXPORT_AGAIN), line=1)
    _refuse_depth(name, text)
    return ReadFile(name, _parsed(name, text), Locator(text))


def _decoded(name: str, content: bytes) -> str:
    # Knows the marks of UTF-8, UTF-16 and UTF-32, and their pattern of zero bytes where the mark is missing.
    encoding = json.detect_encoding(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            name,
            say(_("The text is not %(encoding)s: byte %(byte)d does not belong there."),
                encoding=encoding.removesuffix("-sig").upper(), byte=error.start + 1),
            say(_("Save the file as UTF-8 without changing it otherwise, or export the board once more.")),
            line=content.count(b"\n", 0, error.start) + 1,
        ) from error  # fmt: skip


_strings = re.compile(r'"(?:[^"\\]+|\\.)*+"?', re.DOTALL)
_brackets = re.compile(r"[\[\]{}]")


def _refuse_depth(name: str, text: str) -> None:
    """Nesting is measured before parsing: a bomb must not reach anything that recurses."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return
    depth = 0
    for bracket in _brackets.finditer(_strings.sub("", text)):
        depth += 1 if bracket.group() in "[{" else -1
        if depth > DEEPEST:
            raise UnreadableFile(
                name,
                say(_("The values are nested more than %(depth)d deep."), depth=DEEPEST),
                say(_("No tracker exports such a file. Export the board once more.")),
            )


def _parsed(name: str, text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise _broken(name, text, error) from error
    except RecursionError as error:
        raise UnreadableFile(
            name,
            say(_("The values are nested more than %(depth)d deep."), depth=DEEPEST),
            say(_("No tracker exports such a file. Export the board once more.")),
        ) from error
    except _NotJson as error:
        raise UnreadableFile(
            name,
            say(_("“%(word)s” does not belong in a JSON file."), word=error.word),
            say(EXPORT_AGAIN),
            line=_line_of(text, rf"(?<![\w\"]){re.escape(error.word)}(?![\w\"])"),
        ) from error
    except _Double as error:
        raise UnreadableFile(
            name,
            say(
                _("“%(key)s” is given twice in one object; which of the two holds cannot be known."),
                key=error.key,
            ),
            say(EXPORT_AGAIN),
            line=_line_of(text, f'"{re.escape(error.key)}"\\s*:'),
            field=error.key,
        ) from error
    except ValueError as error:  # an integer longer than Python converts
        raise UnreadableFile(
            name,
            say(_("A number has more than 4,300 digits.")),
            say(_("No tracker exports such a file. Export the board once more.")),
            line=_line_of(text, r"\d{4301}"),
        ) from error


def _broken(name: str, text: str, error: json.JSONDecodeError) -> UnreadableFile:
    # An unfinished escape (\u without its digits) is reported where it begins, a little before the end.
    near_end = 7 if error.msg.startswith("Invalid \\") else 1
    if error.msg.startswith("Unterminated string") or error.pos >= len(text.rstrip()) - near_end:
        line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
        reason = say(_("The file ends in the middle: it was cut off."))
        advice = say(_("Download it once more and wait until the download has ended."))
        return UnreadableFile(name, reason, advice, line=line, column=column)
    if error.msg.startswith("Extra data"):
        reason = say(_("After the end of the document more text follows."))
    else:
        reason = say(_("This is not valid JSON: %(error)s."), error=error.msg)
    return UnreadableFile(name, reason, say(EXPORT_AGAIN), line=error.lineno, column=error.colno)


class _NotJson(Exception):
    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class _Double(Exception):
    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def _no_constant(word: str) -> NoReturn:
    raise _NotJson(word)


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Double(next(key for key, times in Counter(key for key, _value in pairs).items() if times > 1))
    return found


def _line_of(text: str, pattern: str) -> int | None:
    found = re.search(pattern, text)
    return text.count("\n", 0, found.start()) + 1 if found else None
