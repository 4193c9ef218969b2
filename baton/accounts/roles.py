"""Roles, job functions, tiers of money: the fixed words about a member."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    OWNER = "owner", _("Owner")
    MANAGER = "manager", _("Manager")
    MEMBER = "member", _("Member")
    GUEST = "guest", _("Guest")


class JobFunction(models.TextChoices):
    ACCOUNT_MANAGER = "account_manager", _("Account manager")
    CRM_STRATEGIST = "crm_strategist", _("CRM strategist")
    CONTENT_MARKETER = "content_marketer", _("Content marketer")
    DESIGNER = "designer", _("Designer")
    LAYOUT_DEVELOPER = "layout_developer", _("Layout developer")
    TECHNICAL_SPECIALIST = "technical_specialist", _("Technical specialist")
    ANALYST = "analyst", _("Analyst")
    DATA_SCIENTIST = "data_scientist", _("Data scientist")
    DEPARTMENT_HEAD = "department_head", _("Department head")
    EXECUTIVE = "executive", _("Executive")
    CLIENT = "client", _("Client")
    OTHER = "other", _("Other")


class MoneyTier(models.IntegerChoices):
    """How much of time and money a member sees; each tier includes those before it."""

    NOTHING = 0, _("Nothing")
    OWN_HOURS = 1, _("Own hours")
    ALL_HOURS = 2, _("Hours of all")
    PRICES = 3, _("Prices")
    COSTS_AND_MARGINS = 4, _("Costs and margins")


TEAM = (Role.OWNER, Role.MANAGER, Role.MEMBER)


def usual_permissions(role: Role) -> dict[str, bool | int]:
    """What a role gets when somebody joins; each can be changed afterwards on its own."""
    return {
        Role.OWNER: _permissions(True, MoneyTier.COSTS_AND_MARGINS, True, True),
        Role.MANAGER: _permissions(True, MoneyTier.PRICES, False, False),
        Role.MEMBER: _permissions(False, MoneyTier.OWN_HOURS, False, False),
        Role.GUEST: _permissions(False, MoneyTier.NOTHING, False, False),
    }[role]


def _permissions(
    manage: bool, money: MoneyTier, personal_data: bool, administer: bool
) -> dict[str, bool | int]:
    return {
        "may_manage": manage,
        "money": money,
        "may_see_personal_data": personal_data,
        "may_administer": administer,
    }
