from django.apps import AppConfig


class InterchangeConfig(AppConfig):
    name = "baton.interchange"
    label = "interchange"

    def ready(self) -> None:
        # Hand in the handlers of import jobs.
        from baton.interchange import (  # noqa: F401
            choosing_kaiten,
            fetching_kaiten,
            fetching_trello,
            reading_in,
            taking_out,
            working_off,
        )
