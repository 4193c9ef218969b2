"""The regular work of the whole house, handed in on one floor: those below jobs cannot do it themselves."""

from importlib import import_module
from typing import Any

from django.conf import settings

from baton.activity.forgetting import forget_old_deeds
from baton.approvals.escalating import tell_overdue
from baton.approvals.voiding import void_what_changed
from baton.boards.relay.throwing_away import throw_away_unused_files
from baton.boards.relay.trashing import empty_trash
from baton.budgets.closing import close_what_is_locked
from baton.calendars.seeding import seed_ahead
from baton.files.sweeping import sweep_orphans
from baton.intake.forgetting import forget_old_letters, forget_the_forgotten
from baton.intake.mail.polling import poll as read_the_box
from baton.interchange.fetching_kaiten import forget_ended_fetches
from baton.interchange.taking_out import forget_old_exports
from baton.jobs import chores
from baton.kit import clock
from baton.measuring.remembering import keep_up
from baton.membership.inviting import send_what_was_not_taken
from baton.notifications import composing, digesting, listening, reminding
from baton.notifications.forgetting import forget_old_notifications
from baton.notifications.reporting import tell_of_undelivered
from baton.notifications.sending import leaving
from baton.notifications.telling_of_skew import tell_of_skew
from baton.profits.skew import watch_skew
from baton.rules import listening as rules
from baton.rules.deadlines import keep_dates
from baton.rules.recurring import recur
from baton.search.keeping_up import keep_up as keep_words
from baton.timesheets.tallying import tally_stale_months
from baton.timesheets.timing import end_those_of_who_left, pause_those_left_running
from baton.web.pacing.forgetting import forget_old_counts
from baton.webhooks.forgetting import forget_old_deliveries
from baton.webhooks.noting import tell_owners
from baton.webhooks.working import keep_delivering

AT_ONCE = 0.5
SOON = 2.0
HALF_A_MINUTE = 30.0
MINUTE = 60.0
HOUR = 3600.0
DAY = 24 * HOUR


def hand_in() -> None:
    chores.every(SOON)(keep_up)
    chores.every(AT_ONCE)(listening.keep_up)
    chores.every(SOON)(keep_words)
    chores.every(AT_ONCE)(rules.keep_up)
    chores.every(MINUTE)(keep_dates)
    chores.every(MINUTE)(recur)
    chores.every(AT_ONCE)(composing.compose)
    chores.every(AT_ONCE, beside=True)(leaving.send_mails)
    chores.every(AT_ONCE, beside=True)(leaving.send_to_slack)
    chores.every(AT_ONCE, beside=True)(leaving.send_pushes)
    chores.every(MINUTE)(tell_of_undelivered)
    chores.every(5 * MINUTE, beside=True)(send_what_was_not_taken)
    chores.every(HOUR)(forget_old_notifications)
    chores.every(MINUTE)(reminding.remind)
    chores.every(MINUTE)(digesting.send_digests)
    chores.every(HOUR)(reminding.remind_of_stuck)
    chores.every(1.0, beside=True)(keep_delivering)
    chores.every(HALF_A_MINUTE, beside=True)(read_the_box)
    chores.every(MINUTE)(tell_owners)
    chores.every(SOON)(void_what_changed)
    chores.every(MINUTE)(tell_overdue)
    chores.every(MINUTE)(pause_those_left_running)
    chores.every(MINUTE)(end_those_of_who_left)
    chores.every(5 * MINUTE)(tally_stale_months)
    chores.every(5 * MINUTE)(watch_skew)
    chores.every(MINUTE)(tell_of_skew)
    chores.every(SOON)(close_what_is_locked)
    chores.every(MINUTE)(forget_the_forgotten)
    chores.every(HOUR)(forget_old_letters)
    chores.every(HOUR)(forget_old_deeds)
    chores.every(HOUR)(forget_old_deliveries)
    chores.every(HOUR)(forget_old_counts)
    chores.every(HOUR)(empty_trash)
    chores.every(HOUR)(forget_ended_fetches)
    chores.every(HOUR)(forget_old_exports)
    chores.every(DAY)(throw_away_unused_files)
    chores.every(DAY)(sweep_orphans)
    chores.every(DAY)(seed_coming_holidays)
    chores.every(DAY)(clear_ended_sessions)


def seed_coming_holidays() -> int:
    return seed_ahead(today=clock.real_now().date())


def clear_ended_sessions() -> None:
    engine: Any = import_module(settings.SESSION_ENGINE)
    engine.SessionStore.clear_expired()
