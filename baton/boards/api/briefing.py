from typing import Any

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding_content as finding
from baton.boards.api.router import routes
from baton.boards.api.saying import said
from baton.boards.changing import Changed
from baton.boards.content.briefing import add_section, change_section, place_section, remove_section, write
from baton.boards.news.moments import stamp
from baton.boards.schemas.cards import CardChanged
from baton.boards.schemas.content import RowChanged, SectionChanged, SectionEdit, SectionIn, SectionText
from baton.boards.schemas.page import RevisionOut


@routes.post("/cards/{card_id}/brief", response=SectionChanged)
def add_brief_section(request: MemberRequest, card_id: int, sent: SectionIn) -> Any:
    """A new section of the brief, for one specialist or for everybody."""
    member = request.member
    known = sent.model_dump() | {"job_function": sent.job_function.value if sent.job_function else ""}
    done = add_section(finding.card(card_id, member), by=member, **known)
    return said(done, member, id=done.row.id, version=done.row.version, text=done.row.text)


@routes.put("/brief/{section_id}", response=SectionChanged)
def write_brief(request: MemberRequest, section_id: int, sent: SectionText) -> Any:
    """Save a section's text. What somebody else wrote since ``based_on`` is merged in; where both changed
    the same lines it is refused (BriefConflict) with ``mine``, ``theirs``, ``base`` and ``version``."""
    member = request.member
    section = finding.section(section_id, member)
    done = write(section, sent.text, based_on=sent.based_on, by=member)
    row = done.row
    merged = row.text != sent.text
    return said(done, member, id=row.id, version=row.version, text=row.text, merged=merged)


@routes.patch("/brief/{section_id}", response=RowChanged)
def change_brief_section(request: MemberRequest, section_id: int, sent: SectionEdit) -> Any:
    """Another title, specialist or place, or who sees it."""
    member = request.member
    section = finding.section(section_id, member)
    done = Changed(section.card)
    edits = sent.model_dump(exclude_unset=True)
    placed = "above" in edits
    above = edits.pop("above", None)
    if edits:
        if "job_function" in edits:
            edits["job_function"] = sent.job_function.value if sent.job_function else ""
        done = change_section(section, by=member, **edits)
    if placed:
        other = finding.section(above, member) if above else None
        done = place_section(section, above=other, by=member)
    return said(done, member, id=section_id)


@routes.delete("/brief/{section_id}", response=CardChanged)
def remove_brief_section(request: MemberRequest, section_id: int) -> Any:
    member = request.member
    return said(remove_section(finding.section(section_id, member), by=member), member)


@routes.get("/brief/{section_id}/revisions", response=list[RevisionOut])
def brief_revisions(request: MemberRequest, section_id: int) -> Any:
    """Every text the section ever had, newest first."""
    section = finding.section(section_id, request.member)
    access.demand_team(request.member)
    rows = section.revisions.order_by("-version").values("version", "text", "by", "created_at")
    return [row | {"created_at": stamp(row["created_at"])} for row in rows]
