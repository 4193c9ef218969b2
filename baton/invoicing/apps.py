from django.apps import AppConfig


class InvoicingConfig(AppConfig):
    name = "baton.invoicing"
    label = "invoicing"
