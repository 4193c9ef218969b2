"""Files and links of a card, as links. What lies behind Kaiten's sign-in is opened there."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.planned_card import PlannedAttachment
from baton.interchange.safe_links import is_safe
from baton.interchange.wording import say

PRIVATE = 11


def attachments(
    card: KaitenRow, files: Iterable[KaitenRow], seen: set[str], address: str | None
) -> tuple[PlannedAttachment, ...]:
    """``address``: where the card is found in Kaiten, for files that have no lasting address of their own."""
    found = []
    for index, row in enumerate(card.objects("links", "attachment")):
        if (one := link(row, row.id or f"{card.id}:{index}")) and unseen(row, one, seen):
            found.append(one)
    for row in files:
        if row.data.get("deleted") is True:
            row.leave_out("deleted file")
        elif (one := file(row, address)) and unseen(row, one, seen):
            found.append(one)
    return tuple(found)


def unseen(row: KaitenRow, one: PlannedAttachment, seen: set[str]) -> bool:
    if one.external_id in seen:
        row.set_aside(say(_("The same id was there before; the first one is kept.")), field="id")
        return False
    seen.add(one.external_id)
    return True


def link(row: KaitenRow, key: str) -> PlannedAttachment | None:
    url = row.text("url").strip()
    if not is_safe(url):
        refuse(row, url)
        return None
    name = row.named("description", 255) or row.named("name", 255) or url
    return PlannedAttachment(
        f"link:{key}", name, url, added_at=row.moment("created"), added_by=row.ref("author_id")
    )


def file(row: KaitenRow, address: str | None) -> PlannedAttachment | None:
    """A private file's signed address soon leads nowhere, so its card is linked instead."""
    own = (row.text("external_url") or row.text("url")).strip()
    private = row.data.get("type") == PRIVATE or not own
    inside = row.text("path") or None
    url = address if private and address else own
    if not is_safe(url or "") and inside is None:
        if not own:
            row.set_aside(say(_("Nothing tells where the file is.")), field="url")
        else:
            refuse(row, own)
        return None
    return PlannedAttachment(
        f"file:{row.id}",
        row.named("name", 255) or url or inside or "",
        url if is_safe(url or "") and url else "",
        added_at=row.moment("created"),
        added_by=row.ref("author_id"),
        size=row.count("size"),
        uploaded=row.data.get("external") is not True,
        inside=inside,
    )


def refuse(row: KaitenRow, url: str) -> None:
    row.set_aside(say(_("Its address does not begin with http or https: %(url)s"), url=url[:60]), field="url")
