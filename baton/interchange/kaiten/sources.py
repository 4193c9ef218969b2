"""Kaiten among the sources: its universal folder, and what was fetched from its API."""

from dataclasses import replace

from baton.interchange.kaiten.folder import UniversalFolder
from baton.interchange.kaiten.harvested import Harvested
from baton.interchange.kaiten.inside import Packed, inside
from baton.interchange.kaiten.notices import about_left_behind
from baton.interchange.kaiten.planning import Origin, plan_of
from baton.interchange.plan import ImportPlan
from baton.interchange.reading import MEGABYTE
from baton.interchange.source import Brought, Source


def plan_folder(brought: Brought) -> ImportPlan:
    (file,) = brought.files
    opened = inside(file.path, file.name, brought.limit)
    try:
        folder = UniversalFolder(opened)
        origin = Origin("kaiten-folder", file.name, folder.title, folder.realm)
        plan = plan_of(folder, origin, brought.progress)
        left = about_left_behind(folder.left_behind)
        notices = plan.notices if left is None else (left, *plan.notices)
        return replace(plan, notices=notices, contents=Packed(file.path, file.name))
    finally:
        opened.close()


def plan_harvest(brought: Brought) -> ImportPlan:
    """What ``asking`` packed."""
    (file,) = brought.files
    opened = inside(file.path, file.name, max(brought.limit, LARGEST_HARVEST))
    try:
        told = Harvested(opened)
        host = told.address.partition("://")[2] or file.name
        origin = Origin("kaiten", file.name, host, host, told.address, told.until)
        return plan_of(told, origin, brought.progress)
    finally:
        opened.close()


# It is read line by line, so its size is no burden.
LARGEST_HARVEST = 4096 * MEGABYTE
KAITEN = Source("kaiten", plan_harvest, endings=(".zip",))
KAITEN_FOLDER = Source("kaiten-folder", plan_folder, endings=(".zip",))
