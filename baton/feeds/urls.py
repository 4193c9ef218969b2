from django.urls import path

from baton.feeds.pages import feed

urlpatterns = [path("feeds/<str:token>.ics", feed, name="feed")]
