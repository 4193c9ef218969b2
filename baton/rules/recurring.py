"""File the cards whose day has come: exactly one for each day of a rhythm, whoever works and how often."""

import logging
from datetime import date, timedelta

from django.db import OperationalError
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.content.commenting import add_comment
from baton.boards.models import Card
from baton.boards.relay.filing import file_card
from baton.boards.relay.filing_by_template import file_by_template
from baton.calendars.arithmetic import WorkingCalendar
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.today import today_in
from baton.kit import clock
from baton.kit.errors import Refusal
from baton.rules.coming import following
from baton.rules.models import Recurred, Recurrence
from baton.rules.refusals import ActsAsNobody

logger = logging.getLogger(__name__)

# What came while nobody was at work is made up for so long; older days are passed over.
LATE = timedelta(days=7)


def recur(workspace: Workspace | None = None) -> int:
    """Returns how many cards were filed."""
    filed = 0
    tomorrow = clock.now().date() + timedelta(days=1)
    due = Recurrence.objects.filter(active=True, falls_on__lte=tomorrow).order_by("falls_on", "pk")
    if workspace is not None:
        due = due.filter(workspace=workspace)
    for pk in list(due.values_list("pk", flat=True)[:500]):
        try:
            filed += file_what_is_due(pk)
        except OperationalError:
            # The database is busy or gone: all of it is done again.
            raise
        except Exception:
            logger.exception("Recurrence %s went wrong; the others go on.", pk)
    return filed


def file_what_is_due(pk: int) -> int:
    filed = 0
    workspace_id = Recurrence.objects.values_list("workspace", flat=True).get(pk=pk)
    with log.in_turn(workspace_id) as workspace, translation.override(workspace.language):
        recurrence = Recurrence.objects.filter(pk=pk, active=True).select_for_update().first()
        if recurrence is None:
            return 0
        today, calendar = today_in(workspace), calendar_of_workspace(workspace)
        while recurrence.day is not None and recurrence.falls_on is not None and recurrence.falls_on <= today:
            if recurrence.falls_on > today - LATE:
                filed += deal_with(recurrence, recurrence.day, recurrence.falls_on, today)
                go_on(recurrence, calendar, after=recurrence.day)
            else:
                pass_over(recurrence, calendar, today)
        recurrence.save(update_fields=["day", "falls_on"])
    return filed


def pass_over(recurrence: Recurrence, calendar: WorkingCalendar, today: date) -> None:
    """Nobody wants a year's cards at once: all that is too old is passed over, and that is said once."""
    first = recurrence.day or today
    # However long ago it was, the last fortnight is looked at day by day.
    go_on(recurrence, calendar, after=max(first, today - 2 * LATE))
    while recurrence.day and recurrence.falls_on and recurrence.falls_on <= today - LATE:
        go_on(recurrence, calendar, after=recurrence.day)
    told = {"day": date_format(first, "j E Y")}
    said = _(
        "From %(day)s on nothing was filed because the server did not run; the last week is made up for."
    )
    Recurred.objects.get_or_create(recurrence=recurrence, day=first, defaults={"said": said % told})


def go_on(recurrence: Recurrence, calendar: WorkingCalendar, *, after: date) -> None:
    """To the first day of its rhythm later than ``after``."""
    found = following(recurrence, after, calendar)
    recurrence.day = None if found is None else found.day
    recurrence.falls_on = None if found is None else found.falls_on


def deal_with(recurrence: Recurrence, day: date, fell_on: date, today: date) -> int:
    row, is_new = Recurred.objects.get_or_create(
        recurrence=recurrence, day=day, defaults={"fell_on": fell_on}
    )
    if not is_new:
        return 0
    try:
        with log.attempt():
            row.card = filed_for(recurrence, day, fell_on, today)
    except Refusal as refusal:
        row.said = str(refusal)
    row.save(update_fields=["card", "said"])
    return int(row.card is not None)


def filed_for(recurrence: Recurrence, day: date, fell_on: date, today: date) -> Card:
    by = Member.objects.select_related("workspace", "user").get(pk=recurrence.acts_as_id)
    if not by.is_at_work or by.is_guest:
        raise ActsAsNobody(person=by.name)
    title = recurrence.title.replace("{date}", day.isoformat())
    column, lane = recurrence.column, recurrence.lane
    if recurrence.template is None:
        card = file_card(title, column=column, lane=lane, by=by)
    else:
        card = file_by_template(recurrence.template, title, column=column, lane=lane, by=by).filed.card
    if fell_on < today:
        said = _("This card was due on %(day)s. It is late because the server did not run then.")
        add_comment(card, said % {"day": date_format(fell_on, "j E Y")}, by=by)
    return card
