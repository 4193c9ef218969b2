"""What day it is where somebody works."""

from datetime import date
from zoneinfo import ZoneInfo

from baton.accounts.models import Member
from baton.calendars.queries import calendar_of
from baton.kit import clock


def zone_of(member: Member) -> ZoneInfo:
    return calendar_of(member).zone


def today_of(member: Member) -> date:
    return clock.now().astimezone(zone_of(member)).date()
