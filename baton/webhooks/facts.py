"""What can happen to an endpoint. Ids only: an address is a secret."""

from dataclasses import dataclass

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class WebhookFact(Fact):
    webhook: int


@dataclass(frozen=True, kw_only=True)
class WebhookMade(WebhookFact):
    pass


@dataclass(frozen=True, kw_only=True)
class WebhookChanged(WebhookFact):
    pass


@dataclass(frozen=True, kw_only=True)
class WebhookStarted(WebhookFact):
    pass


@dataclass(frozen=True, kw_only=True)
class WebhookStopped(WebhookFact):
    because: str


@dataclass(frozen=True, kw_only=True)
class WebhookRemoved(WebhookFact):
    pass
