from typing import Any, ClassVar

from django.db import models

from baton.accounts import access
from baton.accounts.models.member import Member
from baton.accounts.roles import JobFunction
from baton.kit.record import Record


class ClientQuerySet(models.QuerySet["Client"]):
    def seen_by(self, member: Member) -> "ClientQuerySet":
        return self.filter(access.clients_seen_by(member))


class Client(Record):
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="clients")
    name = models.CharField(max_length=120)
    confidential = models.BooleanField(default=False)
    archived_at = models.DateTimeField(null=True, blank=True)
    named: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "accounts.Member", through="accounts.ClientMember", related_name="+"
    )

    objects: ClassVar[ClientQuerySet] = ClientQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "name"], name="one_client_per_name"),
        ]

    def __str__(self) -> str:
        return self.name


class ClientMember(Record):
    """Who is named on a confidential client and so sees it."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="places")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="client_places")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["client", "member"], name="once_named_on_a_client"),
        ]


class ProjectQuerySet(models.QuerySet["Project"]):
    def seen_by(self, member: Member) -> "ProjectQuerySet":
        return self.filter(access.projects_seen_by(member))


class Project(Record):
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="projects")
    client = models.ForeignKey(Client, models.PROTECT, related_name="projects")
    name = models.CharField(max_length=120)
    colour = models.CharField(max_length=16, default="gray")
    account_manager = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="accounts_held"
    )
    archived_at = models.DateTimeField(null=True, blank=True)
    team: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "accounts.Member", through="accounts.ProjectMember", related_name="projects"
    )

    objects: ClassVar[ProjectQuerySet] = ProjectQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["client", "name"], name="one_project_per_name"),
        ]

    def __str__(self) -> str:
        return self.name


class ProjectMember(Record):
    project = models.ForeignKey(Project, models.CASCADE, related_name="places")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="project_places")
    job_function = models.CharField(max_length=24, choices=JobFunction.choices)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["project", "member"], name="once_in_a_project"),
        ]
