"""Who is in a segment, worked out by reading the rows one by one: slow, plain, and written apart from the
compiler.

It reads the document as JSON would give it, not the compiler's classes.
"""

import hashlib
import math
import re
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from tests.audiences.shop import Shop

ATTRIBUTES = ["id", "country", "born", "signed_up", "points", "employee", "email", "phone"]
FIELDS = {"orders": ["amount", "category", "quantity"], "messages": ["channel"]}
TYPES = {"born": "date", "signed_up": "time"}
COMPARE = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "between": lambda a, b: b[0] <= a <= b[1],
}


class Naive:
    def __init__(self, shop: Shop, as_of: datetime, zone: str, others: dict[str, dict[str, Any]]) -> None:
        self.shop, self.as_of, self.zone, self.others = shop, as_of, ZoneInfo(zone), others
        self.everybody = {row[0]: dict(zip(ATTRIBUTES, row, strict=True)) for row in shop.customers}

    def members(self, group: dict[str, Any]) -> set[str]:
        sets = [self.members(rule) if "rules" in rule else self.leaf(rule) for rule in group["rules"]]
        found = set.intersection(*sets) if group["combinator"] == "and" else set.union(*sets)
        return set(self.everybody) - found if group.get("not") else found

    def leaf(self, rule: dict[str, Any]) -> set[str]:
        found: set[str] = getattr(self, rule["type"])(rule)
        return found & set(self.everybody)

    # ── time ────────────────────────────────────────────────────────────────────────────────────────────

    def ago(self, days: int) -> datetime:
        wall = self.as_of.replace(tzinfo=UTC).astimezone(self.zone).replace(tzinfo=None) - timedelta(
            days=days
        )
        return wall.replace(tzinfo=self.zone).astimezone(UTC).replace(tzinfo=None)

    def midnight(self, day: date) -> datetime:
        return datetime(day.year, day.month, day.day, tzinfo=self.zone).astimezone(UTC).replace(tzinfo=None)

    def within(self, at: datetime, window: dict[str, Any] | None) -> bool:
        if at >= self.as_of:
            return False
        if not window:
            return True
        if "days" in window:
            return at >= self.ago(window["days"])
        late = "to" in window and at >= self.midnight(date.fromisoformat(window["to"]) + timedelta(days=1))
        return not late and not ("from" in window and at < self.midnight(date.fromisoformat(window["from"])))

    # ── rows ────────────────────────────────────────────────────────────────────────────────────────────

    def events(self, name: str) -> dict[str, list[tuple[datetime, dict[str, Any]]]]:
        found = defaultdict(list)
        for key, at, *values in getattr(self.shop, name):
            found[key].append((at, dict(zip(FIELDS[name], values, strict=True))))
        return found

    def holds(self, rule: dict[str, Any], row: dict[str, Any]) -> bool:
        if "rules" in rule:
            answers = [self.holds(each, row) for each in rule["rules"]]
            answer = all(answers) if rule["combinator"] == "and" else any(answers)
            return answer is not bool(rule.get("not"))
        held, op = row[rule["field"]], rule["op"]
        value: Any = rule.get("value")
        if op == "is_empty":
            return held is None or held == ""
        if op == "is_not_empty":
            return not (held is None or held == "")
        if op in ("!=", "not_in"):
            return not self.holds({**rule, "op": "=" if op == "!=" else "in"}, row)
        if held is None:
            return False
        kind = TYPES.get(rule["field"])
        if op == "in_last_days":
            at = self.midnight(held) if kind == "date" else held
            return self.ago(value) <= at < self.as_of
        if kind is not None:
            value = (
                [date.fromisoformat(v) for v in value]
                if isinstance(value, list)
                else date.fromisoformat(value)
            )
        if kind == "time":
            held = held.replace(tzinfo=UTC).astimezone(self.zone).date()
        if op == "in":
            return held in value
        if op == "contains":
            return value in held
        if op == "starts_with":
            return bool(held.startswith(value))
        return bool(COMPARE[op](held, value))

    def matching(self, step: dict[str, Any], window: dict[str, Any] | None) -> dict[str, list[Any]]:
        where = step.get("where")
        return {
            key: [
                (at, row)
                for at, row in rows
                if self.within(at, window) and (not where or self.holds(where, row))
            ]
            for key, rows in self.events(step["event"]).items()
        }

    # ── leaves ──────────────────────────────────────────────────────────────────────────────────────────

    def field(self, rule: dict[str, Any]) -> set[str]:
        return {key for key, row in self.everybody.items() if self.holds(rule, row)}

    def did(self, rule: dict[str, Any]) -> set[str]:
        all_of = self.events(rule["event"])
        matching = self.matching(rule, rule.get("within"))
        found = set()
        for key in self.everybody:
            rows = matching.get(key, [])
            if rule.get("only"):
                known = [at for at, _row in all_of.get(key, []) if at < self.as_of]
                edge = (min if rule["only"] == "first" else max)(known, default=None)
                rows = [(at, row) for at, row in rows if at == edge]
            answers = []
            if rule.get("count"):
                answers.append((rule["count"], len(rows)))
            if rule.get("sum"):
                answers.append((rule["sum"], sum(row[rule["sum"]["field"]] or 0 for _at, row in rows)))
            if rule.get("distinct"):
                values = {row[rule["distinct"]["field"]] for _at, row in rows} - {None}
                answers.append((rule["distinct"], len(values)))
            answers = answers or [({"op": ">=", "value": 1}, len(rows))]
            if all(COMPARE[said["op"]](number, said["value"]) for said, number in answers):
                found.add(key)
        return found

    def recency(self, rule: dict[str, Any]) -> set[str]:
        op, value = rule["days"]["op"], rule["days"]["value"]
        found = set()
        for key, rows in self.matching(rule, None).items():
            if not rows:
                continue
            last = max(at for at, _row in rows)
            if op == "between":
                good = self.ago(value[1]) <= last <= self.ago(value[0])
            else:
                # So many days ago is at most the same as: not before that instant.
                good = COMPARE[{"<": ">", "<=": ">=", ">": "<", ">=": "<="}[op]](last, self.ago(value))
            if good:
                found.add(key)
        return found

    def rfm(self, rule: dict[str, Any]) -> set[str]:
        matching = self.matching(rule, rule.get("within"))
        rows = {key: rows for key, rows in matching.items() if rows and key in self.everybody}
        measures = {
            "r": {key: max(at for at, _row in each) for key, each in rows.items()},
            "f": {key: len(each) for key, each in rows.items()},
        }
        if rule.get("money"):
            measures["m"] = {
                key: sum(row[rule["money"]] or 0 for _at, row in each) for key, each in rows.items()
            }
        found = set(rows)
        for name, said in rule["score"].items():
            scores_of: dict[str, Any] = measures[name]
            order = [key for _measure, key in sorted((scores_of[key], key) for key in rows)]
            scores = ntile(order, rule.get("parts", 5))
            found &= {key for key in rows if COMPARE[said["op"]](scores[key], said["value"])}
        return found

    def sequence(self, rule: dict[str, Any]) -> set[str]:
        first = self.matching(rule["first"], rule.get("within"))
        then = self.matching(rule["then"], rule.get("within"))
        return {
            key
            for key in first.keys() & then.keys()
            for a, _row in first[key]
            for b, _other in then[key]
            if a < b <= a + timedelta(days=rule["days"])
        }

    def reachable(self, rule: dict[str, Any]) -> set[str]:
        channel = rule["channel"]
        words = defaultdict(list)
        for key, on, purpose, state, at in self.shop.consents:
            if on == channel and purpose == rule["purpose"] and at < self.as_of:
                words[key].append((at, state != "granted"))
        stopped = {
            key
            for key, on, at in self.shop.suppressions
            if on in (None, "", channel) and (at is None or at < self.as_of)
        }
        return {
            key
            for key, row in self.everybody.items()
            if address_is_good(row["email" if channel == "email" else "phone"], channel)
            and key not in stopped
            and words[key]
            and not max(words[key])[1]
        }

    def frequency_cap(self, rule: dict[str, Any]) -> set[str]:
        got: dict[str, int] = defaultdict(int)
        for key, at, channel in self.shop.messages:
            if channel == rule["channel"] and self.ago(rule["per"]["days"]) <= at < self.as_of:
                got[key] += 1
        return {key for key in self.everybody if got[key] < rule["max"]}

    def sample(self, rule: dict[str, Any]) -> set[str]:
        edge = math.ceil(Decimal(2**32) * Decimal(str(rule["percent"])) / 100)
        digest = {key: hashlib.sha256(f"{rule['salt']}:{key}".encode()).digest() for key in self.everybody}
        return {key for key in self.everybody if int.from_bytes(digest[key][:4], "big") < edge}

    def score(self, rule: dict[str, Any]) -> set[str]:
        latest: dict[str, tuple[datetime, Decimal]] = {}
        for key, name, value, at in self.shop.scores:
            if name == rule["score"] and at < self.as_of and (key not in latest or latest[key][0] < at):
                latest[key] = (at, value)
        if "op" in rule:
            return {key for key, (_at, value) in latest.items() if COMPARE[rule["op"]](value, rule["value"])}
        latest = {key: each for key, each in latest.items() if key in self.everybody}
        order = sorted(latest, key=lambda key: (-latest[key][1], key))
        return set(order[: math.ceil(len(order) * Decimal(str(rule["top"]["percent"])) / 100)])

    def segment(self, rule: dict[str, Any]) -> set[str]:
        sets = [self.members(self.others[name]) for name in rule["of"]]
        if rule["in"] == "all":
            return set.intersection(*sets)
        union = set.union(*sets)
        return set(self.everybody) - union if rule["in"] == "none" else union


def ntile(order: list[str], parts: int) -> dict[str, int]:
    """The larger parts come first, as SQL has it."""
    size, larger = divmod(len(order), parts)
    scores: dict[str, int] = {}
    begin = 0
    for part in range(1, parts + 1):
        end = begin + size + (part <= larger)
        scores |= dict.fromkeys(order[begin:end], part)
        begin = end
    return scores


def address_is_good(address: Any, channel: str) -> bool:
    if not address:
        return False
    if channel == "sms":
        return bool(re.fullmatch(r"[+][1-9][0-9]{6,14}", address))
    return bool(re.fullmatch(r"[^@\s,;<>]+@[^@\s,;<>]+[.][^@\s,;<>.]+", address))
