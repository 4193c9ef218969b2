"""One record of a person: for each field the value that survives, and from which record it is.

Rules of survivorship: ``latest`` and ``earliest`` by the time of change, ``most_frequent``, ``longest``,
``source_order`` (the order of sources in identity.yaml). What a rule leaves open is decided by the latest
change, then by the first key, so that a run over the same records says the same.
"""

from baton.audiences.base.files import text
from baton.audiences.identity.document import Identity

NEVER = "TIMESTAMP '0001-01-01'"
LAST = "TIMESTAMP '9999-12-31'"


def golden(identity: Identity) -> str:
    """The query over ``records`` and ``persons_now`` (r, person, n): person, records, and for each column its
    value and ``<column>_from``, the key of the record. Who is for analytics only has no golden record."""
    columns = list(identity.columns)
    alone = ", ".join(f"{each}, CASE WHEN {each} IS NOT NULL THEN k END AS {each}_from" for each in columns)
    chosen = ", ".join(f"{_winner(each, identity)} AS w_{each}" for each in columns)
    spread = ", ".join(f"w_{each}.v AS {each}, w_{each}.k AS {each}_from" for each in columns)
    counted = "".join(
        f", count(*) OVER (PARTITION BY person, {each}) AS n_{each}"
        for each in columns
        if identity.rule(each) == "most_frequent"
    )
    held = "SELECT records.*, p.person, p.n FROM records JOIN persons_now AS p USING (r) WHERE NOT apart"
    return (
        f"SELECT person, n AS records, {alone} FROM ({held} AND n = 1) UNION ALL "
        f"SELECT person, records, {spread} FROM (SELECT person, count(*) AS records, {chosen} "
        f"FROM (SELECT *{counted} FROM ({held} AND n > 1)) GROUP BY person)"
    )


def _winner(column: str, identity: Identity) -> str:
    what = f"{{'v': {column}, 'k': k}}"
    latest = f"coalesce(changed, {NEVER})"
    match identity.rule(column):
        case "latest":
            order = f"({latest}, -r)"
        case "earliest":
            return f"arg_min({what}, (coalesce(changed, {LAST}), r)) FILTER (WHERE {column} IS NOT NULL)"
        case "longest":
            order = f"(length({column}), {latest}, -r)"
        case "most_frequent":
            order = f"(n_{column}, {latest}, -r)"
        case "source_order":
            listed = ", ".join(text(each) for each in identity.source_order)
            place = f"-coalesce(nullif(list_position([{listed}]::VARCHAR[], source), 0), 1000000)"
            order = f"({place}, {latest}, -r)"
    return f"arg_max({what}, {order}) FILTER (WHERE {column} IS NOT NULL)"
