from django.apps import AppConfig


class ProfitsConfig(AppConfig):
    name = "baton.profits"
    label = "profits"
