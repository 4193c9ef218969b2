from baton.notifications.models.notice import About, Notice
from baton.notifications.models.notification import Happening, Notification, Reminded, Watch
from baton.notifications.models.outgoing import Due, Outgoing, State
from baton.notifications.models.ways import (
    PushSubscription,
    SlackConnection,
    SlackKind,
    SlackPerson,
    SlackThread,
)
from baton.notifications.models.wishes import Rhythm, Window, Wish

__all__ = [
    "About",
    "Due",
    "Happening",
    "Notice",
    "Notification",
    "Outgoing",
    "PushSubscription",
    "Reminded",
    "Rhythm",
    "SlackConnection",
    "SlackKind",
    "SlackPerson",
    "SlackThread",
    "State",
    "Watch",
    "Window",
    "Wish",
]
