"""One blind spot: what it is, where, and how it is mended."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Blind(models.TextChoices):
    """``%(name)s``: the block or part that it is about."""

    NO_DONE = "no_done", _("There is no Done. Begin with it: when is an item really finished?")
    MANY_DONES = (
        "many_dones",
        _("There is more than one Done. “%(name)s” is another end: say which one is meant."),
    )
    NO_START = "no_start", _("No path reaches Start yet. What had to be true just before the first block?")
    ENDS_HERE = "ends_here", _("The path back from Done ends at “%(name)s”. What had to be true just before?")
    NOT_DELIVERED = "not_delivered", _("From “%(name)s” no way leads to Done.")
    APART = "apart", _("“%(name)s” stands apart: nothing leads there from Start.")
    GAP = (
        "gap",
        _("The way breaks off: nothing leads on from “%(name)s”, and nothing comes before “%(next)s”."),
    )
    CIRCLE = (
        "circle",
        _("These go round in a circle: %(names)s. Is the way back from “%(last)s” to “%(first)s” rework?"),
    )
    NO_NAME = "no_name", _("A block has no name.")
    REWORK_UNNAMED = "rework_unnamed", _("Work goes back from “%(name)s”. On which outcome?")
    ONE_OUTCOME = "one_outcome", _("“%(name)s” is a decision with fewer than two outcomes.")
    NO_COMMITMENT = (
        "no_commitment",
        _("Nobody knows from where on an item is promised: mark the commitment point, as “%(name)s”."),
    )
    NO_SHARED_COMMITMENT = (
        "no_shared_commitment",
        _(
            "Nobody knows from where on an item is promised, and the ways part before any work: put a block"
            " before “%(name)s” that all ways share, and mark it as the commitment point."
        ),
    )
    AROUND_COMMITMENT = (
        "around_commitment",
        _("By “%(name)s” a way leads to Done around the commitment point: nobody promised what goes there."),
    )
    NO_DELIVERY = (
        "no_delivery",
        _("Nobody knows where the customer has it: mark the delivery point, as “%(name)s”."),
    )
    NO_FUNCTION = "no_function", _("Nobody answers for “%(name)s”. Which one job function does?")
    NO_CLOCK = "no_clock", _("“%(name)s” waits. On whose clock?")
    NO_AGREEMENT = (
        "no_agreement",
        _("Several functions work on “%(name)s” and nothing is agreed between them."),
    )
    GATE_OPEN = "gate_open", _("“%(name)s” is a gate, and nothing says who agrees to what.")
    NO_APPROVER = "no_approver", _("At “%(name)s” nobody is named who agrees.")
    NO_ESCALATION = (
        "no_escalation",
        _("At “%(name)s” it goes to the one who is named if nobody answers, and nobody is named."),
    )
    NO_EVIDENCE = "no_evidence", _("At “%(name)s” nothing says on which evidence they agree.")
    NO_TIME = "no_time", _("At “%(name)s” nothing says in what time they answer.")
    RISK_OPEN = "risk_open", _("A high risk of “%(name)s” has no answer: %(text)s")
    RISK_OF_NOBODY = "risk_of_nobody", _("A high risk of “%(name)s” belongs to nobody: %(text)s")
    UNANSWERED = "unanswered", _("Not answered, “%(name)s”: %(text)s")
    RULE_OPEN = "rule_open", _("A rule at “%(name)s” does nothing yet: say what it does.")
    NO_CUSTOMER = "no_customer", _("For whom is this? Name a customer.")
    NO_CRITERION = (
        "no_criterion",
        _("When is the customer satisfied? Name a fitness criterion with a number."),
    )
    NO_MEASURE = "no_measure", _("“%(name)s” has no number and unit: how would anybody know?")
    DRIVER_FOR_EVER = "driver_for_ever", _("“%(name)s” drives an improvement. Until when?")
    NO_DECISION = "no_decision", _("Nothing was decided about: %(text)s")
    NO_RATE = "no_rate", _("How many “%(name)s” arrive, in what time?")
    NO_CLASS = "no_class", _("There are no classes of service.")
    PROMISES_MORE = (
        "promises_more",
        _(
            "The expectation of %(days)s days promises more than the team says it can do, %(able)s days:"
            " a wish is a fitness criterion, the expectation is a best guess."
        ),
    )
    SHARES = "shares", _("The shares of the classes of service come to %(sum)s %%, not to 100 %%.")


HIGH = 12  # of 25: likelihood times impact


@dataclass(frozen=True)
class Mend:
    """The offer: ``add`` a part of a kind with ``values``, or say ``field`` of ``part``: ``values``, where it
    is known what."""

    add: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    part: int | None = None
    field: str = ""


@dataclass(frozen=True)
class Spot:
    blind: Blind
    part: int | None = None
    block: int | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    mend: Mend | None = None

    def __str__(self) -> str:
        unnamed = {"name": gettext("without a name"), "text": "…"}
        facts = {key: str(value).strip() or unnamed.get(key, "") for key, value in self.facts.items()}
        return str(self.blind.label) % facts
