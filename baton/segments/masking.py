"""A customer's key as a list may show it: enough to know two apart, too little to write to anybody."""

SHORTEST = 6


def masked(key: str) -> str:
    """``c0001234`` is ``c…34``. What looks like an address keeps its first letter alone, and so does a short
    key."""
    if not key:
        return "…"
    if len(key) < SHORTEST or "@" in key or key.lstrip().startswith("+"):
        return f"{key.strip()[:1].lstrip('+')}…"
    return f"{key[0]}…{key[-2:]}"
