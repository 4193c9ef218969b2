"""A segment as one sentence in the active language."""

from django.utils.translation import gettext as _

from baton.audiences.language.document import Group, Segment
from baton.audiences.language.leaves import Leaf
from baton.audiences.telling.groups import group_told
from baton.audiences.telling.names import Names
from baton.audiences.telling.rules import leaf_told


def sentence(segment: Segment, names: Names) -> str:
    group = segment.definition
    told = [rule_told(rule, segment, names) for rule in group.rules]
    return top(group, len(told)) % {"rules": "; ".join(told)}


def top(group: Group, many: int) -> str:
    if many == 1:
        return (
            _("Customers of whom this is not true: %(rules)s.")
            if group.not_
            else _("Customers of whom this is true: %(rules)s.")
        )
    if group.combinator == "and":
        if group.not_:
            return _("Customers of whom not all of these are true: %(rules)s.")
        return _("Customers of whom all of these are true: %(rules)s.")
    if group.not_:
        return _("Customers of whom none of these is true: %(rules)s.")
    return _("Customers of whom at least one of these is true: %(rules)s.")


def rule_told(rule: Group | Leaf, segment: Segment, names: Names) -> str:
    if isinstance(rule, Group):
        return group_told(rule, [rule_told(each, segment, names) for each in rule.rules])
    return leaf_told(rule, segment, names)
