"""What Jira's REST search gives with ``expand=changelog``: issues with what was changed in them."""

from collections.abc import Iterator
from typing import Any

from baton.flow.reading.dates import NOWHERE
from baton.flow.reading.exports import Json, due_in, moment_in, part, rows_in, word
from baton.flow.reading.log import GIVEN_UP, UNKNOWN, Event, Log
from baton.flow.reading.options import Options
from baton.flow.reading.problems import Kind, Unreadable

# (instant, the change), in time.
Changes = list[tuple[int, Json]]
GIVING_UP = ("cancel", "won't", "wont ", "duplicate", "reject", "declin", "abandon", "discard", "obsolete")


def log_of(document: Any, file: str, options: Options) -> Log:
    log = Log(file, at_field="changelog.histories.created", to_field="status")
    known = False
    resolutions: dict[str, int] = {}
    for issue in _issues(document):
        known = True
        _read_issue(log, issue, options, resolutions)
    if not known:
        raise Unreadable(
            file,
            "it is neither a board of Trello nor a list of Jira's issues.",
            "Ask Jira for /rest/api/2/search?expand=changelog, or export the board from Trello as JSON.",
            field="issues",
        )
    for name, count in sorted(resolutions.items()):
        asked = f"--cancelled “{name}” takes them as given up"
        log.notes.append(f"{count} with the resolution “{name}” count like any other; {asked}.")
    return log


def _issues(document: Any) -> Iterator[Json]:
    """One issue, a page, several pages, or the issues alone."""
    if isinstance(document, list):
        for entry in document:
            yield from _issues(entry)
    elif isinstance(document, dict):
        if isinstance(document.get("issues"), list):
            yield from _issues(document["issues"])
        elif "fields" in document or "changelog" in document:
            yield document


def _read_issue(log: Log, issue: Json, options: Options, resolutions: dict[str, int]) -> None:
    key = word(issue, "key") or word(issue, "id")
    fields = part(issue, "fields")
    row = log.row()
    changes = _changes(log, issue, key, options)
    created = moment_in(word(fields, "created"), options.zone)
    status = word(part(fields, "status"), "name")
    moved = [change for change in changes if word(change[1], "field").casefold() == "status"]
    first = word(moved[0][1], "fromString") if moved else status
    if not key or not first or created == NOWHERE:
        field = "key" if not key else "fields.created" if created == NOWHERE else "fields.status.name"
        reason = "without it nothing is known of where the issue began."
        log.set_aside(Kind.EMPTY, row, key or None, field, reason, "Export the field too.")
        if not key:
            return
    else:
        log.move(key, created, _stage(first, options), UNKNOWN, row)
    _doubt_paging(log, issue, key, row)
    for at, change in moved:
        before, after = word(change, "fromString"), word(change, "toString")
        log.move(key, at, _stage(after, options), _stage(before, options) if before else UNKNOWN, log.row())
    _doubt_status(log, key, row, status, word(moved[-1][1], "toString") if moved else status)
    if part(fields, "status", "statusCategory").get("key") == "done":
        log.done.add(options.meant(status))
    _flags_and_dues(log, key, created, fields, changes, options)
    _resolution(log, key, fields, [at for at, _ in moved], created, options, resolutions)


def _stage(name: str, options: Options) -> str:
    meant = options.meant(name)
    return GIVEN_UP if options.gives_up(meant) else meant


def _changes(log: Log, issue: Json, key: str, options: Options) -> Changes:
    found: Changes = []
    for history in rows_in(issue.get("changelog"), "histories"):
        at = moment_in(word(history, "created"), options.zone)
        items = [item for item in rows_in(history, "items") if _matters(item)]
        if at != NOWHERE:
            found += [(at, item) for item in items]
            continue
        for _ in items:
            reason = f"“{word(history, 'created')}” is no date."
            advice = "Export the issue's history again."
            log.set_aside(Kind.DATE, log.row(), key or None, log.at_field, reason, advice)
    return _in_turn(found)


def _in_turn(changes: Changes) -> Changes:
    """In time; of one instant each from the status where the one before ended."""
    changes.sort(key=lambda change: (change[0], word(change[1], "fromString"), word(change[1], "toString")))
    for n in range(1, len(changes)):
        (earlier, one), (later, other) = changes[n - 1], changes[n]
        turned = word(other, "toString") == word(one, "fromString") != word(one, "toString")
        if earlier == later and word(one, "field") == word(other, "field") and turned:
            changes[n - 1], changes[n] = changes[n], changes[n - 1]
    return changes


def _matters(item: Json) -> bool:
    return word(item, "field").casefold() in ("status", "flagged", "duedate")


def _flags_and_dues(
    log: Log, key: str, created: int, fields: Json, changes: Changes, options: Options
) -> None:
    dues = [change for change in changes if word(change[1], "field") == "duedate"]
    at_first = word(dues[0][1], "from") if dues else word(fields, "duedate")
    if at_first and created != NOWHERE:
        log.events.append(Event(key, created, "promised", "", due_in(at_first, options.zone), log.row()))
    for at, change in dues:
        log.events.append(Event(key, at, "promised", "", due_in(word(change, "to"), options.zone), log.row()))
    for at, change in changes:
        if word(change, "field").casefold() == "flagged":
            cause = word(change, "toString")
            kind, why = ("blocked", cause) if cause else ("unblocked", "")
            log.events.append(Event(key, at, kind, why, None, log.row()))


def _resolution(
    log: Log,
    key: str,
    fields: Json,
    moved: list[int],
    created: int,
    options: Options,
    resolutions: dict[str, int],
) -> None:
    """Given up, when its resolution says so: at the last move, even if that came a moment after."""
    name = word(part(fields, "resolution"), "name")
    if options.gives_up(name):
        last = moment_in(word(fields, "resolutiondate") or word(fields, "updated"), options.zone)
        at = max([last, created, *moved])
        if at != NOWHERE and key:
            log.move(key, at, GIVEN_UP, UNKNOWN, log.row())
    elif any(name.casefold().startswith(start) for start in GIVING_UP):
        resolutions[name] = resolutions.get(name, 0) + 1


def _doubt_paging(log: Log, issue: Json, key: str, row: int) -> None:
    changelog = part(issue, "changelog")
    total, here = changelog.get("total"), len(rows_in(changelog, "histories"))
    if isinstance(total, int) and total > here:
        reason = f"only {here} of its {total} changes are in the file; what came before is unknown."
        advice = "Fetch /rest/api/2/issue/KEY/changelog page by page."
        log.doubt(Kind.START, row, key, "changelog", reason, advice)


def _doubt_status(log: Log, key: str, row: int, status: str, last: str) -> None:
    if status and last and status != last:
        reason = f"the issue is in “{status}”, but its history ends in “{last}”."
        log.doubt(Kind.GAP, row, key, "fields.status.name", reason, "Export its whole history.")
