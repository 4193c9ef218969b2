from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "baton.web"
    label = "web"

    def ready(self) -> None:
        # Only now can modules be imported that import models.
        from baton.web.chores import hand_in

        hand_in()
