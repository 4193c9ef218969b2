from dataclasses import dataclass

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class FeedFact(Fact):
    feed: int


@dataclass(frozen=True, kw_only=True)
class FeedOpened(FeedFact):
    pass


@dataclass(frozen=True, kw_only=True)
class FeedRevoked(FeedFact):
    pass
