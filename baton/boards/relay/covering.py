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

from baton.boards.models import Attachment, BriefSection, Subject

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
    rows = BriefSection.objects.filter(card=card)
    if covered["for_client"]:
        rows = rows.filter(client_visible=True)
    if covered["subject"] == Subject.CHOSEN:
        rows = rows.filter(pk__in=covered["sections"])
    return [
        Part(section=pk, job_function=job_function, name=title, text=text)
        for pk, job_function, title, text in rows.order_by("rank", "id").values_list(
            "id", "job_function", "title", "text"
        )
    ]


def attachments_of(card: int, covered: Covers) -> list[Part]:
    rows = Attachment.objects.filter(card=card, deleted_at=None)
    if covered["for_client"]:
        rows = rows.filter(client_visible=True)
    if covered["subject"] == Subject.CHOSEN:
        rows = rows.filter(pk__in=covered["attachments"])
    return [
        Part(attachment=pk, name=name, url=url, file=file, digest=digest or "")
        for pk, name, url, file, digest in rows.order_by("id").values_list(
            "id", "name", "url", "file", "file__sha256"
        )
    ]


def hash_of(parts: Sequence[Part]) -> str:
    """SHA-256 of the parts, whatever order they stand in; in hex."""
    told = sorted(part.told for part in parts)
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def content_hash(card: int, covered: Covers) -> str:
    return hash_of(parts_of(card, covered))
