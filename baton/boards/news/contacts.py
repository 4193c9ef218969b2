"""Who of a client's people did what an entry tells: somebody without an account, by their own link."""

from collections.abc import Iterable, Mapping
from typing import Any

from baton.accounts.models import Contact, Member


def contacts_named(payloads: Iterable[Mapping[str, Any]], member: Member) -> dict[int, str]:
    """Names by id, as far as ``member`` may know; of whoever is forgotten the log keeps none."""
    ids = {contact for payload in payloads if isinstance(contact := payload.get("contact"), int)}
    if not ids:
        return {}
    seen = Contact.objects.seen_by(member).filter(pk__in=ids, client__workspace=member.workspace_id)
    return dict(seen.values_list("pk", "name"))
