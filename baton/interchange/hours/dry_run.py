"""What an import of hours would do, as one document, under the same names as that of cards."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_noop as _

from baton.accounts.models import Member
from baton.interchange.hours.judging import Coming, Judged, judge
from baton.interchange.hours.lengths import minutes_of
from baton.interchange.hours.places import NoSpot, Spot
from baton.interchange.hours.plan import HoursPlan, PlannedTime
from baton.interchange.hours.whose import demand_hours
from baton.interchange.identities import Identities
from baton.interchange.problems import Notice
from baton.interchange.telling_problems import MOST_PROBLEMS, kept, problem_told, reading_told
from baton.interchange.wording import say

MOST_PLACES = 400
MOST_KEYS_SHOWN = 6


def hours_dry_run(plan: HoursPlan, by: Member) -> tuple[dict[str, Any], HoursPlan]:
    """The document, and the plan with the rows that are set aside here beside those that cannot be read.
    Raises NotAllowed."""
    demand_hours(by)
    judged = judge(plan, by, Identities(by.workspace, plan.origin))
    whole = replace(
        plan,
        quarantine=(*plan.quarantine, *judged.aside),
        repairs=(*plan.repairs, *judged.mended),
        notices=(*plan.notices, *notices(judged)),
    )
    return document(whole, judged), whole


def document(plan: HoursPlan, judged: Judged) -> dict[str, Any]:
    days = [time.day for time in plan.times]
    return {
        "source": plan.source,
        "file": plan.file,
        "title": plan.title,
        "history_since": None,
        "history_until": None,
        "nothing_new": judged.nothing_new,
        "makes": judged.counts,
        "found": {kind: count for kind, count in plan.planned.items() if count},
        "left_out": {**plan.left_out, **judged.left_out},
        "boards": [],
        "spaces": [],
        "columns": [],
        "people": list(people_told(plan, judged)),
        "tags": [],
        "custom_fields": [],
        "cards_without_member": 0,
        "responsible": {"all": {}, "without_member": {}},
        "notices": [
            {"code": notice.code, "text": kept(notice.text), "count": notice.count} for notice in plan.notices
        ],
        "quarantine_count": len(plan.quarantine),
        "quarantine": [problem_told(problem) for problem in plan.quarantine[:MOST_PROBLEMS]],
        "repairs_count": len(plan.repairs),
        "repairs": [problem_told(problem) for problem in plan.repairs[:MOST_PROBLEMS]],
        "reading": reading_told(plan.reading) if plan.reading else None,
        "changes_count": 0,
        "kept_count": judged.kept,
        "changes": [],
        "hours": {
            "tool": plan.tool,
            "first_day": min(days).isoformat() if days else None,
            "last_day": max(days).isoformat() if days else None,
            "minutes": sum(one.minutes for one in judged.new),
            "billable_minutes": sum(one.minutes for one in judged.new if is_billable(one)),
            "told_minutes": sum(minutes_of(time.seconds) for time in plan.times),
            "gone": len(judged.gone),
            "same": len(judged.same),
            "places": list(places_told(plan, judged))[:MOST_PLACES],
        },
    }


def is_billable(one: Coming) -> bool:
    return one.billable is not False


def people_told(plan: HoursPlan, judged: Judged) -> Iterator[dict[str, Any]]:
    mentions = Counter(time.person for time in plan.times)
    for person in plan.people:
        whose = judged.people[person.external_id]
        yield {
            "external_id": person.external_id,
            "name": person.name,
            "username": person.username,
            "email": person.email,
            "placeholder": False,
            "suggested_member": whose.match.member.pk if whose.match else None,
            "suggested_name": whose.match.member.name if whose.match else None,
            "suggested_by": whose.match.by.value if whose.match else None,
            "mentions": mentions[person.external_id],
        }


def places_told(plan: HoursPlan, judged: Judged) -> Iterator[dict[str, Any]]:
    """Client and project as the tool calls them, with what they are here; those that need a word come
    first."""
    rows: dict[str, list[PlannedTime]] = defaultdict(list)
    for time in plan.times:
        rows[time.place].append(time)
    told = [place_told(plan, judged, place, times) for place, times in rows.items()]
    yield from sorted(told, key=lambda one: (bool(one["becomes"]), -one["minutes"]))


def place_told(plan: HoursPlan, judged: Judged, place: str, times: list[PlannedTime]) -> dict[str, Any]:
    spots = [judged.spots.get(time.row.line) for time in times]
    named = [spot for spot in spots if isinstance(spot, Spot) and spot.known_by == "card"]
    others = [spot for spot in spots if spot is not None and spot not in named]
    suggested = plan.chosen.places.get(place, "")
    known_by = "chosen" if suggested else ""
    first = next((spot for spot in others if isinstance(spot, Spot)), None)
    if not suggested and first is not None and first.known_by in ("name", "word"):
        suggested, known_by = first.words, first.known_by
    return {
        "key": place,
        "client": times[0].client,
        "project": times[0].project,
        "rows": len(times),
        "minutes": sum(minutes_of(time.seconds) for time in times),
        "cards": len(named),
        "becomes": suggested,
        "becomes_name": name_of(first) if suggested else "",
        "known_by": known_by,
        "set_aside": sum(isinstance(spot, NoSpot) and not spot.left_out for spot in others),
    }


def name_of(spot: Spot | None) -> str:
    if spot is None:
        return ""
    if spot.card is not None:
        return f"#{spot.card.number} {spot.card.title}"
    return spot.project.name if spot.project is not None else ""


def notices(judged: Judged) -> Iterator[Notice]:
    if judged.gone and not judged.strikes:
        text = _(
            "Entries from an earlier file that this one no longer has: %(count)d. They stay as they are."
        )
        yield Notice("gone_there", say(text, count=len(judged.gone)), len(judged.gone))
    if judged.closed:
        text = _(
            "Entries that changed there, on days that are closed here: %(count)d. They stay as they are."
        )
        yield Notice("changed_on_closed_days", say(text, count=judged.closed), judged.closed)
    if judged.unknown_keys:
        some = ", ".join(sorted(judged.unknown_keys)[:MOST_KEYS_SHOWN])
        text = _("Keys that are no card here, so their hours go to the project: %(count)d (%(keys)s).")
        yield Notice(
            "unknown_keys",
            say(text, count=len(judged.unknown_keys), keys=some[:200]),
            len(judged.unknown_keys),
        )
    spans = sum(one.name.endswith("/1") for one in judged.new)
    if spans:
        text = _("Entries over midnight, which become one of each day: %(count)d.")
        yield Notice("over_midnight", say(text, count=spans), spans)
    for kind, count in judged.left_out.items():
        if count and kind.startswith(("their", "left")):
            text = _("Rows that stay out because somebody said so: %(count)d.")
            yield Notice(f"chosen_out_{kind[:5]}", say(text, count=count), count)
