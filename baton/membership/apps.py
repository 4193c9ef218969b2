from django.apps import AppConfig


class MembershipConfig(AppConfig):
    name = "baton.membership"
    label = "membership"
