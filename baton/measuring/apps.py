from django.apps import AppConfig


class MeasuringConfig(AppConfig):
    name = "baton.measuring"
    label = "measuring"
