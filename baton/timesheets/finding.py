"""Rows by their id, as somebody sees them; unseen and unknown are the same."""

from datetime import date, timedelta

from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.kit.errors import NotAllowed, NotSeen
from baton.timesheets.models import TimeEntry
from baton.timesheets.refusals import WeekBeginsOnMonday


def entry(pk: int, by: Member) -> TimeEntry:
    rows = TimeEntry.objects.seen_by(by).select_related("member", "card", "project")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def member_whose_hours(pk: int, by: Member) -> Member:
    """A colleague whose hours ``by`` may see; oneself. Raises NotSeen, NotAllowed."""
    found = Member.objects.seen_by(by).filter(pk=pk).select_related("workspace", "user").first()
    if found is None or found.is_guest:
        raise NotSeen
    demand_hours_of(found, by)
    return found


def demand_hours_of(member: Member, by: Member) -> None:
    wanted = MoneyTier.OWN_HOURS if member.pk == by.pk else MoneyTier.ALL_HOURS
    if by.is_guest or not by.sees_money(wanted):
        raise NotAllowed


def demand_writes_for(member: Member, by: Member) -> None:
    """One's own hours, or those of others for whoever manages and sees them."""
    demand_hours_of(member, by)
    if member.pk != by.pk and not by.may_manage:
        raise NotAllowed


def project(pk: int, by: Member) -> Project:
    found = Project.objects.seen_by(by).filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def week(first_day: date) -> tuple[date, date]:
    """Monday and Sunday. Raises WeekBeginsOnMonday."""
    if first_day.weekday():
        raise WeekBeginsOnMonday(day=first_day)
    return first_day, first_day + timedelta(days=6)
