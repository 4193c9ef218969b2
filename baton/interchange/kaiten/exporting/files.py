"""Stored files come along in a folder of their own; links stand on their card."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from baton.boards.models import Attachment
from baton.interchange.kaiten.exporting.beyond import stamp

# What a file system or a zip would take for something else than a letter of a name.
ODD = re.compile(r"[^\w .()-]+")


def file_rows(cards: Sequence[int]) -> list[dict[str, Any]]:
    rows = Attachment.objects.filter(card__in=cards, deleted_at=None, file__isnull=False)
    return [
        {
            "id": str(one.pk),
            "card_id": str(one.card_id),
            "name": one.name,
            "author_id": str(one.by_id) if one.by_id else None,
            "created": stamp(one.created_at),
            "external": False,
            "size": one.file.size if one.file else None,
            "path": f"./{path_inside(one)}",
        }
        for one in rows.select_related("file").order_by("id")
    ]


def path_inside(attachment: Attachment) -> str:
    """Our number first, so that no two are called alike and no name leads anywhere."""
    plain = ODD.sub("_", PurePosixPath(attachment.name).name).strip(" .") or "file"
    return f"files/{attachment.pk}-{plain[-80:]}"
