"""A rule, and what it did."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.boards.models import Board, Card
from baton.kit.record import Record


class RuleQuerySet(models.QuerySet["Rule"]):
    def standing(self) -> "RuleQuerySet":
        return self.filter(removed_at=None)

    def seen_by(self, member: Member) -> "RuleQuerySet":
        """The team's: those of all boards, and of the boards that ``member`` sees; none to a guest."""
        return self.told_to(member).standing()

    def told_to(self, member: Member) -> "RuleQuerySet":
        """With those that were removed."""
        if member.is_guest:
            return self.none()
        of_seen_boards = Q(board=None) | Q(board__in=Board.objects.seen_by(member))
        return self.filter(of_seen_boards, workspace=member.workspace_id)


class Rule(Record):
    """When something happens, if a card fits, then something is done, with the rights of ``acts_as``.

    ``when`` and ``then`` are documents of ``documents.py``; ``filter`` is a filter's text with rows named by
    their ids. What stands in the log up to entry ``after`` is older than the rule's last switching on.
    """

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    board = models.ForeignKey("boards.Board", models.CASCADE, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    when = models.JSONField()
    filter = models.TextField(blank=True)
    then = models.JSONField()
    acts_as = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    active = models.BooleanField(default=True)
    # What it did stays to be read.
    removed_at = models.DateTimeField(null=True, blank=True)
    after = models.BigIntegerField(default=0)
    active_since = models.DateTimeField()

    objects: ClassVar[RuleQuerySet] = RuleQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.name


class Outcome(models.TextChoices):
    DONE = "done", _("Done")
    REFUSED = "refused", _("Refused")
    STOPPED = "stopped", _("Stopped: the rules would run in a circle")


class RuleRunQuerySet(models.QuerySet["RuleRun"]):
    def seen_by(self, member: Member) -> "RuleRunQuerySet":
        """On cards that ``member`` sees, by rules that they see."""
        return self.filter(
            rule__in=Rule.objects.told_to(member), card__in=Card.objects.seen_by(member).values("pk")
        )


class RuleRun(Record):
    """What a rule did on a card at one occasion, which it never does twice.

    ``entry`` is what it was for, ``deed`` the first entry that it made: by it the entries which a rule causes
    are known again. ``chain`` names the rules and cards that led here, this one the last.
    """

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    rule = models.ForeignKey(Rule, models.CASCADE, related_name="runs")
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    occasion = models.CharField(max_length=80)
    entry = models.BigIntegerField(null=True, blank=True)
    deed = models.BigIntegerField(null=True, blank=True)
    chain = models.JSONField(default=list)
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    # Why not, in the workspace's language and as its member may know it; for whoever keeps the installation.
    said = models.TextField(blank=True)
    # The same to be told to a reader: {"words", "facts", "action"}, see reasons.py.
    why = models.JSONField(null=True, blank=True)

    objects: ClassVar[RuleRunQuerySet] = RuleRunQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["rule", "card", "occasion"], name="a_rule_acts_once_per_occasion"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["workspace", "deed"], name="runs_by_their_deed"),
            models.Index(fields=["created_at"], name="runs_by_age"),
        ]
