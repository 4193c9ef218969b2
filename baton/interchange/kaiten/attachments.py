"""Files and links of a card, as links. What lies behind Kaiten's sign-in is opened there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.conf import settings
from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.planned_card import PlannedAttachment
from baton.interchange.safe_links import is_safe
from baton.interchange.wording import say

PRIVATE = 11


InnerFile = Callable[[str], tuple[str, int] | None]


def attachments(
    card: KaitenRow, files: Iterable[KaitenRow], seen: set[str], address: str | None, inner: InnerFile
) -> tuple[PlannedAttachment, ...]:
    """``address``: where the card is found in Kaiten, for files that have no lasting address of their own;
    ``inner``: finds a file that came along."""
    found = []
    for index, row in enumerate(card.objects("links", "attachment")):
        if (one := link(row, row.id or f"{card.id}:{index}")) and unseen(row, one, seen):
            found.append(one)
    for row in files:
        if row.data.get("deleted") is True:
            row.leave_out("deleted file")
        elif (one := file(row, address, inner)) and unseen(row, one, seen):
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


def file(row: KaitenRow, address: str | None, inner: InnerFile) -> PlannedAttachment | None:
    """The file itself where it came along. A private one's signed address soon leads nowhere, so its card is
    linked instead."""
    own = (row.text("external_url") or row.text("url")).strip()
    private = row.data.get("type") == PRIVATE or not own
    path = row.text("path")
    inside = inner(path) if path and private else None
    url = address if private and address else own
    if inside is not None and not 0 < inside[1] <= settings.FILE_LIMIT_BYTES:
        row.set_aside(say(_("The file is empty, or larger than files may be here.")), field="path")
    elif inside is None and not url:
        row.set_aside(say(_("Nothing tells where the file is.")), field="url")
    elif inside is None and not is_safe(url):
        refuse(row, url)
    else:
        return PlannedAttachment(
            f"file:{row.id}",
            row.named("name", 255) or url or path,
            "" if inside else url,
            added_at=row.moment("created"),
            added_by=row.ref("author_id"),
            size=row.count("size"),
            uploaded=row.data.get("external") is not True,
            inside=inside[0] if inside else None,
        )
    return None


def refuse(row: KaitenRow, url: str) -> None:
    row.set_aside(say(_("Its address does not begin with http or https: %(url)s"), url=url[:60]), field="url")
