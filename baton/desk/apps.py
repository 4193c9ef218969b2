from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "baton.desk"
    label = "desk"
