"""`/a/<token>`: the proof, what is different since the last round, and the answer."""

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from baton.accounts import guessing
from baton.approvals import answering, comparing, links
from baton.approvals.answering import Evidence, Remark
from baton.approvals.comparing import Change
from baton.approvals.headings import heading
from baton.approvals.models import Answer, Approval, Approver, Decision, Link, Pin, Proof, State
from baton.approvals.pages.entering import PIN, by_link, colleague_in, network_of, unsent
from baton.approvals.pages.wording import as_html, line_as_html
from baton.files.leafing import Leaves, draw_ahead, leaves_of
from baton.kit import clock
from baton.kit.errors import NotSeen, Refusal


@dataclass(frozen=True)
class Page:
    """A page of a PDF, or a picture, on the page of the approval."""

    number: int
    src: str
    width: float
    height: float

    @property
    def ratio(self) -> tuple[int, int]:
        """For the place that is kept free for it."""
        return max(1, round(self.width)), max(1, round(self.height))


@by_link
def answer(request: HttpRequest, link: Link) -> HttpResponseBase:
    approver = link.approver
    if request.method == "POST":
        return answered(request, link, approver)
    Approver.objects.filter(pk=approver.pk, first_opened_at=None).update(first_opened_at=clock.now())
    links.note(link, links.OPENED, network_of(request), colleague_in(request, link))
    return page(request, link)


def answered(request: HttpRequest, link: Link, approver: Approver) -> HttpResponseBase:
    """A decision sent twice is told the first one: the page shows what was decided."""
    wished = request.POST.get("decision", "")
    if wished not in Decision.values:
        return page(request, link, status=422)
    try:
        remarks = remarks_in(request)
        answering.answer(
            approver,
            decision=wished,
            shown=request.POST.get("shown", "")[:64],
            comment=request.POST.get("comment", ""),
            remarks=remarks,
            evidence=evidence_of(request, link),
            by=approver.member,
            way=link,
        )
    except NotSeen:
        raise
    except Refusal as refusal:
        return page(request, link, refusal=str(refusal), status=refusal.status)
    links.note(link, links.ANSWERED, network_of(request), colleague_in(request, link))
    return HttpResponseRedirect(reverse("answer", args=[links.token_of(link)]))


def evidence_of(request: HttpRequest, link: Link) -> Evidence:
    return Evidence(
        ip=guessing.network_of(request),
        user_agent=request.headers.get("User-Agent", ""),
        browser_of=colleague_in(request, link),
    )


def remarks_in(request: HttpRequest) -> list[Remark]:
    """``pin-<proof>-<n>-text``, with ``-page``, ``-width``, ``-x``, ``-y``, ``-quote``; empty are none."""
    found = []
    for name, text in request.POST.items():
        match = PIN.match(name)
        if match is None or not str(text).strip():
            continue
        beside = name.removesuffix("text")
        x, y = (share(request.POST.get(f"{beside}{axis}", "")) for axis in "xy")
        at = (x, y) if x is not None and y is not None else (None, None)
        number, wide = (request.POST.get(f"{beside}{name}", "") for name in ("page", "width"))
        found.append(
            Remark(
                proof=int(match[1]),
                text=str(text),
                page=int(number) if re.fullmatch(r"[1-9][0-9]{0,4}", number) else None,
                width=int(wide) if re.fullmatch(r"[1-9][0-9]{2,3}", wide, re.ASCII) else None,
                x=at[0],
                y=at[1],
                quote=request.POST.get(f"{beside}quote", ""),
            )
        )
    return found


def share(text: str) -> float | None:
    """A number from 0 to 1, as the script writes it."""
    return float(text) if re.fullmatch(r"0(\.[0-9]{1,17})?|1(\.0{1,17})?", text, re.ASCII) else None


def page(request: HttpRequest, link: Link, *, refusal: str = "", status: int = 200) -> HttpResponseBase:
    approver = Approver.objects.select_related("member", "contact").get(pk=link.approver_id)
    approval = Approval.objects.select_related("asked_by", "card__workspace", "card__project__client").get(
        pk=approver.approval_id
    )
    token = links.token_of(link)
    proofs = list(approval.proofs.select_related("file").order_by("id"))
    own = Answer.objects.filter(approver=approver).first()
    known = {
        "token": token,
        "approval": approval,
        "approver": approver,
        "agency": approval.card.workspace.name,
        "zone": f" ({approval.card.workspace.time_zone.replace('_', ' ')})",
        "refusal": refusal,
        "colleague": colleague_in(request, link),
        "own": own,
        "pins": Pin.objects.filter(approver=approver).select_related("proof").order_by("id") if own else (),
        "may_answer": own is None and approval.state == State.OPEN,
        "asked_anew": approval.state == State.CHANGES and is_asked_anew(approval),
        "overdue": approval.answer_by is not None and approval.answer_by < clock.now(),
        "proofs": [shown(each, token) for each in proofs],
        "all_drawn": draw_ahead([each.file for each in proofs if each.file is not None]),
        "rounds": rounds_before(approval),
        "differences": differences(approval, proofs, token),
        "changed": [told | {"heading": heading_of(told)} for told in approval.changed],
        "sent": request.POST if request.method == "POST" else {},
    }
    known["unsent"] = unsent(request, with_comment=not known["may_answer"])
    return render(request, "approvals/answer.html", known, status=status)


