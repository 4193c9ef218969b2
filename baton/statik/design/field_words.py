"""What the fields of a design are called for people, as the screens of a workshop call them; and why a value
does not fit, in words of the house."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

LABELS: Mapping[str, str | Promise] = {
    "purpose.unit": gettext_lazy("One item is called"),
    "customer.name": gettext_lazy("Customer"),
    "customer.needs": gettext_lazy("What they need it for"),
    "criterion.name": gettext_lazy("Criterion"),
    "criterion.unit": gettext_lazy("Unit"),
    "criterion.share": gettext_lazy("Of the items, %"),
    "criterion.source": gettext_lazy("Source"),
    "demand.rate": gettext_lazy("Arrive"),
    "demand.nature": gettext_lazy("Nature"),
    "demand.expectation": gettext_lazy("What they expect"),
    "demand.failure": gettext_lazy("Failure demand, %"),
    "capability.half": gettext_lazy("Half done in calendar days"),
    "capability.most": gettext_lazy("85 % done in calendar days"),
    "capability.kept": gettext_lazy("Deadlines kept, %"),
    "block.gains": gettext_lazy("Knowledge gained"),
    "block.enter": gettext_lazy("To enter, one criterion a line"),
    "block.leave": gettext_lazy("To leave, one criterion a line"),
    "block.days": gettext_lazy("Expected working days"),
    "block.limit": gettext_lazy("Limit"),
    "block.deputy": gettext_lazy("Deputy"),
    "block.others": gettext_lazy("Others who take part"),
    "block.committed": gettext_lazy("Promised from here on"),
    "block.delivered": gettext_lazy("Here the customer has it"),
    "link.name": gettext_lazy("On which outcome"),
    "agreement.what": gettext_lazy("Agree to what"),
    "agreement.needed": gettext_lazy("At least"),
    "agreement.evidence": gettext_lazy("On which evidence"),
    "agreement.hours": gettext_lazy("Answer within, working hours"),
    "risk.text": gettext_lazy("What can go wrong"),
    "risk.sign": gettext_lazy("Early sign"),
    "risk.answer": gettext_lazy("Answer"),
    "question.text": gettext_lazy("What we do not know"),
    "question.answer": gettext_lazy("Answer"),
    "rule.name": gettext_lazy("What the rule is called"),
    "rule.ahead": gettext_lazy("Working days before"),
    "class.entry": gettext_lazy("What belongs in it"),
    "class.shown": gettext_lazy("How it is seen"),
    "class.pulled": gettext_lazy("When it is pulled"),
    "class.limits": gettext_lazy("What it does to limits"),
    "class.promise": gettext_lazy("What is promised"),
    "class.share": gettext_lazy("Share of capacity, %"),
    "class.cap": gettext_lazy("At most at once"),
    "class.lane": gettext_lazy("Its own lane on the board"),
    "expectation.days": gettext_lazy("are done within calendar days"),
    "expectation.share": gettext_lazy("So many items, %"),
    "meeting.minutes": gettext_lazy("Minutes"),
    "meeting.part_of_another": gettext_lazy("Part of an existing meeting"),
}


def label_of(kind: str, field: str) -> str:
    """The name by which programs know it, where no screen has one that stands alone."""
    return str(LABELS.get(f"{kind}.{field}", field))


def why_not(wrong: Mapping[str, Any]) -> str:
    """Of an error as pydantic tells it."""
    known = {key: f"{value:g}" if isinstance(value, float) else value for key, value in ctx(wrong).items()}
    found: Mapping[str, str] = {
        "less_than_equal": _("at most %(le)s"),
        "greater_than_equal": _("at least %(ge)s"),
        "string_too_long": _("at most %(max_length)s characters"),
        "too_long": _("at most %(max_length)s of them"),
        "finite_number": _("a number"),
        "enum": _("one of those that are offered"),
        "literal_error": _("one of those that are offered"),
        "extra_forbidden": _("there is no such field"),
    }
    is_text = wrong["type"] == "too_long" and isinstance(wrong.get("input"), str)
    kind = "string_too_long" if is_text else wrong["type"]
    if kind == "value_error":
        return str(known["error"])
    if kind in found:
        return found[kind] % known
    begins = {
        "int_": _("a whole number"),
        "float_": _("a number"),
        "date_": _("a day"),
        "time_": _("a time of day"),
        "string_": _("a text"),
        "list_": _("a list"),
        "bool_": _("yes or no"),
    }
    return next((words for start, words in begins.items() if kind.startswith(start)), wrong["msg"])


def ctx(wrong: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = wrong.get("ctx", {})
    return found
