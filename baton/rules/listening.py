"""A reader of the log: rules act on what was committed, in the transaction in which it counts as read."""

from collections.abc import Sequence

from baton.activity.models import Entry, ReaderPosition
from baton.activity.readers import advance, behind
from baton.rules.chains import occasion_of
from baton.rules.documents import WHEN
from baton.rules.hearing import HEARD, card_meant
from baton.rules.models import Rule
from baton.rules.running import run

READER = "rules"
# In one transaction, while others wait for their turn in the workspace.
ENTRIES = 25


def keep_up() -> int:
    """Some entries of each workspace; returns how many were read."""
    late = behind(READER)
    listening = set(Rule.objects.filter(active=True).values_list("workspace", flat=True).distinct())
    return sum(
        read_on(workspace) if workspace in listening else skip(workspace, number)
        for workspace, number in late.items()
    )


def read_on(workspace: int) -> int:
    return advance(READER, workspace, act_on, at_most=ENTRIES)


def skip(workspace: int, number: int) -> int:
    """No rule listens: one that is switched on later begins after what stands there by then. Never back:
    another worker may have read on meanwhile."""
    ReaderPosition.objects.get_or_create(reader=READER, workspace_id=workspace)
    ReaderPosition.objects.filter(reader=READER, workspace=workspace, number__lt=number).update(number=number)
    return 0


def act_on(entries: Sequence[Entry]) -> None:
    """What was brought from elsewhere happened in the past: no rule acts on it."""
    news = [entry for entry in entries if entry.kind in HEARD and not entry.brought]
    if not news:
        return
    rules = list(Rule.objects.filter(workspace=news[0].workspace_id, active=True).order_by("pk"))
    waited = [(rule, WHEN.validate_python(rule.when)) for rule in rules]
    for entry in news:
        for rule, when in waited:
            card = card_meant(when, entry) if entry.number > rule.after else None
            if card is not None:
                run(rule, card, occasion_of(entry))
