from importlib import import_module

from django.apps import AppConfig


class CapacityConfig(AppConfig):
    name = "baton.capacity"
    label = "capacity"

    def ready(self) -> None:
        # So that its ways back are known, whoever asks first.
        import_module("baton.capacity.slots.undoing")
