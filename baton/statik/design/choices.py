"""The words of the field in which parts of a design are told (Kanban Guide 2025; Anderson's STATIK)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BlockKind(models.TextChoices):
    START = "start", _("Start")
    ACTIVITY = "activity", _("Activity")
    QUEUE = "queue", _("Queue")
    WAIT = "wait", _("Wait")
    GATE = "gate", _("Gate")
    DECISION = "decision", _("Decision")
    DONE = "done", _("Done")


class Sort(models.TextChoices):
    """What a measure is for (Anderson and Zheglov, Fit for Purpose)."""

    FITNESS = "fitness", _("Fitness criterion")
    HEALTH = "health", _("Health indicator")
    DRIVER = "driver", _("Improvement driver")
    VANITY = "vanity", _("Vanity metric")


class Measure(models.TextChoices):
    """What Baton measures by itself, or else people do."""

    LEAD_TIME = "lead_time", _("Lead time, calendar days")
    DUE_DATE = "due_date", _("Deadlines kept, %")
    THROUGHPUT = "throughput", _("Done a week")
    REWORK = "rework", _("Came back, %")
    OTHER = "other", _("Measured by hand")


class Direction(models.TextChoices):
    AT_MOST = "at_most", _("at most")
    AT_LEAST = "at_least", _("at least")


class Side(models.TextChoices):
    INTERNAL = "internal", _("Inside: what slows or blocks us")
    EXTERNAL = "external", _("Outside: what those we deliver to complain of")


class Per(models.TextChoices):
    DAY = "day", _("a day")
    WEEK = "week", _("a week")
    MONTH = "month", _("a month")
    QUARTER = "quarter", _("a quarter")


class Pattern(models.TextChoices):
    STEADY = "steady", _("Steady")
    SEASONAL = "seasonal", _("With the season")
    BURSTS = "bursts", _("In bursts")
    RANDOM = "random", _("At random")


class Shape(models.TextChoices):
    """How the cost of delay runs; each is a class of service."""

    IMMEDIATE = "immediate", _("At once and steep: expedite")
    FIXED_DATE = "fixed_date", _("A step at a real date: fixed date")
    LINEAR = "linear", _("Grows day by day: standard")
    LATER = "later", _("Nothing now, a cliff later: intangible")


class Silent(models.TextChoices):
    """What happens when nobody answers in time. Silence is never consent."""

    TELL = "tell", _("whoever asked is told")
    REMIND = "remind", _("the approvers are reminded")
    ESCALATE = "escalate", _("it goes to the one who is named")


class Cadence(models.TextChoices):
    KANBAN = "kanban", _("Kanban meeting")
    REPLENISHMENT = "replenishment", _("Replenishment")
    DELIVERY = "delivery", _("Delivery planning")
    SERVICE = "service", _("Service delivery review")
    OPERATIONS = "operations", _("Operations review")
    RISK = "risk", _("Risk review")
    STRATEGY = "strategy", _("Strategy review")


class Every(models.TextChoices):
    DAY = "day", _("each working day")
    WEEK = "week", _("each week")
    TWO_WEEKS = "two_weeks", _("every two weeks")
    MONTH = "month", _("each month")
    QUARTER = "quarter", _("each quarter")
