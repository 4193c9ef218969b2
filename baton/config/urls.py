from django.urls import include, path, re_path

from baton.web.api import api
from baton.web.screens import screens

urlpatterns = [
    path("api/", api.urls),
    path("", include("baton.membership.urls")),
    path("", include("baton.approvals.urls")),
    path("", include("baton.notifications.urls")),
    path("", include("baton.feeds.urls")),
    path("", include("baton.intake.urls")),
    path("", include("baton.statik.urls")),
    path("", include("baton.web.reference.urls")),
    # Last: every address that is not the server's own is a screen.
    re_path(
        r"^(?!a/|api/|accounts/|join/|setup/|demo/|leave-alone/|request/|feedback/|feeds/|reference/|static/|assets/).*$",
        screens,
        name="screens",
    ),
]
