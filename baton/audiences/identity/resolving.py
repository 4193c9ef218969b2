"""From the customers of a base to its people: cleansed, matched, grouped, under ids that last."""

import hashlib
import json
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy

from baton.audiences.base.files import text
from baton.audiences.base.whole_files import written_whole
from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.identity.blocking import block
from baton.audiences.identity.carrying import carry
from baton.audiences.identity.consents import of_base
from baton.audiences.identity.document import Identity, read_identity
from baton.audiences.identity.golden import golden
from baton.audiences.identity.kept import Run, alone, current, folder_of, set_current
from baton.audiences.identity.keys import pairs_of_keys
from baton.audiences.identity.lasting import Event
from baton.audiences.identity.matching import gather_pairs, group_records
from baton.audiences.identity.model import Model, read_model
from baton.audiences.identity.preparing import Prepared, prepare
from baton.audiences.identity.scoring import score, score_on_spark
from baton.audiences.identity.writing_models import write_model


@dataclass(frozen=True)
class Resolved:
    """``compared``: how many records were new or had changed and were compared with all; else all were.
    ``left_out``: of blocks and keys, because too many records share them."""

    run: int
    at: str
    records: int
    people: int
    of_more_records: int
    compared: int
    to_ask: int
    held_back: int
    changes: dict[str, int]
    refused: dict[str, int]
    junk: list[dict[str, Any]]
    left_out: dict[str, dict[str, int]]

    def as_document(self) -> dict[str, Any]:
        return asdict(self)


def resolve(directory: Path, *, engine: str = "duckdb", whole: bool = False) -> Resolved:
    """Writes the next run into `identity/` of the data directory and puts it in force.

    Pairs of records that did not change since the last run are taken from it, unless ``whole``, or
    identity.yaml or the model changed. ``engine``: who scores, duckdb or spark. Wrong where the base or
    identity.yaml does not fit.
    """
    folder = folder_of(directory)
    opened = DuckDB(directory)
    try:
        with alone(folder):
            identity = read_identity(directory, opened.base)
            model = read_model(directory, identity)
            return _next_run(opened, identity, model, current(folder), engine, whole)
    finally:
        opened.close()


def _next_run(
    opened: DuckDB, identity: Identity, model: Model, last: Run, engine: str, whole: bool
) -> Resolved:
    con = opened.connection
    prepared = prepare(opened, identity, last.folder)
    asked = _hash(identity, model)
    anew = whole or last.number == 0 or last.about.get("asked") != asked
    compared = _mark(con, identity, last, anew)
    blocked = block(con, model, identity)
    left_out = {
        "blocks": blocked.left_out,
        "keys": pairs_of_keys(con, identity, of_fresh_only=not anew),
    }
    if engine == "spark":
        from baton.audiences.engines.spark import session

        score_on_spark(con, session(), model, blocked, identity.review, of_fresh_only=not anew)
    else:
        score(con, model, blocked, identity.review, of_fresh_only=not anew)
    gather_pairs(con, last, anew)
    group_records(con, identity, last.folder)
    run = last.next()
    events = carry(con, last, run, identity.identity)
    at = _instant(last)
    _write(opened, identity, last, run, events, at)
    write_model(model, run.file("model").with_suffix(".yaml"))
    made = _told(con, run, at, prepared, compared, events, left_out)
    set_current(
        run, {"asked": asked, "merge": identity.merge, "review": identity.review, **made.as_document()}
    )
    return made


def _hash(identity: Identity, model: Model) -> str:
    said = [identity.model_dump(mode="json", exclude={"golden"}), model.model_dump(mode="json")]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _mark(con: Any, identity: Identity, last: Run, anew: bool) -> int:
    """A number for what a record says; ``fresh``: another one than in the last run, or none there."""
    said = ", ".join(f"coalesce({each}, chr(30))" for each in identity.columns)
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE marked AS SELECT r, k, "
        f"md5_number_lower(concat_ws(chr(31), apart, {said})) AS mark FROM records"
    )
    if anew:
        con.execute("ALTER TABLE records ADD COLUMN fresh BOOLEAN DEFAULT true")
    else:
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE records AS "
            f"SELECT records.*, b.mark IS DISTINCT FROM m.mark AS fresh "
            f"FROM records JOIN marked AS m USING (r) LEFT JOIN {last.sql('links')} AS b ON b.k = m.k"
        )
    (fresh,) = con.execute("SELECT count(*) FROM records WHERE fresh").fetchone()
    return int(fresh)


