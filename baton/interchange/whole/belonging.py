"""Which rows belong to a workspace, found by foreign keys, so that a new model is never forgotten."""

from collections.abc import Iterator
from functools import cache

from django.apps import apps
from django.db import models

from baton.accounts.models import User, Workspace

# What is not the workspace's work but the installation's state, or a secret, or can be made again.
LEFT_OUT = {
    "accounts.ApiToken",
    "accounts.Attempt",
    "accounts.Identity",
    "accounts.User",
    "activity.Deed",
    "activity.ReaderPosition",
    "feeds.Feed",
    "interchange.Export",
    "interchange.FurtherFile",
    "approvals.Link",
    "approvals.LinkUse",
    "interchange.ImportRun",
    # Mails lie in the box they came to; what became of them is cards and comments.
    "intake.Letter",
    "intake.MailboxPosition",
    "jobs.Job",
    "membership.Invitation",
    "membership.InvitationMail",
    "membership.SetupKey",
    "notifications.Due",
    "notifications.Notice",
    "notifications.Outgoing",
    "notifications.PushSubscription",
    "notifications.SlackConnection",
    "notifications.SlackThread",
    "search.CardText",
    # Their frozen members lie with the base, which does not travel.
    "segments.SegmentRun",
    # Made again from the entries.
    "timesheets.ProjectTally",
    "timesheets.StaleMonth",
    "timesheets.Tally",
    "web.RequestCount",
    "webhooks.Attempt",
    "webhooks.Delivery",
    "webhooks.Endpoint",
}


class NoWayToAWorkspace(LookupError):
    """A model that neither belongs to a workspace nor is left out by name."""


@cache
def models_in_order() -> list[type[models.Model]]:
    """Every exported model, each after those that its foreign keys point to."""
    ordered: list[type[models.Model]] = []

    def place(model: type[models.Model], above: tuple[type[models.Model], ...]) -> None:
        if model in ordered or model in above:
            return
        for other in sorted(targets(model), key=lambda each: each._meta.label):
            if other is not model:
                place(other, (*above, model))
        ordered.append(model)

    for model in ours():
        place(model, ())
    return ordered


def ours() -> Iterator[type[models.Model]]:
    for model in sorted(apps.get_models(), key=lambda each: each._meta.label):
        if model.__module__.startswith("baton.") and model._meta.label not in LEFT_OUT:
            yield model


def targets(model: type[models.Model]) -> set[type[models.Model]]:
    return {key.related_model for key in keys(model) if exported(key.related_model)}


def keys(model: type[models.Model]) -> list["models.ForeignKey[models.Model, models.Model]"]:
    return [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]


def exported(model: type[models.Model]) -> bool:
    return model is not User and model._meta.label not in LEFT_OUT


@cache
def way_to_workspace(model: type[models.Model]) -> str:
    """The lookup from a row to its workspace, the shortest over keys that are never empty."""
    if model is Workspace:
        return "pk"
    frontier: list[tuple[str, type[models.Model]]] = [("", model)]
    for _ in range(5):
        following = []
        for path, place in frontier:
            for key in keys(place):
                if key.null or key.related_model is place:
                    continue
                if key.related_model is Workspace:
                    return f"{path}{key.name}"
                following.append((f"{path}{key.name}__", key.related_model))
        frontier = following
    raise NoWayToAWorkspace(model._meta.label)


def rows_of(model: type[models.Model], workspace: Workspace) -> "models.QuerySet[models.Model]":
    way = way_to_workspace(model)
    value = workspace.pk if way == "pk" else workspace
    return model._default_manager.filter(**{way: value}).order_by("pk")
