"""Services and their designs, as the API tells them."""

from collections import defaultdict
from typing import Any

from baton.accounts.models import Member
from baton.statik.checking import Spot, blind_spots, definition_of
from baton.statik.design.limits import proposed
from baton.statik.design.parts import read
from baton.statik.design.whole import Design, design_of
from baton.statik.gathering.telling import dots_told, gathering_told
from baton.statik.laying_out import laid_out
from baton.statik.models import Part, Service
from baton.statik.sitting.keeping_time import timer_told


def design_now(service: Service) -> Design:
    rows = service.parts.filter(removed_at=None).order_by("pk")
    return design_of(rows.values_list("pk", "kind", "values"))


def services_told(by: Member) -> list[dict[str, Any]]:
    """Those that ``by`` sees, by name; archived ones last."""
    rows = list(Service.objects.seen_by(by).order_by("name", "pk"))
    parts = Part.objects.filter(service__in=rows, removed_at=None).order_by("pk")
    of_service: dict[int, list[tuple[int, str, Any]]] = defaultdict(list)
    for service, *part in parts.values_list("service_id", "pk", "kind", "values"):
        of_service[service].append((part[0], part[1], part[2]))
    told = [service_told(row, by, design_of(of_service[row.pk])) for row in rows]
    return sorted(told, key=lambda row: row["archived"])


def service_told(service: Service, by: Member, design: Design | None = None) -> dict[str, Any]:
    """``design``: as it stands now, when the teller has it."""
    design = design or design_now(service)
    return {
        "id": service.pk,
        "name": service.name,
        "space": service.space_id,
        "board": service.board_id,
        "archived": service.archived_at is not None,
        "blocks": len(design.blocks),
        "blind": len(blind_spots(design)),
        "changed_at": service.changed_at,
        "may_manage": by.may_manage,
    }


def design_told(service: Service, by: Member) -> dict[str, Any]:
    rows = list(service.parts.filter(removed_at=None).order_by("pk"))
    design = design_of((row.pk, row.kind, row.values) for row in rows)
    return {
        "service": service_told(service, by, design),
        "parts": [part_told(row) for row in rows],
        "blind": [spot_told(spot) for spot in blind_spots(design)],
        "definition": [
            {**vars(said), "words": str(said.what.label), "lacking": list(said.lacking)}
            for said in definition_of(design)
        ],
        "limits": [
            {
                "block": each.block,
                "a_day": each.a_day,
                "days": each.days,
                "in_progress": each.in_progress,
                "limit": each.limit,
            }
            for each in proposed(design)
        ],
        "gathering": gathering_told(service, by),
        "dots": dots_told(service, by),
        "timer": timer_told(service),
        "layout": [{"block": pk, "x": x, "y": y} for pk, (x, y) in laid_out(design).items()],
    }


def part_told(part: Part) -> dict[str, Any]:
    return {
        "id": part.pk,
        "kind": part.kind,
        "version": part.version,
        "values": read(part.kind, part.values).model_dump(mode="json"),
    }


def spot_told(spot: Spot) -> dict[str, Any]:
    mend = spot.mend
    return {
        "blind": spot.blind,
        "words": str(spot),
        "part": spot.part,
        "block": spot.block,
        "mend": None
        if mend is None
        else {"add": mend.add, "values": dict(mend.values), "part": mend.part, "field": mend.field},
    }
