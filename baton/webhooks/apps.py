from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    name = "baton.webhooks"
    label = "webhooks"
