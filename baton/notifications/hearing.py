"""Who is to hear of an entry of the log, and why: one table for the facts about cards.

A fact that is not in a table is nobody's news. Nobody hears of their own deeds.
"""

from collections.abc import Iterable, Iterator

from baton.activity.models import Entry
from baton.approvals.models import Decision
from baton.notifications.heard import Detail, Heard, Says, Undone
from baton.notifications.hearing_of_contents import OF_CONTENTS
from baton.notifications.reasons import PRESSING, Reason

# Whoever hears of the second does not hear of the first beside it.
COVERED = {"commented": "mentioned", "item_added": "item", "checklist": "item"}


def heard_in(entry: Entry, followers: Iterable[int], undone: Undone) -> dict[int, list[Heard]]:
    """Member -> what they hear of it: of each kind once, for the most pressing reason."""
    told: dict[int, dict[str, Heard]] = {}
    says = TABLE.get(entry.kind)
    for heard in says(entry, undone) if says else ():
        listeners = followers if heard.member is None else (heard.member,)
        for member in listeners:
            if member == entry.by_id:
                continue
            known = told.setdefault(member, {})
            if heard.kind not in known or pressing(heard) < pressing(known[heard.kind]):
                known[heard.kind] = heard
    return {member: list(without_doubles(kinds)) for member, kinds in told.items()}


def pressing(heard: Heard) -> int:
    return PRESSING.index(heard.reason)


def without_doubles(kinds: dict[str, Heard]) -> Iterator[Heard]:
    """Whoever is mentioned does not hear of the comment a second time."""
    return (heard for kind, heard in kinds.items() if COVERED.get(kind) not in kinds)


def offered(entry: Entry, undone: Undone) -> Iterator[Heard]:
    known = {"handoff": entry.payload["handoff"]}
    yield Heard(Reason.HANDED, "offered", known, entry.payload["receiver"])


def taken_back(entry: Entry, undone: Undone) -> Iterator[Heard]:
    known = {"handoff": entry.payload["handoff"]}
    yield Heard(Reason.HANDED, "taken_back", known, entry.payload["receiver"])


def accepted(entry: Entry, undone: Undone) -> Iterator[Heard]:
    payload = entry.payload
    yield Heard(Reason.ANSWERED, "accepted", {"handoff": payload["handoff"]}, payload["giver"])
    holder = entry.payload["face"].get("responsible")
    yield Heard(Reason.WATCHED, "held", {"from_member": payload["giver"], "to_member": holder})


def returned(entry: Entry, undone: Undone) -> Iterator[Heard]:
    known = {"handoff": entry.payload["handoff"]}
    yield Heard(Reason.ANSWERED, "returned", known, entry.payload["giver"])


