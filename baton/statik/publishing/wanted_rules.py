"""The rules that a design wants (pure): of a stage, when something happens to a card there. A rule that
somebody made by hand is theirs, and stays."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from baton.statik.design.parts import Automation, open_field
from baton.statik.design.whole import Design
from baton.statik.publishing.difference import Step, What
from baton.statik.publishing.wanted import Wanted

STANDING = re.compile(r"column:((?:-?\d+,)*-?\d+)")
# ``name``, ``when``, ``filter`` and ``then``, as a rule of a board says them.
Said = dict[str, Any]


@dataclass(frozen=True)
class Stages:
    """Which columns the blocks are. One that is no column yet goes by its block's number below nothing."""

    wants: Sequence[Wanted]
    columns: Mapping[int, int]

    def column(self, block: int) -> int:
        return self.columns.get(block, -block)

    def of(self, block: int) -> list[int]:
        """Its column, and the parts of that."""
        return [self.column(each) for each in (block, *self.parts(block))]

    def first(self, block: int) -> int:
        """Where a card comes to."""
        return self.column(next(iter(self.parts(block)), block))

    def parts(self, block: int) -> list[int]:
        return [each.block for each in self.wants if each.within == block]

    def block(self, column: int) -> int | None:
        return next((each.block for each in self.wants if self.column(each.block) == column), None)

    def name(self, block: int) -> str:
        return next((each.name for each in self.wants if each.block == block), "")


@dataclass(frozen=True)
class WantedRule:
    part: int
    block: int
    stage: str
    says: Said


def wanted_rules(design: Design, at: Stages) -> list[WantedRule]:
    return [
        WantedRule(each.id, each.of.block or 0, at.name(each.of.block or 0), said(each.of, at))
        for each in design.all(Automation, "rule")
        if open_field(each.of) is None and at.name(each.of.block or 0)
        if each.of.then != "move" or at.name(each.of.next or 0)
    ]


def said(of: Automation, at: Stages) -> Said:
    block = of.block or 0
    name = of.name.strip() or _("At “%(stage)s”") % {"stage": at.name(block)}
    here = at.of(block)
    if of.when == "enters":
        when: Said = {"kind": "moved", "from_column": [], "to_column": here}
        return {"name": name, "when": when, "filter": "", "then": [deed(of, at, name)]}
    when = {"kind": of.when} | ({"days": -(of.ahead or 0)} if of.when == "deadline" else {})
    standing = ",".join(map(str, here))
    return {"name": name, "when": when, "filter": f"column:{standing}", "then": [deed(of, at, name)]}


def deed(of: Automation, at: Stages, name: str) -> Said:
    text = of.text.strip()
    whom = of.member if of.whom == "member" else of.whom
    match of.then:
        case "offer":
            return {"do": "offer", "to": whom, "note": text}
        case "move":
            return {"do": "move", "column": at.first(of.next or 0), "reason": text}
        case "comment":
            return {"do": "comment", "text": text}
    return {"do": "notify", "to": [whom], "text": text or name}


def automation_of(rule: Said, at: Stages) -> dict[str, Any] | None:
    """What a rule of the board is in a design; None where a design has no words for it."""
    when, then = rule["when"], rule["then"]
    if len(then) != 1:
        return None
    entered = when["kind"] == "moved"
    here = when.get("to_column", []) if entered else standing_in(rule["filter"])
    does = then[0]
    whom = does.get("to") if does["do"] == "offer" else next(iter(does.get("to", ())), None)
    values = {
        "block": at.block(here[0]) if here else None,
        "name": rule["name"],
        "when": "enters" if entered else when["kind"],
        "then": does["do"],
        "next": block_of(does["column"], at) if does["do"] == "move" else None,
        "text": does.get("text") or does.get("note") or does.get("reason") or "",
    }
    values |= {"ahead": -when["days"]} if when["kind"] == "deadline" else {}
    if does["do"] in ("offer", "notify"):
        values |= {"whom": "member", "member": whom} if isinstance(whom, int) else {"whom": whom}
    try:
        of = Automation.model_validate(values)
    except ValidationError:
        return None
    # Only if publishing it would make this very rule.
    return values if of.block and said(of, at) == {key: rule[key] for key in said(of, at)} else None


def block_of(column: int, at: Stages) -> int | None:
    """Of the first part of a block: the block."""
    found = at.block(column)
    within = next((each.within for each in at.wants if each.block == found), None)
    return within if within is not None and at.first(within) == column else found


def standing_in(text: str) -> list[int]:
    """The columns of a filter that asks for nothing but them."""
    found = STANDING.fullmatch(text)
    return [int(each) for each in found[1].split(",")] if found else []


def difference_of_rules(running: Mapping[int, Said], wants: Sequence[WantedRule]) -> list[Step]:
    """``running``: of each rule of the design that is on the board what it says, and its ``id``."""
    steps = []
    for each in wants:
        now, then = running.get(each.part), each.says
        if now is None:
            steps.append(step(What.ADD_RULE, each, 0, None))
        elif any(now[name] != then[name] for name in then):
            steps.append(step(What.CHANGE_RULE, each, now["id"], now))
    kept = {each.part for each in wants}
    for part, now in running.items():
        if part not in kept:
            steps.append(Step(What.REMOVE_RULE, "", there=now["id"], gate=now["name"]))
    return steps


def step(what: What, wants: WantedRule, there: int, now: Said | None) -> Step:
    return Step(what, wants.stage, wants.block, there, {"says": (now, wants.says)}, wants.says["name"])
