"""The doorstep: the few of allauth's pages that we have, and our own.

Named one by one: an upgrade of allauth shall not open a way to make an account (S38).
"""

from allauth.account import views
from django.urls import path, re_path

from baton.membership.pages import demo, join, setup
from baton.membership.pages.closed import closed
from baton.membership.pages.sign_in import sign_in

urlpatterns = [
    path("accounts/login/", sign_in, name="account_login"),
    path("accounts/logout/", views.logout, name="account_logout"),
    path("accounts/inactive/", views.account_inactive, name="account_inactive"),
    path("accounts/password/change/", views.password_change, name="account_change_password"),
    path("accounts/password/reset/", views.password_reset, name="account_reset_password"),
    path("accounts/password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "accounts/password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    # allauth asks for these names; there is nothing behind them.
    path("accounts/signup/", closed, name="account_signup"),
    path("accounts/email/", closed, name="account_email"),
    path("accounts/confirm-email/", closed, name="account_email_verification_sent"),
    path("accounts/password/set/", closed, name="account_set_password"),
    path("accounts/reauthenticate/", closed, name="account_reauthenticate"),
    path("demo/sign-in", demo.sign_in_as, name="demo_sign_in"),
    path("join/<str:token>", join.join, name="join"),
    path("setup/", setup.set_up, name="setup"),
]
