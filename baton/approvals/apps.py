from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    name = "baton.approvals"
    label = "approvals"
