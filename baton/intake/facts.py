"""What can happen to a form. Ids only: its address lets people in."""

from dataclasses import dataclass

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class IntakeFact(Fact):
    intake_form: int


@dataclass(frozen=True, kw_only=True)
class IntakeFormMade(IntakeFact):
    pass


@dataclass(frozen=True, kw_only=True)
class IntakeFormChanged(IntakeFact):
    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class IntakeFormRemoved(IntakeFact):
    pass
