from django.apps import AppConfig


class FeedsConfig(AppConfig):
    name = "baton.feeds"
    label = "feeds"
