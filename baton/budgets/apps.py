from django.apps import AppConfig


class BudgetsConfig(AppConfig):
    name = "baton.budgets"
    label = "budgets"
