from django.urls import path

from baton.notifications.pages import leaving_alone

urlpatterns = [path("leave-alone/<str:token>", leaving_alone.page, name="leave_alone")]
