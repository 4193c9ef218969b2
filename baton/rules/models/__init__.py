from baton.rules.models.recurrence import Frequency, Recurred, Recurrence, Shift
from baton.rules.models.rule import Outcome, Rule, RuleRun
from baton.rules.models.template_rule import TemplateRule

__all__ = ["Frequency", "Outcome", "Recurred", "Recurrence", "Rule", "RuleRun", "Shift", "TemplateRule"]
