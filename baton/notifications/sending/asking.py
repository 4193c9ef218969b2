"""The guarded way out, its troubles told as what they mean for a message."""

from collections.abc import Mapping

from baton.kit import outgoing
from baton.kit.outgoing import Answer
from baton.notifications.sending import outcomes

TIMEOUT = 8.0


def asked(method: str, url: str, *, body: bytes, headers: Mapping[str, str] | None = None) -> Answer:
    """Raises NotTaken, Unreachable, NobodyKnows; their words name the host at most."""
    known = {"Content-Type": "application/json; charset=utf-8"} | dict(headers or {})
    try:
        return outgoing.request(method, url, body=body, headers=known, timeout=TIMEOUT, cut=True)
    except outgoing.NotSent as refusal:
        raise outcomes.NotTaken(str(refusal), for_good=True) from refusal
    except (outgoing.NameNotFound, outgoing.Unreachable, outgoing.NotTrusted) as trouble:
        raise outcomes.Unreachable(str(trouble)) from trouble
    except outgoing.NoAnswer as trouble:
        raise outcomes.NobodyKnows(str(trouble)) from trouble
