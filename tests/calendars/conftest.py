"""Relay's working week (see tests.world), and a rival agency in Moscow that must never see it."""

from datetime import date
from typing import NamedTuple

import pytest

from baton.accounts.models import JobFunction, Member, Role, Workspace
from baton.calendars.models import Calendar
from baton.calendars.opening import open_default_calendar
from tests.world import member

TODAY = date(2026, 11, 20)


class Rival(NamedTuple):
    workspace: Workspace
    boss: Member
    designer: Member
    calendar: Calendar


@pytest.fixture
def relay_calendar(agency) -> Calendar:
    return open_default_calendar(agency.workspace, today=TODAY, by=agency.marc)


@pytest.fixture
def rival(db) -> Rival:
    workspace = Workspace.objects.create(slug="rival", name="Rival", language="ru", time_zone="Europe/Moscow")
    boss = member(workspace, "Boss", Role.MANAGER, JobFunction.DEPARTMENT_HEAD)
    designer = member(workspace, "Denis", Role.MEMBER, JobFunction.DESIGNER)
    return Rival(workspace, boss, designer, open_default_calendar(workspace, today=TODAY, by=boss))
