"""What of a card an approval covers, and how it is now: the texts and files with one hash over them.

``covers`` is ``{"subject", "for_client", "sections", "attachments"}``: a Subject; whether only what is marked
for the client counts; of a chosen subject the ids. No id stands in the hash: it says what was read, and holds
in another installation too. Behind a link lies what nobody can freeze: of it only the address counts.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from baton.boards.models import Attachment, BriefSection, Subject
from baton.kit.prepared import Prepared

Covers = Mapping[str, Any]
TEXTS = (Subject.BRIEF, Subject.BRIEF_AND_FILES, Subject.CHOSEN)
FILES = (Subject.FILES, Subject.BRIEF_AND_FILES, Subject.CHOSEN)


@dataclass(frozen=True)
class Part:
    """A section of the brief (``section`` is its id) or an attachment: a stored file or a link."""

    section: int | None = None
    attachment: int | None = None
    job_function: str = ""
    name: str = ""
    text: str = ""
    file: int | None = None
    digest: str = ""
    url: str = ""

    @property
    def is_empty(self) -> bool:
        return self.file is None and not self.url and not self.text.strip()

    @property
    def told(self) -> list[str]:
        """What of it was read, without ids."""
        kind = "section" if self.section is not None else "attachment"
        return [kind, self.job_function, self.name, self.text, self.digest, self.url]


def covers(
    subject: Subject | str,
    *,
    for_client: bool,
    sections: Sequence[int] = (),
    attachments: Sequence[int] = (),
) -> dict[str, Any]:
    return {
        "subject": str(subject),
        "for_client": for_client,
        "sections": sorted(set(sections)),
        "attachments": sorted(set(attachments)),
    }


def parts_of(card: int, covered: Covers) -> list[Part]:
    """The covered parts as they are now, texts before files, in the card's order."""
    subject = covered["subject"]
    texts = sections_of(card, covered) if subject in TEXTS else []
    return texts + (attachments_of(card, covered) if subject in FILES else [])


def sections_of(card: int, covered: Covers) -> list[Part]:
    chosen = covered["sections"] if covered["subject"] == Subject.CHOSEN else None
    return [
        Part(section=row["id"], job_function=row["job_function"], name=row["title"], text=row["text"])
        for row in SECTIONS.all(covered["for_client"], card=card)
        if chosen is None or row["id"] in chosen
    ]


def attachments_of(card: int, covered: Covers) -> list[Part]:
    chosen = covered["attachments"] if covered["subject"] == Subject.CHOSEN else None
    return [
        Part(
            attachment=row["id"],
            name=row["name"],
            url=row["url"],
            file=row["file_id"],
            digest=row["file__sha256"] or "",
        )
        for row in ATTACHMENTS.all(covered["for_client"], card=card)
        if chosen is None or row["id"] in chosen
    ]


def sections_shown(for_client: bool, *, card: int) -> QuerySet[Any, Any]:
    rows = BriefSection.objects.filter(card=card, **({"client_visible": True} if for_client else {}))
    return rows.order_by("rank", "id").values("id", "job_function", "title", "text")


def attachments_shown(for_client: bool, *, card: int) -> Any:
    marked = {"client_visible": True} if for_client else {}
    rows = Attachment.objects.filter(card=card, deleted_at=None, **marked)
    return rows.order_by("id").values("id", "name", "url", "file_id", "file__sha256")


SECTIONS: Prepared[dict[str, Any]] = Prepared(sections_shown)
ATTACHMENTS: Prepared[dict[str, Any]] = Prepared(attachments_shown)


def hash_of(parts: Sequence[Part]) -> str:
    """SHA-256 of the parts, whatever order they stand in; in hex."""
    told = sorted(part.told for part in parts)
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def content_hash(card: int, covered: Covers) -> str:
    return hash_of(parts_of(card, covered))
