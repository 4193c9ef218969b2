from django.apps import AppConfig


class InterchangeConfig(AppConfig):
    name = "baton.interchange"
    label = "interchange"

    def ready(self) -> None:
        # Hands in the handler of import jobs.
        from baton.interchange import working_off  # noqa: F401
