from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    name = "baton.approvals"
    label = "approvals"

    def ready(self) -> None:
        # Only now can modules be imported that import models.
        from baton.approvals import passing_on
        from baton.boards.leavers import beside

        beside.APPROVALS.append(beside.Beside(passing_on.count, passing_on.pass_on))
