"""Who may ask what of people, clients, hours, imports, sessions."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.web.access.row import (
    ADMINISTRATOR,
    ADMINISTRATOR_READS,
    ALLOWED,
    ASKERS,
    CLIENTS_MANAGER,
    EVERY_MEMBER_READS,
    MANAGER,
    MANAGER_OF_HIDDEN,
    OWNER_IN_PERSON,
    SIGNED_IN,
    TEAM_READS,
    Row,
    The,
    who,
)
from tests.web.access.scene import LETTERS


def letters() -> dict[str, object]:
    return {"source": "trello", "file": SimpleUploadedFile("letters.json", LETTERS, "application/json")}


# Olga's own; what another member has, she only sees because she administers (tests/webhooks/test_eyes.py).
FEEDS = who(guest=ALLOWED, other_guest=ALLOWED, outsider=ALLOWED, read=401, write=401)
OWN_WEBHOOK = who(guest=404, member=404, manager=404)
OWN_WEBHOOK_READS = who(guest=404, member=404, manager=404, read=ALLOWED)
OWN_WEBHOOK_SIGNED_IN = who(guest=404, member=404, manager=404, read=401, write=401)
RIGHTS = {"may_manage": True, "money": 1, "may_see_personal_data": False, "may_administer": False}
WEEK = [[{"starts": "09:00", "ends": "17:00"}]] * 5 + [[], []]
PLACE = {"name": "Leiden", "country": "NL", "time_zone": "Europe/Amsterdam"}
# The letters are no table.
NOTHING_TO_MEND = who(other_guest=403, outsider=403, member=403, manager=403, owner=404, read=404, write=404)
NOTHING_OFFERED = who(other_guest=403, outsider=403, member=403, manager=403, owner=409, write=409)
ROWS = [
    Row("membership.clients", EVERY_MEMBER_READS),
    Row("membership.add_client", MANAGER, {"name": "Petal", "named": [The("member")]}),
    Row("membership.change_client", CLIENTS_MANAGER, {"name": "Bloom!", "named": [The("member")]}),
    Row("membership.archive_client", who(outsider=403, member=403, manager=409, owner=409, write=409)),
    Row("membership.restore_client", CLIENTS_MANAGER),
    Row("membership.invitations", ADMINISTRATOR_READS),
    Row(
        "membership.invite",
        ADMINISTRATOR,
        {"email": "gast@bloom.example", "role": "guest", "client": The("client")},
    ),
    Row("membership.send_invitation_again", ADMINISTRATOR),
    Row("membership.revoke_invitation", ADMINISTRATOR),
    Row("membership.members", EVERY_MEMBER_READS),
    Row("membership.members_page", EVERY_MEMBER_READS),
    Row("membership.member", EVERY_MEMBER_READS),
    Row("membership.change_member", ADMINISTRATOR, {"name": "Cornelis", "job_function": "analyst"}),
    Row("membership.change_role", ADMINISTRATOR, {"role": "manager"}),
    Row("membership.change_rights", ADMINISTRATOR, RIGHTS),
    Row("membership.name_deputy", MANAGER, {"deputy": The("member.tim")}),
    Row(
        "membership.let_member_come_back",
        ADMINISTRATOR,
        {"role": "member"},
        path={"member_id": "member.left"},
    ),
    Row("membership.projects", EVERY_MEMBER_READS),
    Row(
        "membership.add_project",
        CLIENTS_MANAGER,
        {
            "name": "Autumn",
            "client": The("client"),
            "account_manager": The("member"),
            "team": [{"member": The("member"), "job_function": "designer"}],
        },
    ),
    Row(
        "membership.change_project",
        CLIENTS_MANAGER,
        {
            "name": "Lente",
            "client": The("client"),
            "account_manager": The("member"),
            "team": [{"member": The("member"), "job_function": "designer"}],
        },
    ),
    Row("membership.archive_project", CLIENTS_MANAGER),
    Row("membership.restore_project", CLIENTS_MANAGER),
    Row("membership.teams", TEAM_READS),
    Row("membership.form_team", MANAGER, {"name": "Post", "members": [The("member")]}),
    Row("membership.change_team", MANAGER_OF_HIDDEN, {"members": [The("member")]}),
    Row("membership.dissolve_team", MANAGER_OF_HIDDEN),
    Row("membership.my_tokens", EVERY_MEMBER_READS),
    Row(
        "membership.make_token",
        who(guest=ALLOWED, other_guest=ALLOWED, outsider=ALLOWED, read=401, write=401),
        {"name": "mine"},
    ),
    Row("membership.revoke_token", who(guest=404, member=404, manager=404, read=401, write=401)),
    Row("membership.tokens_of_member", ADMINISTRATOR_READS),
    Row("membership.second_factors", ADMINISTRATOR_READS),
    Row("membership.demand_second_factor", OWNER_IN_PERSON, {"demanded": False}),
    Row(
        "membership.reset_second_factor",
        OWNER_IN_PERSON,
        path={"member_id": "member.tim"},
    ),
    Row(
        "calendars.absences",
        EVERY_MEMBER_READS,
        query={"first_day": "2031-06-01", "last_day": "2031-06-30", "member": The("member")},
    ),
    Row(
        "calendars.enter_absence",
        MANAGER,
        {"member": The("member"), "first_day": "2031-07-01", "last_day": "2031-07-02"},
    ),
    Row("calendars.change_absence", MANAGER_OF_HIDDEN, {"first_day": "2031-07-01", "last_day": "2031-07-02"}),
    Row("calendars.cancel_absence", MANAGER_OF_HIDDEN),
    Row("calendars.approve_absence", MANAGER_OF_HIDDEN, path={"absence_id": "absence.asked"}),
    Row(
        "calendars.decline_absence",
        MANAGER_OF_HIDDEN,
        {"answer": "The launch"},
        path={"absence_id": "absence.asked"},
    ),
    Row("calendars.calendars", EVERY_MEMBER_READS),
    Row("calendars.days_off", EVERY_MEMBER_READS, query={"first": "2026-12-01", "last": "2026-12-31"}),
    Row("calendars.open_calendar", MANAGER, PLACE),
    Row("calendars.countries", TEAM_READS),
    Row("calendars.change_calendar", MANAGER_OF_HIDDEN, PLACE),
    Row(
        "calendars.close_calendar",
        who(guest=404, outsider=403, member=403, manager=409, owner=409, write=409),
    ),
    Row("calendars.set_hours", MANAGER_OF_HIDDEN, {"week": WEEK}),
    Row("calendars.make_default", MANAGER_OF_HIDDEN),
    Row("calendars.followers", EVERY_MEMBER_READS),
    Row("calendars.work_by", MANAGER_OF_HIDDEN, {"calendar": The("calendar")}),
    Row("calendars.holidays", who(guest=404, outsider=ALLOWED, read=ALLOWED)),
    Row("calendars.add_holiday", MANAGER_OF_HIDDEN, {"name": "Keti Koti", "date": "2031-07-01"}),
    Row("calendars.seed_holidays", MANAGER_OF_HIDDEN, {"first_year": 2031}),
    Row("calendars.change_holiday", MANAGER_OF_HIDDEN, {"name": "Kermis", "hours": []}),
    Row("calendars.strike_holiday", MANAGER_OF_HIDDEN),
    Row("calendars.observe_holiday", MANAGER_OF_HIDDEN),
    Row("feeds.feeds", FEEDS),
    Row("feeds.open_feed", FEEDS | {"outsider": 404}, {"board": The("board")}),
    Row("feeds.revoke_feed", who(guest=404, member=404, manager=404, read=401, write=401)),
    Row("webhooks.webhooks", EVERY_MEMBER_READS),
    Row("webhooks.webhook_events", EVERY_MEMBER_READS),
    Row(
        "webhooks.make_webhook",
        who(other_guest=403, outsider=ALLOWED, read=401, write=401),
        {"name": "CRM", "url": "https://hooks.example/x"},
    ),
    Row("webhooks.webhook", OWN_WEBHOOK_READS),
    Row("webhooks.change_webhook", OWN_WEBHOOK_SIGNED_IN, {"name": "CRM", "url": "https://hooks.example/y"}),
    Row("webhooks.remove_webhook", OWN_WEBHOOK),
    Row("webhooks.renew_webhook_secret", OWN_WEBHOOK_SIGNED_IN),
    Row("webhooks.stop_webhook", OWN_WEBHOOK),
    Row("webhooks.start_webhook", OWN_WEBHOOK, {"catch_up": True}),
    Row("webhooks.ping_webhook", OWN_WEBHOOK),
    Row("webhooks.webhook_deliveries", OWN_WEBHOOK_READS),
    Row("webhooks.webhook_delivery", OWN_WEBHOOK_READS),
    Row("webhooks.redeliver_webhook", OWN_WEBHOOK),
    Row("webhooks.skip_webhook_delivery", OWN_WEBHOOK),
    Row("imports.upload_import", ADMINISTRATOR, form=letters),
    Row("imports.fetch_from_kaiten", ADMINISTRATOR, {"company": "relay", "key": "k"}),
    # Nothing is offered by a run that was read.
    Row("imports.fetch_chosen", NOTHING_OFFERED, {"spaces": ["1"]}),
    Row("imports.fetch_older_history", ADMINISTRATOR, {"key": "k", "token": "t"}),
    Row("imports.kept_for_later", ADMINISTRATOR_READS),
    Row("imports.place_kept_for_later", ADMINISTRATOR),
    Row("exports.board_as_kaiten_folder", ADMINISTRATOR_READS),
    Row("exports.order_export", ADMINISTRATOR),
    Row("exports.list_exports", ADMINISTRATOR_READS),
    Row("exports.read_export", ADMINISTRATOR_READS),
    Row("imports.list_imports", ADMINISTRATOR_READS),
    Row("imports.read_import", ADMINISTRATOR_READS),
    Row("imports.read_import_otherwise", ADMINISTRATOR, {"settings": {}}),
    Row("imports.read_quarantine", NOTHING_TO_MEND),
    Row("imports.apply_import", ADMINISTRATOR, {"responsible": The("member"), "space": The("space")}),
    Row("imports.cancel_import", ADMINISTRATOR),
    Row("session.session", dict.fromkeys(ASKERS, ALLOWED)),
    Row("session.change_preferences", SIGNED_IN, {"theme": "dark"}),
    Row("session.sign_out", SIGNED_IN),
    Row("session.sessions", SIGNED_IN),
    Row(
        "session.end_session",
        {
            **dict.fromkeys(SIGNED_IN, 404),
            "owner": ALLOWED,
            "anonymous": 401,
            "token_read": 401,
            "token_write": 401,
        },
    ),
    Row("session.end_other_sessions", SIGNED_IN),
]
