from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "baton.intake"
    label = "intake"
