from typing import Any, ClassVar

from django.db import models

from baton.kit.record import Record


class Team(Record):
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="teams")
    name = models.CharField(max_length=120)
    members: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "accounts.Member", through="accounts.TeamMember", related_name="teams"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "name"], name="one_team_per_name"),
        ]

    def __str__(self) -> str:
        return self.name


class TeamMember(Record):
    team = models.ForeignKey(Team, models.CASCADE, related_name="places")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="team_places")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["team", "member"], name="once_in_a_team"),
        ]
