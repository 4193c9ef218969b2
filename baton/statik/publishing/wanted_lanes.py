"""The lanes that a design wants (pure): one for each class of service that has its own, the most pressing
above. A lane that somebody made by hand is theirs, and stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from baton.boards.models import ClassOfService
from baton.statik.design.choices import Shape
from baton.statik.design.parts import ServiceClass
from baton.statik.design.whole import Design
from baton.statik.publishing.difference import Running, Step, What

CLASSES: Mapping[str, ClassOfService] = {
    Shape.IMMEDIATE: ClassOfService.EXPEDITE,
    Shape.FIXED_DATE: ClassOfService.FIXED_DATE,
    Shape.LINEAR: ClassOfService.STANDARD,
    Shape.LATER: ClassOfService.INTANGIBLE,
}
# The lane of all work whose class has none.
REST = 0


@dataclass(frozen=True)
class WantedLane:
    """``part``: the class; REST: of all other work."""

    part: int
    name: str
    wip_limit: int | None = None
    service_class: ClassOfService | None = None


def wanted_lanes(design: Design) -> list[WantedLane]:
    own = [each for each in design.all(ServiceClass, "class") if each.of.lane.strip()]
    own.sort(key=lambda each: (list(CLASSES).index(Shape(each.of.shape)), each.id))
    return [WantedLane(each.id, each.of.lane.strip(), each.of.cap, CLASSES[each.of.shape]) for each in own]


def says(wants: WantedLane) -> dict[str, Any]:
    """The fields of its Lane."""
    return {
        "name": wants.name,
        "wip_limit": wants.wip_limit,
        "class_of_service": str(wants.service_class or ""),
    }


def rest() -> WantedLane:
    return WantedLane(REST, _("All other work"))


def difference_of_lanes(running: Running, wants: Sequence[WantedLane]) -> list[Step]:
    there = {each["id"]: each for each in running.structure.get("lanes", ())}
    steps = [step for each in wants for step in of_lane(running, there, each)]
    kept = {running.lanes.get(each.part) for each in wants}
    gone = {part: pk for part, pk in running.lanes.items() if pk in there and pk not in kept and part != REST}
    steps += [Step(What.ARCHIVE_LANE, there[pk]["name"], block=part, there=pk) for part, pk in gone.items()]
    mine = running.lanes.get(REST, 0)
    if wants and not any(lane["class_of_service"] == "" for lane in there.values()):
        # Other work has to be somewhere: without this one, in the lane of some class.
        comes_back = mine in running.archived_lanes
        what = What.RESTORE_LANE if comes_back else What.ADD_LANE
        steps.insert(0, Step(what, rest().name, block=REST, there=mine if comes_back else 0))
    elif not wants and mine in there and set(there) == {mine, *gone.values()}:
        steps.append(Step(What.ARCHIVE_LANE, there[mine]["name"], block=REST, there=mine))
    return steps


def of_lane(running: Running, there: Mapping[int, Mapping[str, object]], wants: WantedLane) -> list[Step]:
    pk = running.lanes.get(wants.part, 0)
    if pk not in there:
        if pk in running.archived_lanes:
            return [Step(What.RESTORE_LANE, wants.name, block=wants.part, there=pk)]
        return [Step(What.ADD_LANE, wants.name, block=wants.part)]
    now = there[pk]
    then = says(wants)
    fields = {name: (now[name], value) for name, value in then.items() if now[name] != value}
    return [Step(What.CHANGE_LANE, str(now["name"]), wants.part, pk, fields)] if fields else []
