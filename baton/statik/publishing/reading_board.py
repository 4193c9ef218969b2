"""What a column and a gate of a running board are in a design (pure)."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from baton.boards.models import StageKind
from baton.statik.design.choices import BlockKind, Silent
from baton.statik.design.parts import Block
from baton.statik.publishing.wanted import ITEM, MINUTES_OF_A_DAY, hint

KINDS = {
    StageKind.QUEUE: BlockKind.QUEUE,
    StageKind.WORK: BlockKind.ACTIVITY,
    StageKind.WAIT: BlockKind.WAIT,
    StageKind.DONE: BlockKind.DONE,
}
SILENT = {"tell": Silent.TELL, "remind": Silent.REMIND, "escalate": Silent.ESCALATE}

Read = Callable[[Mapping[str, Any]], dict[str, Any]]


def kind_of(column: Mapping[str, Any]) -> dict[str, Any]:
    """A gate is what a card waits at; in front of other stages it is only agreed to."""
    kind = KINDS[StageKind(column["kind"])]
    return {"kind": BlockKind.GATE if kind == BlockKind.WAIT and column["gates"] else kind}


def policy(column: Mapping[str, Any]) -> dict[str, Any]:
    """What publishing put together, taken apart again; words that do not stand so are what is gained."""
    said: dict[str, list[str]] = {"gains": [], "enter": [], "leave": []}
    within, headings = "gains", {_("To enter:"): "enter", _("To leave:"): "leave"}
    for line in column["hint"].split("\n"):
        if line.strip() in headings:
            within = headings[line.strip()]
        elif within != "gains" and line.startswith(ITEM):
            said[within].append(line.removeprefix(ITEM))
        else:
            within = "gains"
            said["gains"].append(line)
    apart = {**said, "gains": "\n".join(said["gains"]).strip()}
    whole = {"gains": column["hint"], "enter": [], "leave": []}
    try:
        return apart if hint(Block.model_validate(apart)) == column["hint"] else whole
    except ValidationError:
        # More lines, or longer ones, than a block has.
        return whole


def minutes(value: int | None, of: int) -> float | None:
    return value / of if value else None


# Field of a column -> what it says of a block.
OF_COLUMN: Mapping[str, Read] = {
    "name": lambda column: {"name": column["name"]},
    "kind": kind_of,
    "job_function": lambda column: {"function": column["job_function"] or None},
    "hint": policy,
    "stuck_after_minutes": lambda column: {"days": minutes(column["stuck_after_minutes"], MINUTES_OF_A_DAY)},
    "wip_limit": lambda column: {"limit": column["wip_limit"]},
    "pulled": lambda column: {"pulled": column["pulled"]},
    "clock": lambda column: {"clock": column["clock"] or None},
}
# Field of a gate -> what it says of an agreement.
OF_GATE: Mapping[str, Read] = {
    "name": lambda gate: {"what": gate["name"]},
    "approvers": lambda gate: {"approvers": gate["approvers"]},
    "job_function": lambda gate: {"function": gate["job_function"] or None},
    "members": lambda gate: {"members": gate["members"]},
    "rule": lambda gate: {"rule": gate["rule"]},
    "needed": lambda gate: {"needed": gate["needed"]},
    "subject": lambda gate: {"subject": gate["subject"]},
    "evidence": lambda gate: {"evidence": gate["evidence"]},
    "answer_within_minutes": lambda gate: {"hours": minutes(gate["answer_within_minutes"], 60)},
    "when_overdue": lambda gate: {"silent": SILENT[gate["when_overdue"]]},
    "escalate_to": lambda gate: {"escalate_to": gate["escalate_to"]},
}
# Field of a lane -> what it says of a class of service.
OF_LANE: Mapping[str, Read] = {
    "name": lambda lane: {"lane": lane["name"]},
    "wip_limit": lambda lane: {"cap": lane["wip_limit"]},
}


def read_off(there: Mapping[str, Any], how: Mapping[str, Read], only: Any = None) -> dict[str, Any]:
    """``only``: of these fields; else of all."""
    found: dict[str, Any] = {}
    for name, read in how.items():
        if only is None or name in only:
            found |= read(there)
    return found
