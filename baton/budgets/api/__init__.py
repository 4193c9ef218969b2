"""The addresses of agreements, prices of cards and external costs. Each module adds its own to ``routes``."""

from baton.budgets.api import agreements, card_prices, external_costs, sheets
from baton.budgets.api.router import routes

__all__ = ["agreements", "card_prices", "external_costs", "routes", "sheets"]
