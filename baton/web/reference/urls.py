from django.urls import path

from baton.web.reference.pages import document, reference

urlpatterns = [
    path("reference/", reference, name="reference"),
    path("reference/openapi.json", document, name="openapi"),
]
