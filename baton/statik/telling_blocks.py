"""What is said of a block, in a line or in several, for files that leave the house."""

from django.utils.translation import gettext as _

from baton.accounts.roles import JobFunction
from baton.boards.models import Approvers
from baton.statik.design.parts import Agreement, Block
from baton.statik.design.whole import Design


def facts_of(block: Block) -> list[str]:
    """In a line each: its points; its days and its limit."""
    points = [_("commitment point")] if block.committed else []
    if block.delivered:
        points.append(_("delivery point"))
    told = []
    if block.days:
        told.append(_("working days: %(days)s") % {"days": f"{block.days:g}"})
    if block.limit:
        told.append(_("limit: %(limit)s") % {"limit": block.limit})
    return [" · ".join(line) for line in (points, told) if line]


def documentation_of(design: Design, pk: int, block: Block) -> str:
    """All that is said of it: who answers, what is gained, criteria, agreements."""
    told = [block.gains.strip(), *facts_of(block)]
    if block.function:
        told.append(_("Answers for it: %(function)s") % {"function": JobFunction(block.function).label})
    if block.enter:
        told.append("\n".join([_("To enter:"), *(f"– {line}" for line in block.enter)]))
    if block.leave:
        told.append("\n".join([_("To leave:"), *(f"– {line}" for line in block.leave)]))
    told += [agreed(each.of) for each in design.of_block("agreement", pk)]
    return "\n".join(line for line in told if line)


def agreed(of: Agreement) -> str:
    who = str(Approvers(of.approvers).label) if of.approvers else ""
    if of.approvers == Approvers.JOB_FUNCTION and of.function:
        who = str(JobFunction(of.function).label)
    told = [of.what.strip(), who, of.evidence.strip()]
    if of.hours:
        told.append(_("working hours to answer: %(hours)s") % {"hours": f"{of.hours:g}"})
    return _("Agreement: %(agreement)s") % {"agreement": "; ".join(each for each in told if each)}
