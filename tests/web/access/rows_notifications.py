"""Who may ask what of notifications: everybody of their own, nobody of another's."""

from tests.web.access.row import ADMINISTRATOR, ADMINISTRATOR_READS, CARD_SEEN, EVERY_MEMBER_READS, Row, who

# Of the curve P-256, the one that it is made of.
POINT = "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU"

# What stands in Anna's inbox; Anna is the member.
ONES_OWN = who(guest=404, manager=404, owner=404, write=404)
EVERY_MEMBER = who(guest=0, other_guest=0, outsider=0)
FOLLOWS = who(guest=0)
ROWS = [
    Row("notifications.read_inbox", EVERY_MEMBER_READS),
    Row("notifications.count_inbox", EVERY_MEMBER_READS),
    Row("notifications.read_notification", ONES_OWN),
    Row("notifications.unread_notification", ONES_OWN),
    # Olga's own.
    Row("notifications.read_notice", who(guest=404, member=404, manager=404, write=0)),
    Row("notifications.read_whole_inbox", EVERY_MEMBER),
    Row("notifications.look_at_card", FOLLOWS),
    Row("notifications.watching", CARD_SEEN),
    Row("notifications.watch_card", FOLLOWS),
    Row("notifications.unwatch_card", FOLLOWS),
    Row("notifications.preferences", EVERY_MEMBER_READS),
    Row("notifications.show_outbox", ADMINISTRATOR_READS),
    Row("notifications.show_slack", ADMINISTRATOR_READS),
    Row("notifications.connect_slack", ADMINISTRATOR, {"kind": "bot", "secret": "xoxb-1111111111-x"}),
    Row("notifications.disconnect_slack", ADMINISTRATOR),
    Row("notifications.push_key", EVERY_MEMBER_READS),
    Row(
        "notifications.push_to_browser",
        EVERY_MEMBER,
        {"endpoint": "https://push.example/x", "p256dh": POINT, "auth": "A" * 22},
    ),
    Row("notifications.forget_browser", EVERY_MEMBER, {"endpoint": "https://push.example/x"}),
    Row("notifications.send_again", ADMINISTRATOR),
    Row(
        "notifications.change_preferences",
        EVERY_MEMBER,
        {"wishes": [{"reason": "mentioned", "channel": "email", "how": "off"}]},
    ),
]
