from django.urls import path

from baton.statik.pages import feedback

urlpatterns = [path("feedback/<str:token>", feedback.page, name="feedback")]
