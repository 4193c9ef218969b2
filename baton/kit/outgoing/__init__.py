"""The one way by which a request leaves the house.

    from baton.kit import outgoing
    answer = outgoing.request("POST", url, body=payload, headers={…}, timeout=7)

Only public addresses are called (or what the installation allowed by name), at the very address that was
looked at, within a total time and a number of bytes. What goes wrong is raised in words: ``NotSent`` when
nothing left the house, ``NoAnswer`` when the other side may have heard it.
"""

from baton.kit.outgoing.addressing import Address, checked
from baton.kit.outgoing.asking import ENOUGH_BYTES, Answer, Session, request
from baton.kit.outgoing.refusals import (
    AddressNotAllowed,
    AnswerTooLarge,
    BrokenAnswer,
    HeaderNotAllowed,
    NameNotFound,
    NoAnswer,
    NotSent,
    NotTrusted,
    TookTooLong,
    TooManyRedirects,
    Unreachable,
    UrlNotAllowed,
)
from baton.kit.outgoing.resolving import demand_possible

__all__ = [
    "ENOUGH_BYTES",
    "Address",
    "AddressNotAllowed",
    "Answer",
    "AnswerTooLarge",
    "BrokenAnswer",
    "HeaderNotAllowed",
    "NameNotFound",
    "NoAnswer",
    "NotSent",
    "NotTrusted",
    "Session",
    "TooManyRedirects",
    "TookTooLong",
    "Unreachable",
    "UrlNotAllowed",
    "checked",
    "demand_possible",
    "request",
]
