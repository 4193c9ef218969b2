from django.apps import AppConfig


class InterchangeConfig(AppConfig):
    name = "baton.interchange"
    label = "interchange"
