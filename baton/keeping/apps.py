from django.apps import AppConfig


class KeepingConfig(AppConfig):
    name = "baton.keeping"
    label = "keeping"
