"""A message handed to the push service of somebody's browser."""

import json

from baton.kit.waiting import seconds_told
from baton.notifications.models import Outgoing, PushSubscription
from baton.notifications.sending.asking import asked
from baton.notifications.sending.enciphering import enciphered
from baton.notifications.sending.outcomes import NotTaken
from baton.notifications.vapid import authorization, decoded

DAY = "86400"
GONE = (404, 410)


def to_push(message: Outgoing) -> None:
    """Raises NotTaken, Unreachable, NobodyKnows. A browser that is gone is forgotten."""
    user = message.member.user_id if message.member else None
    found = PushSubscription.objects.filter(pk=int(message.address), user=user).first()
    if found is None:
        raise NotTaken("this browser is not pushed to any more", for_good=True)
    parts = {name: message.parts[name] for name in ("title", "body", "url", "tag")}
    text = json.dumps(parts | {"id": message.message_id}, ensure_ascii=False).encode()
    answer = asked(
        "POST",
        found.endpoint,
        body=enciphered(text, to=decoded(found.p256dh), auth=decoded(found.auth)),
        headers={
            "Content-Type": "application/octet-stream",
            "Content-Encoding": "aes128gcm",
            "Authorization": authorization(found.endpoint),
            "TTL": DAY,
            "Urgency": "high" if message.parts["urgent"] else "normal",
            # Of several about one card that wait for a sleeping browser the last is enough.
            "Topic": parts["tag"],
        },
    )
    if answer.is_good:
        return
    if answer.status in GONE:
        found.delete()
    raise NotTaken(
        f"push service: {answer.status}",
        for_good=answer.status < 500 and answer.status != 429,
        after=seconds_told(answer.headers.get("retry-after", "")),
    )
