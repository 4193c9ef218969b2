"""The full-text search of the database at hand: FTS5 of SQLite, text search vectors of PostgreSQL."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from baton.search.asking import Term
from baton.search.streams import RAW, Texts, as_line, as_vector, dutch, english, raw
from baton.search.words import Word

# In the order of their weight. A guest's index holds only what is marked for the client.
COLUMNS = ("title", "body", "talk")
WEIGHTS = {"title": "A", "body": "B", "talk": "C", "client": "B"}
GUESTS = ("title", "client")


def is_sqlite() -> bool:
    return connection.vendor == "sqlite"


def write(card: int, texts: Mapping[str, Texts]) -> None:
    """Put the texts of one card, by column, in place of those that were there."""
    with connection.cursor() as cursor:
        if is_sqlite():
            lines = [as_line(texts[name]) for name in (*COLUMNS, "client")]
            cursor.execute("DELETE FROM search_words WHERE rowid = %s", [card])
            cursor.execute(
                "INSERT INTO search_words (rowid, title, body, talk, client) VALUES (%s, %s, %s, %s, %s)",
                [card, *lines],
            )
            return
        team, guest = (
            as_vector((WEIGHTS[name], texts[name]) for name in names) for names in (COLUMNS, GUESTS)
        )
        cursor.execute(
            "UPDATE search_cardtext SET team = %s::tsvector, guest = %s::tsvector WHERE card_id = %s",
            [team, guest, card],
        )


def cards_with(terms: Sequence[Term], columns: Iterable[str], *, workspace: int, guest: bool) -> RawSQL:
    """The ids of cards on which all terms are found, each in one of ``columns``: a subquery. Whoever uses it
    asks beside it which of them the asker sees."""
    return cards_answering(question_of(terms, columns, guest=guest), workspace=workspace, guest=guest)


def question_of(terms: Sequence[Term], columns: Iterable[str], *, guest: bool) -> str:
    """In the language of the database's index."""
    names = [name for name in (GUESTS if guest else COLUMNS) if name in columns]
    return match_of(terms, names) if is_sqlite() else tsquery_of(terms, names)


def cards_answering(question: str, *, workspace: int, guest: bool) -> RawSQL:
    if is_sqlite():
        return RawSQL("SELECT rowid FROM search_words WHERE search_words MATCH %s", (question,))
    vector = "guest" if guest else "team"
    sql = f"SELECT card_id FROM search_cardtext WHERE workspace_id = %s AND {vector} @@ %s::tsquery"  # noqa: S608
    return RawSQL(sql, (workspace, question))  # noqa: S611


def match_of(terms: Sequence[Term], names: Sequence[str]) -> str:
    """In the language of FTS5. A token holds letters and digits only, so nothing in it can be a sign of that
    language."""
    asked = " AND ".join(
        "("
        + " OR ".join(f'"{" ".join(tokens)}"{" *" if open_end else ""}' for tokens, open_end in ways)
        + ")"
        for ways in map(ways_to_find, terms)
    )
    return f"{{{' '.join(names)}}} : ({asked})"


def tsquery_of(terms: Sequence[Term], names: Sequence[str]) -> str:
    weights = "".join(WEIGHTS[name] for name in names)
    return " & ".join(
        "(" + " | ".join(phrase(tokens, weights, open_end) for tokens, open_end in ways) + ")"
        for ways in map(ways_to_find, terms)
    )


def phrase(tokens: Sequence[str], weights: str, open_end: bool) -> str:
    ends = [*("" for _ in tokens[1:]), "*" if open_end else ""]
    return (
        "(" + " <-> ".join(f"'{token}':{end}{weights}" for token, end in zip(tokens, ends, strict=True)) + ")"
    )


def ways_to_find(term: Term) -> list[tuple[list[str], bool]]:
    """The tokens of a term by each set of rules, and whether the last is only a beginning."""
    ways = [(tokens_by(english, term.words), False)]
    # Also where the stems are alike: "klanten" is "klant" by the Dutch rules only.
    if any(word.may_be_dutch for word in term.words):
        ways.append((tokens_by(dutch, term.words), False))
    if len(term.words) == 1:
        ways.extend(([RAW + other], False) for other in term.words[0].numbers)
    if term.unfinished:
        ways.append((tokens_by(raw, term.words), True))
    return ways


def tokens_by(form: Callable[[Word], str], words: Iterable[Word]) -> list[str]:
    return [form(word) for word in words]


def forget_strays() -> int:
    """Words of cards that are gone for good, should any have stayed behind; how many."""
    if not is_sqlite():
        return 0
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_words WHERE rowid NOT IN (SELECT card_id FROM search_cardtext)")
        return int(cursor.rowcount)


def count_words() -> Any:
    """How many cards have words, for the check."""
    table = "search_words" if is_sqlite() else "search_cardtext"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM {table}")  # noqa: S608
        return cursor.fetchone()[0]
