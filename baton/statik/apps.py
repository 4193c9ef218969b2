from django.apps import AppConfig


class StatikConfig(AppConfig):
    name = "baton.statik"
    label = "statik"
