from django.apps import AppConfig


class BoardsConfig(AppConfig):
    name = "baton.boards"
    label = "boards"

    def ready(self) -> None:
        # Only now can modules be imported that import models.
        from baton.accounts import looking_as
        from baton.boards.access.hiding import hides_something

        looking_as.HIDDEN.append(hides_something)
