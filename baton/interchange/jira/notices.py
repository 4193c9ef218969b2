"""What a person should know before agreeing to an import from Jira."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from django.utils.translation import gettext_noop as _

from baton.interchange.jira.issue import Issue
from baton.interchange.problems import Notice
from baton.interchange.wording import say

Rule = tuple[str, str, Callable[[Issue], bool]]

RULES: tuple[Rule, ...] = (
    (
        "no_history",
        _("Issues that come without a history of their moves: %(count)d. How long they were in which "
          "status stays unknown; bring the REST export with its changelog, and it is added."),
        lambda issue: issue.told_since is None,
    ),
    (
        "history_cut",
        _("Issues whose changelog was cut by Jira: %(count)d. What was before stays unknown."),
        lambda issue: issue.told_since is not None
        and issue.created is not None
        and issue.told_since > issue.created,
    ),
    (
        "nobody_assigned",
        _("Issues without an assignee: %(count)d. Their moves or the importer name a responsible."),
        lambda issue: issue.assignee is None,
    ),
    (
        "files_stay_at_jira",
        _("Issues with attachments, which stay at Jira behind its sign-in, as links: %(count)d."),
        lambda issue: bool(issue.attachments),
    ),
    (
        "time_comes_later",
        _("Issues with logged work: %(count)d. The logs become hours of whoever logged them if you see the "
          "hours of all, else they are kept aside."),
        lambda issue: bool(issue.worklogs),
    ),
    (
        "time_without_log",
        _("Issues whose time spent comes without logs, as a sum nobody can date; it is left out: %(count)d."),
        lambda issue: issue.spent > 0 and not issue.worklogs,
    ),
    (
        "watchers",
        _("Issues with watchers: %(count)d. Who watches a card is not taken over."),
        lambda issue: issue.watchers > 0,
    ),
)  # fmt: skip


def notices(issues: Sequence[Issue]) -> Iterator[Notice]:
    for code, text, holds in RULES:
        ids = tuple(issue.id for issue in issues if holds(issue))
        if ids:
            yield Notice(code, say(text, count=len(ids)), len(ids), ids)
    keys = {name for issue in issues for name in (issue.native, issue.key)}
    away = sum(link.other not in keys for issue in issues for link in issue.links)
    away += sum(bool(issue.parent) and issue.parent not in keys for issue in issues)
    if away:
        text = _("Links and parents that lead to issues outside these files are left out: %(count)d.")
        yield Notice("links_elsewhere", say(text, count=away), away)