def is_asked_anew(approval: Approval) -> bool:
    """The side that wanted changes has been asked again, and the question stands."""
    later = approval.following.filter(for_client=approval.for_client)
    return later.exclude(state=State.WITHDRAWN).exists()


def heading_of(change: dict[str, str]) -> str:
    return heading(change["name"], change.get("job_function", ""))


def shown(proof: Proof, token: str) -> dict[str, Any]:
    """How a proof is put on the page: a text, a picture, a page of HTML, or a file to open."""
    kind = proof.file.content_type if proof.file else ""
    look = "text" if proof.is_text else "link" if proof.url else "file"
    if proof.file is not None and kind.startswith("image/") and proof.file.width:
        look = "picture"
    elif kind == "text/html":
        look = "mock_up"
    elif kind == "application/pdf":
        look = "pdf"
    # Looked at once: a second look may find what the first could not, and the page would say neither.
    leaves = leaves_of(proof.file) if proof.file is not None and look == "pdf" else Leaves()
    at = {name: reverse(f"answer_{name}", args=[token, proof.pk]) for name in ("proof", "preview", "mock_up")}
    return {
        "proof": proof,
        "look": look,
        "html": as_html(proof.text) if look == "text" else "",
        "at": at,
        "pages": pages_in(leaves, proof, token),
        "problem": leaves.problem,
    }


def pages_of(proof: Proof, token: str) -> list[Page]:
    return pages_in(leaves_of(proof.file), proof, token) if proof.file is not None else []


def pages_in(leaves: Leaves, proof: Proof, token: str) -> list[Page]:
    return [
        Page(number, reverse("answer_page", args=[token, proof.pk, number]), *size)
        for number, size in enumerate(leaves.sizes, 1)
    ]


def differences(approval: Approval, proofs: list[Proof], token: str) -> list[dict[str, Any]]:
    """Against what was shown in the round before; none of it in a first round. ``pairs``: of a changed
    picture or PDF its pages before and after; ``former``: where a page of HTML lies as it was."""
    if approval.before is None:
        return []
    before = list(approval.before.proofs.select_related("file").order_by("id"))
    found = []
    for change in comparing.changes(before, proofs):
        sides = [
            pages_of(each, token) if isinstance(each, Proof) else [] for each in (change.before, change.after)
        ]
        pairs = [
            {"number": number, "before": one, "after": other}
            for number, (one, other) in enumerate(zip_longest(*sides), 1)
        ]
        former = former_mock_up(change.before, token)
        lines = lines_of(change) if change.kind == "section" else []
        pairs = pairs if all(sides) else []
        found.append({"change": change, "lines": lines, "pairs": pairs, "former": former})
    return found


def lines_of(change: Change) -> list[dict[str, Any]]:
    """Of a section, as they are read; ``depth``: of a point of a list under another."""
    return [
        {"how": line.how, "html": line_as_html(line.text), "depth": depth_of(line.text)}
        for line in change.lines
    ]


def depth_of(line: str) -> int:
    indent = len(line) - len(line.lstrip(" \t"))
    return min(3, indent // 2)


def former_mock_up(before: Any, token: str) -> str:
    """Where the page of HTML lies that was shown then."""
    if isinstance(before, Proof) and before.file is not None and before.file.content_type == "text/html":
        return reverse("answer_mock_up", args=[token, before.pk])
    return ""


def rounds_before(approval: Approval) -> list[dict[str, Any]]:
    """What was said in the rounds before, by whom."""
    found: list[dict[str, Any]] = []
    before = approval.before
    while before is not None and len(found) < 20:
        said = Answer.objects.filter(approver__approval=before).select_related(
            "approver__member", "approver__contact"
        )
        pins = Pin.objects.filter(approver__approval=before).select_related("proof").order_by("id")
        found.append({"round": before.round, "answers": list(said.order_by("at")), "pins": list(pins)})
        before = before.before
    return found
