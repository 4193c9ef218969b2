"""The doorstep: the few of allauth's pages that we have, and our own.

Named one by one: an upgrade of allauth shall not open a way to make an account (S38).
"""

from allauth.account import views
from allauth.mfa.base import views as base
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path, re_path

from baton.membership.pages import demo, join, second_factor, setup, single_sign_on
from baton.membership.pages.closed import closed
from baton.membership.pages.links import reset_by_link
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
        reset_by_link,
        name="account_reset_password_from_key",
    ),
    path(
        "accounts/password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("accounts/reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("accounts/second-factor/", second_factor.how_you_sign_in, name="mfa_index"),
    path("accounts/second-factor/code/", second_factor.ask_for_code, name="mfa_authenticate"),
    path("accounts/second-factor/again/", base.reauthenticate, name="mfa_reauthenticate"),
    path("accounts/second-factor/app/", second_factor.set_up_app, name="mfa_activate_totp"),
    path("accounts/second-factor/app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("accounts/second-factor/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "accounts/second-factor/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path("accounts/passkeys/", second_factor.passkeys, name="mfa_list_webauthn"),
    path("accounts/passkeys/add/", second_factor.add_passkey, name="mfa_add_webauthn"),
    path("accounts/passkeys/<int:pk>/remove/", second_factor.remove_passkey, name="mfa_remove_webauthn"),
    path("accounts/passkeys/sign-in/", second_factor.sign_in_with_passkey, name="mfa_login_webauthn"),
    path("accounts/passkeys/again/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("accounts/single-sign-on/", single_sign_on.begin, name="sso_begin"),
    path("accounts/single-sign-on/back/", single_sign_on.back, name="sso_back"),
    path("accounts/single-sign-on/leave/", single_sign_on.leave, name="sso_leave"),
    # allauth asks for these names; there is nothing behind them.
    path("accounts/signup/", closed, name="account_signup"),
    path("accounts/email/", closed, name="account_email"),
    path("accounts/confirm-email/", closed, name="account_email_verification_sent"),
    path("accounts/password/set/", closed, name="account_set_password"),
    path("accounts/passkeys/new/", closed, name="mfa_signup_webauthn"),
    path("demo/sign-in", demo.sign_in_as, name="demo_sign_in"),
    path("join/<str:token>", join.join, name="join"),
    path("setup/", setup.set_up, name="setup"),
]
