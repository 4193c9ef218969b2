"""Contacts that are nobody's: found because many people “share” them, kept on a list that people edit.

One placeholder phone on one row of two hundred drops the precision of key matching from 0.98 to 0.01, so
the list comes before any matching. A line of the file is a kind and a value; `allow` in front of it keeps a
contact that was found, for good; what stands behind # is for people.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from baton.audiences.base.whole_files import bytes_written_whole
from baton.audiences.cleansing.emails import clean_email
from baton.audiences.cleansing.phones import clean_phone
from baton.audiences.wrong import Problem, Wrong

NAME = "blocked-contacts.txt"
HEAD = """\
# Contacts that are nobody's own and bring nobody together. One a line, edited by hand at any time:
#   email info@shop.example      # the shop's own box
#   phone +31201234567
#   allow phone +31209876543     # found, but in truth one family's
"""
KINDS = ("email", "phone")
LINE = re.compile(r"(?:(?P<allow>allow)\s+)?(?P<kind>\S+)\s+(?P<value>\S+)")


@dataclass(frozen=True)
class Found:
    """A contact that stood in ``records`` records of ``people`` people by their names."""

    kind: str
    value: str
    records: int
    people: int


@dataclass(frozen=True)
class BlockList:
    """Sets of (kind, value). What is allowed is never found again."""

    blocked: frozenset[tuple[str, str]]
    allowed: frozenset[tuple[str, str]]

    def of(self, kind: str) -> list[str]:
        return sorted(value for each, value in self.blocked - self.allowed if each == kind)


def read_block_list(file: Path) -> BlockList:
    """An absent file is an empty list. Wrong names each line that is none."""
    blocked: set[tuple[str, str]] = set()
    allowed: set[tuple[str, str]] = set()
    problems: list[Problem] = []
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    for number, line in enumerate(lines, 1):
        said = line.partition("#")[0].strip()
        if not said:
            continue
        found = LINE.fullmatch(said)
        if found is None or found["kind"] not in KINDS:
            problems.append(Problem("", "needs a kind (email, phone) and a value", number))
            continue
        value = _one_form(found["kind"], found["value"])
        (allowed if found["allow"] else blocked).add((found["kind"], value))
    if problems:
        raise Wrong([Problem(f"line {each.line}", each.reason) for each in problems], file.name)
    return BlockList(frozenset(blocked), frozenset(allowed))


def _one_form(kind: str, value: str) -> str:
    made = clean_email(value) if kind == "email" else clean_phone(value)
    return made.value or value.lower()


def find_junk(
    connection: duckdb.DuckDBPyConnection,
    records: str,
    columns: Mapping[str, str],
    names: list[str],
    most: int,
) -> list[Found]:
    """Contacts in ``columns`` (column -> email or phone) that more than ``most`` people bear, told apart by
    the columns ``names``.

    Where no name is known, each record counts as a person of its own. A family of five with one phone stays.
    """
    person = f"concat_ws(' ', {', '.join(names)})" if names else "''"
    found = []
    for column, kind in columns.items():
        rows = connection.execute(
            f"SELECT {column}, count(*) AS n, count(DISTINCT CASE WHEN {person} = '' THEN CAST(r AS VARCHAR) "
            f"ELSE {person} END) AS people FROM {records} WHERE {column} IN (SELECT {column} FROM {records} "
            f"WHERE {column} IS NOT NULL GROUP BY 1 HAVING count(*) > {most}) "
            f"GROUP BY 1 HAVING people > {most} ORDER BY n DESC, 1"
        ).fetchall()
        found += [Found(kind, value, count, people) for value, count, people in rows]
    return found


def keep_junk(file: Path, found: Iterable[Found], today: str) -> list[Found]:
    """Adds those that the list does not know yet; what people wrote stays as it is. Those that were added."""
    known = read_block_list(file)
    new = [each for each in found if (each.kind, each.value) not in known.blocked | known.allowed]
    if not new:
        return []
    before = file.read_text(encoding="utf-8") if file.is_file() else HEAD
    if not before.endswith("\n"):
        before += "\n"
    lines = [
        f"{each.kind} {each.value}  # found {today}: {each.records:,} records of {each.people:,} people\n"
        for each in new
    ]
    bytes_written_whole((before + "".join(lines)).encode(), file)
    return new
