"""Whatever is changed in a table of hours: it is refused in words, or every row is an entry or set aside."""

import csv
import io
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from baton.interchange.refusals import FileNotReadable
from tests.interchange.hours.bringing import planned, sample

TABLES = [sample(name) for name in ("toggl", "harvest", "clockify", "clockify-de", "tempo")]
cells = st.one_of(
    st.sampled_from(
        ["", "0", "-1", "1:30", "99:99", "1,5", "2.001,0", "25:00:00", "2026-02-30", "31/12/1999"]
    ),
    st.sampled_from(["12:00 AM", "NaN", "1e400", "\u200f", "=1+1", "'", "9" * 400, "#1", "X-1", "￿"]),
    st.text(max_size=8),
)


@st.composite
def mutated_tables(draw: st.DrawFn) -> str:
    rows = list(csv.reader(io.StringIO(draw(st.sampled_from(TABLES)))))
    for _ in range(draw(st.integers(1, 6))):
        row = draw(st.sampled_from(rows))
        at = draw(st.integers(0, max(len(row) - 1, 0)))
        match draw(st.sampled_from(["replace", "delete", "double", "swap"])):
            case "replace" if row:
                row[at] = draw(cells)
            case "delete" if row:
                del row[at]
            case "double":
                rows.append(list(row))
            case "swap":
                rows.reverse()
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


@seed(20261128)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutated_tables())
def test_no_row_is_lost(agency: Any, tmp_path: Path, text: str) -> None:
    try:
        plan = planned(text, tmp_path)
    except FileNotReadable:
        return
    read = plan.read.get("time_entry", 0)
    assert read == len(plan.times) + len(plan.quarantine)
    assert all(one.seconds > 0 for one in plan.times)
