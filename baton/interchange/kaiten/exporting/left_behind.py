"""What hangs on boards and does not go along, since it is of this house; said, so that nobody seeks it."""

from collections.abc import Sequence

from baton.accounts.models import Member
from baton.approvals.models import Approval
from baton.boards.models import Board, Card, Gate
from baton.intake.models import IntakeForm
from baton.rules.models import Rule
from baton.timesheets.models import TimeEntry


def left_behind(boards: Sequence[Board], by: Member) -> dict[str, int]:
    """Counts of what there is, by the words of folder.LEFT_BEHIND."""
    cards = Card.objects.seen_by(by).filter(board__in=boards)
    counts = {
        "gates": Gate.objects.filter(policy__column__board__in=boards).count(),
        "approvals": Approval.objects.filter(card__in=cards).count(),
        "projects": cards.exclude(project=None).count(),
        "hours": TimeEntry.objects.seen_by(by).filter(card__in=cards).count(),
        "rules": Rule.objects.filter(board__in=boards).count(),
        "forms": IntakeForm.objects.filter(column__board__in=boards).count(),
    }
    return {word: count for word, count in counts.items() if count}
