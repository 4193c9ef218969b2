"""Import of Jira's CSV (5,000 issues, 56 columns): cards per second, against parsing the CSV alone."""

import csv
import io
from itertools import count
from pathlib import Path

from benchmarks.a_workspace import start
from benchmarks.measure import figure, measure, report, wall_ms

ISSUES = 5000
PROMISED = 30_000.0
HEAD = [
    *("Summary", "Issue key", "Issue id", "Issue Type", "Status", "Project key", "Project name", "Priority"),
    *("Assignee", "Assignee Id", "Reporter", "Reporter Id", "Created", "Updated", "Resolved", "Description"),
    *("Labels", "Labels", "Original estimate", "Custom field (Rank)", "Custom field (Story Points)"),
    *("Comment", "Comment", "Status Category", *(f"Custom field (Spare {number})" for number in range(32))),
]
STATUSES = (("To Do", "To Do"), ("In Progress", "In Progress"), ("Done", "Done"))
_number = count(1)


def main() -> int:
    file = written(start() / "jira.csv")
    parsing = measure(
        "parse the CSV alone, wall", lambda: list(csv.reader(io.StringIO(file.read_text()))), clock=wall_ms
    )
    report(parsing)
    waited = figure(f"import {ISSUES:,} issues, wall", [imported(file) for _ in range(3)])
    kept = report(waited, against=parsing, promised=PROMISED)
    print(f"{ISSUES / (waited.median / 1000):,.0f} cards/s")
    return 0 if kept else 1


def written(file: Path) -> Path:
    with file.open("w", newline="") as target:
        rows = csv.writer(target)
        rows.writerow(HEAD)
        rows.writerows(row(number) for number in range(ISSUES))
    return file


def row(number: int) -> list[str]:
    status, category = STATUSES[number % 3]
    person = f"acc-{number % 20}"
    return [
        *(f"Issue {number}", f"BIG-{number}", str(10_000 + number), "Task", status, "BIG", "Big", "Medium"),
        *(f"Person {number % 20}", person, f"Person {number % 7}", f"acc-{number % 7}"),
        *("03/Sep/25 9:26 AM", "22/Sep/25 2:05 PM", "22/Sep/25 2:05 PM" if category == "Done" else ""),
        "h2. Aim\n\n*Bold* text with [a link|https://example.com].\n* one\n* two",
        *("mail", f"part-{number % 9}", "3600", f"0|i{number:05d}:", str(number % 13)),
        *(f"05/Sep/25 7:24 AM;{person};Seen, [~accountid:{person}].", "", category, *[""] * 32),
    ]


def imported(file: Path) -> float:
    """Milliseconds from the file to the commit, into a new workspace."""
    from baton.interchange.applying.carrying_out import apply
    from baton.interchange.choices import Choices
    from baton.interchange.first_workspace import found_first
    from baton.interchange.sources import plan_file

    owner = found_first(f"Agency {next(_number)}", owner="Olga", email="olga@relay.example").member
    begun = wall_ms()
    apply(plan_file("jira", file), Choices(), by=owner)
    return wall_ms() - begun


if __name__ == "__main__":
    raise SystemExit(main())
