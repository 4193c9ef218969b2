from django.urls import path
from django.views.generic import RedirectView

from baton.web.reference.pages import document, reference

urlpatterns = [
    path("reference/", reference, name="reference"),
    path("reference", RedirectView.as_view(pattern_name="reference")),
    path("reference/openapi.json", document, name="openapi"),
]
