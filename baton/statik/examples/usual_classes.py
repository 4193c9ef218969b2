"""Classes of service as they are usually shown, pulled and counted, by the shape of their cost of delay."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from baton.statik.examples.shape import Says, Text, says

USUAL: Mapping[str, Mapping[str, Text]] = {
    "immediate": {
        "pulled": _("before everything else, by whoever is free"),
        "limits": _("may exceed the limit of a column"),
    },
    "fixed_date": {
        "shown": _("with its date"),
        "pulled": _("when the latest day to start has come: the date less what most take"),
        "limits": _("counts like any other"),
    },
    "linear": {
        "shown": _("plain"),
        "pulled": _("first in, first out"),
        "limits": _("counts like any other"),
    },
    "later": {
        "shown": _("grey"),
        "pulled": _("when there is capacity; at least one is always in work"),
        "limits": _("its share is reserved"),
    },
}


def class_of(shape: str, **values: Any) -> Says:
    """``values``: what the example says of it besides."""
    return says("class", shape=shape, **USUAL[shape], **values)
