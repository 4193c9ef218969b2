"""A mention as a reader elsewhere understands it."""

import re

MENTION = re.compile(r"@\[([^\]]*)\]\(member:\d{1,18}\)")


def by_name(text: str) -> str:
    return MENTION.sub(lambda found: f"@{found[1]}", text)
