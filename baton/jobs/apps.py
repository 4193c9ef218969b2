from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "baton.jobs"
    label = "jobs"
