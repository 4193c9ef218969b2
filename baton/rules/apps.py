from django.apps import AppConfig


class RulesConfig(AppConfig):
    name = "baton.rules"
    label = "rules"
