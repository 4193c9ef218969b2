from django.apps import AppConfig


class InterchangeConfig(AppConfig):
    name = "baton.interchange"
    label = "interchange"

    def ready(self) -> None:
        # Hand in the handlers of import jobs.
        from baton.interchange import fetching_kaiten, reading_in, working_off  # noqa: F401