def _instant(last: Run) -> datetime:
    """Naive, in UTC; later than the last run's, whatever the clock says."""
    now = datetime.now(UTC).replace(tzinfo=None)
    before = last.about.get("at")
    return max(now, datetime.fromisoformat(before) + timedelta(microseconds=1)) if before else now


def _write(
    opened: DuckDB, identity: Identity, last: Run, run: Run, events: list[Event], at: datetime
) -> None:
    con, now = opened.connection, f"TIMESTAMP {text(str(at))}"
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE links_now AS SELECT m.k, p.person, "
        f"CASE WHEN b.person = p.person THEN b.since ELSE {now} END AS since, m.mark "
        f"FROM marked AS m JOIN persons_now AS p USING (r) "
        f"LEFT JOIN {last.sql('links')} AS b ON b.k = m.k ORDER BY m.r"
    )
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE persons_made AS SELECT person, count(*) AS records, "
        f"coalesce(min(o.born), {run.number}) AS born, min(k) AS first_key FROM links_now LEFT JOIN ("
        f"SELECT person, born FROM {last.sql('persons')} "
        f"UNION ALL SELECT person, born FROM {last.sql('retired')}) AS o USING (person) GROUP BY person"
    )
    _happened(con, events)
    if last.number == 0:
        con.execute("INSERT INTO happened SELECT 'first_run', NULL, NULL, count(*) FROM links_now")
    queries = {
        "links": "SELECT * FROM links_now",
        "memberships": f"SELECT * FROM {last.sql('memberships')} "
        f"UNION ALL SELECT b.k, b.person, b.since, {now} FROM {last.sql('links')} AS b "
        f"LEFT JOIN links_now AS n USING (k) WHERE n.person IS DISTINCT FROM b.person",
        "persons": "SELECT * FROM persons_made",
        "retired": f"SELECT * FROM (SELECT * FROM {last.sql('retired')} "
        f"UNION ALL SELECT person, born, {run.number} FROM {last.sql('persons')}) "
        f"WHERE person NOT IN (SELECT person FROM persons_made) "
        f"QUALIFY row_number() OVER (PARTITION BY person ORDER BY run) = 1",
        "pairs": "SELECT x.k AS a, y.k AS b, p.how, p.weight, p.probability, p.state FROM pairs AS p "
        "JOIN records AS x ON x.r = p.a JOIN records AS y ON y.r = p.b",
        "history": f"SELECT * FROM {last.sql('history')} "
        f"UNION ALL SELECT {run.number}, {now}, * FROM happened",
        "golden": golden(identity),
        "records": "SELECT * EXCLUDE (r, fresh) FROM records ORDER BY r",
        "refused": "SELECT * FROM refused",
    }
    if opened.base.consents:
        queries["consents"] = of_base("links_now")
    for table, query in queries.items():
        written_whole(con, query, run.file(table))


def _happened(con: Any, events: list[Event]) -> None:
    """Makes ``happened``: what, person, other, records. As arrays: a million new people are as many events,
    and as text of SQL they took gigabytes."""
    con.execute(
        "CREATE OR REPLACE TEMP TABLE happened (what VARCHAR, person VARCHAR, other VARCHAR, records BIGINT)"
    )
    if not events:
        return
    texts = {name: [getattr(event, name) for event in events] for name in ("what", "person", "other")}
    told = {name: numpy.array(values, dtype=object) for name, values in texts.items()}
    con.register("told", {**told, "records": numpy.array([event.records for event in events])})
    con.execute("INSERT INTO happened SELECT what, person, other, records FROM told")
    con.unregister("told")


def _told(
    con: Any, run: Run, at: datetime, prepared: Prepared, compared: int, events: list[Event],
    left_out: dict[str, dict[str, int]],
) -> Resolved:  # fmt: skip
    people, several = con.execute(
        "SELECT count(*), count(*) FILTER (records > 1) FROM persons_made"
    ).fetchone()
    states = dict(con.execute("SELECT state, count(*) FROM pairs GROUP BY 1").fetchall())
    return Resolved(
        run.number, at.isoformat(), prepared.records, people, several, compared, states.get("ask", 0),
        sum(count for state, count in states.items() if state.startswith("held back")),
        dict(Counter(event.what for event in events)), prepared.refused,
        [asdict(each) for each in prepared.junk], left_out,
    )  # fmt: skip
