from typing import ClassVar

from django.db import models
from django.db.models import Q

from baton.kit import clock
from baton.kit.deriving import derived, new_salt
from baton.kit.record import Record


class Feed(Record):
    """A secret address at which a calendar program reads deadlines: of a board, of a kept view, or else of my
    cards.

    The address is made of the salt and the installation's key, so it can be shown again and a stolen database
    opens nothing.
    """

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    board = models.ForeignKey("boards.Board", models.CASCADE, null=True, blank=True, related_name="+")
    view = models.ForeignKey("desk.SavedView", models.CASCADE, null=True, blank=True, related_name="+")
    salt = models.CharField(max_length=32, default=new_salt)
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_read_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["member", "board"],
                condition=Q(revoked_at=None, board__isnull=False),
                name="one_open_feed_of_a_board",
            ),
            models.UniqueConstraint(
                fields=["member", "view"],
                condition=Q(revoked_at=None, view__isnull=False),
                name="one_open_feed_of_a_view",
            ),
            models.UniqueConstraint(
                fields=["member"],
                condition=Q(revoked_at=None, board=None, view=None),
                name="one_open_feed_of_ones_own",
            ),
        ]

    def __str__(self) -> str:
        return f"feed {self.pk}"

    @property
    def token(self) -> str:
        return f"{self.pk}-{derived('feeds', f'{self.pk}:{self.salt}')}"

    def was_read(self) -> None:
        today = clock.real_now().date()
        if self.last_read_on != today:
            Feed.objects.filter(pk=self.pk).update(last_read_on=today)
