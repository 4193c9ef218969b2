from django.apps import AppConfig


class BoardsConfig(AppConfig):
    name = "baton.boards"
    label = "boards"
