from django.urls import path

from baton.intake.pages import request

urlpatterns = [path("request/<str:token>", request.page, name="intake")]
