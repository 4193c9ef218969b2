from importlib import import_module

from django.apps import AppConfig


class SegmentsConfig(AppConfig):
    name = "baton.segments"
    label = "segments"

    def ready(self) -> None:
        # Hand in who carries runs out.
        import_module("baton.segments.running")