def assigned(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield from changed_hands((entry.undo or {}).get("responsible"), entry.payload["to"])


def passed_on(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield from changed_hands(entry.payload["from_member"], entry.payload["to_member"])


def changed_hands(before: int | None, after: int | None) -> Iterator[Heard]:
    """Whoever holds it now, whoever held it, and all that follow it."""
    known = {"from_member": before, "to_member": after}
    if before == after:
        return
    yield Heard(Reason.WATCHED, "held", known)
    if before is not None:
        yield Heard(Reason.WATCHED, "held", known, before)
    if after is not None:
        yield Heard(Reason.RESPONSIBLE, "held", known, after)


def moved(entry: Entry, undone: Undone) -> Iterator[Heard]:
    payload = entry.payload
    places = {"from_column": payload["from_column"], "to_column": payload["to_column"]}
    yield Heard(Reason.WATCHED, "moved", places)
    before = (entry.undo or {}).get("responsible")
    yield from changed_hands(before, payload["face"].get("responsible", before))


def move_undone(entry: Entry, undone: Undone) -> Iterator[Heard]:
    """Back where it was, and with whom it was."""
    origin = undone.get(entry.payload["undone"])
    if origin is not None:
        there, back = origin.payload["to_column"], origin.payload["from_column"]
        yield Heard(Reason.WATCHED, "moved", {"from_column": there, "to_column": back})
        yield from hands_undone(entry, origin)


def assignment_undone(entry: Entry, undone: Undone) -> Iterator[Heard]:
    origin = undone.get(entry.payload["undone"])
    if origin is not None:
        yield from hands_undone(entry, origin)


def hands_undone(entry: Entry, origin: Entry) -> Iterator[Heard]:
    before = (origin.undo or {}).get("responsible")
    after = origin.payload["face"].get("responsible", origin.payload.get("to", before))
    yield from changed_hands(after, entry.payload["face"].get("responsible", before))


def filed(entry: Entry, undone: Undone) -> Iterator[Heard]:
    face = entry.payload["face"]
    yield from changed_hands(None, face.get("responsible"))
    if face.get("lead") is not None:
        known = {"from_member": None, "to_member": face["lead"]}
        yield Heard(Reason.RESPONSIBLE, "led", known, face["lead"])


def edited(entry: Entry, undone: Undone) -> Iterator[Heard]:
    """The parts that are told each with what it was; of all others only that they changed."""
    face, before = entry.payload["face"], entry.undo or {}
    changed = [name for name in entry.payload["changed"] if name != "deadline_has_time"]
    for name in changed:
        if name == "lead":
            known: Detail = {"from_member": before.get("lead"), "to_member": face.get("lead")}
            yield Heard(Reason.WATCHED, "led", known)
            if face.get("lead") is not None:
                yield Heard(Reason.RESPONSIBLE, "led", known, face["lead"])
        elif name in SHOWN:
            yield Heard(Reason.WATCHED, name, {"was": before.get(name), "now": face.get(name)})
    others = [name for name in changed if name != "lead" and name not in SHOWN]
    if others:
        yield Heard(Reason.WATCHED, "edited", {"parts": others, "deed": entry.number})


def edit_undone(entry: Entry, undone: Undone) -> Iterator[Heard]:
    origin = undone.get(entry.payload["undone"])
    if origin is None:
        return
    face, before = origin.payload["face"], origin.undo or {}
    for name in origin.payload["changed"]:
        if name == "lead":
            known: Detail = {"from_member": face.get("lead"), "to_member": before.get("lead")}
            yield Heard(Reason.WATCHED, "led", known)
        elif name in SHOWN:
            yield Heard(Reason.WATCHED, name, {"was": face.get(name), "now": before.get(name)})
    yield Heard(Reason.WATCHED, "unedited", {"deed": origin.number})


def took_part(entry: Entry, undone: Undone) -> Iterator[Heard]:
    for member in entry.payload["added"]:
        yield Heard(Reason.WATCHED, "joined", {"member": member}, member)


def commented(entry: Entry, undone: Undone) -> Iterator[Heard]:
    known = about_comment(entry)
    for member in entry.payload.get("mentions", ()):
        yield Heard(Reason.MENTIONED, "mentioned", known, member)
    yield Heard(Reason.COMMENTED, "commented", known)


def comment_edited(entry: Entry, undone: Undone) -> Iterator[Heard]:
    """Only whoever is named in it now and was not before."""
    for member in entry.payload.get("mentions", ()):
        yield Heard(Reason.MENTIONED, "mentioned", about_comment(entry), member)


def about_comment(entry: Entry) -> Detail:
    known = {"comment": entry.payload["comment"], "client_visible": entry.payload["client_visible"]}
    return known | ({"by_rule": rule} if (rule := entry.payload.get("by_rule")) else {})


def blocked(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield Heard(Reason.BLOCKED, "blocked", {"blocker": entry.payload["blocker"]})


def lifted(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield Heard(Reason.BLOCKED, "lifted", {"blocker": entry.payload["blocker"]})


def attached(entry: Entry, undone: Undone) -> Iterator[Heard]:
    payload = entry.payload
    known = {"attachment": payload["attachment"], "client_visible": payload["client_visible"]}
    yield Heard(Reason.WATCHED, "attached", known)


def briefed(entry: Entry, undone: Undone) -> Iterator[Heard]:
    known = {"section": entry.payload["section"], "client_visible": entry.payload["client_visible"]}
    yield Heard(Reason.WATCHED, "briefed", known)


def archived(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield Heard(Reason.WATCHED, "archived")


def restored(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield Heard(Reason.WATCHED, "restored")


def approval_asked(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield from to_those_named(entry, Reason.APPROVAL_ASKED, "approval_asked")


def approval_reminded(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield from to_those_named(entry, Reason.APPROVAL_ASKED, "approval_reminded")


def approval_overdue(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield from to_those_named(entry, Reason.APPROVAL_DECIDED, "approval_overdue")


def to_those_named(entry: Entry, reason: Reason, kind: str) -> Iterator[Heard]:
    for member in entry.payload.get("members", ()):
        yield Heard(reason, kind, about_approval(entry), member)


def approval_ended(kind: str) -> Says:
    """To the team around the card and to whoever asked; those who were asked know, or need not any more."""

    def says(entry: Entry, undone: Undone) -> Iterator[Heard]:
        known = about_approval(entry) | {"client_visible": False}
        yield Heard(Reason.APPROVAL_DECIDED, kind, known)
        if (asker := entry.payload.get("asked_by")) is not None:
            yield Heard(Reason.APPROVAL_DECIDED, kind, known, asker)

    return says


def approval_answered(entry: Entry, undone: Undone) -> Iterator[Heard]:
    """One of several wants changes: that is told before the others have answered."""
    if entry.payload["decision"] == Decision.CHANGES and entry.payload.get("goes_on"):
        yield from approval_ended("approval_changes")(entry, undone)


def about_approval(entry: Entry) -> Detail:
    """A guest is asked by name, and only what is put before the client."""
    return {"approval": entry.payload["approval"], "client_visible": entry.payload["for_client"]}


# Parts of a card that are told with what they were and what they are.
SHOWN = ("title", "deadline", "class_of_service")
TABLE: dict[str, Says] = {
    "HandoffOffered": offered,
    "HandoffTakenBack": taken_back,
    "HandoffAccepted": accepted,
    "HandoffReturned": returned,
    "CardAssigned": assigned,
    "CardAssignmentUndone": assignment_undone,
    "CardPassedOn": passed_on,
    "CardFiled": filed,
    "CardMoved": moved,
    "CardTaken": moved,
    "CardMoveUndone": move_undone,
    "CardEdited": edited,
    "EditUndone": edit_undone,
    "ParticipantsChanged": took_part,
    "CommentAdded": commented,
    "CommentEdited": comment_edited,
    "CardBlocked": blocked,
    "BlockerLifted": lifted,
    "AttachmentAdded": attached,
    "BriefSectionAdded": briefed,
    "BriefWritten": briefed,
    "CardArchived": archived,
    "CardRestored": restored,
    "CardReturnedByUndo": restored,
    "ApprovalAsked": approval_asked,
    "ApprovalReminded": approval_reminded,
    "ApprovalOverdue": approval_overdue,
    "ApprovalAnswered": approval_answered,
    "ApprovalGranted": approval_ended("approval_granted"),
    "ChangesAsked": approval_ended("approval_changes"),
    "ApprovalVoided": approval_ended("approval_voided"),
    **OF_CONTENTS,
}
