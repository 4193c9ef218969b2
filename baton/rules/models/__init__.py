from baton.rules.models.recurrence import Frequency, Recurred, Recurrence, Shift
from baton.rules.models.rule import Outcome, Rule, RuleRun

__all__ = ["Frequency", "Outcome", "Recurred", "Recurrence", "Rule", "RuleRun", "Shift"]
