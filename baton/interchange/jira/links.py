"""Jira's kinds of links as Baton knows them."""


def kind_of_link(name: str) -> str:
    """``name`` in any case; a kind that is not known relates."""
    plain = name.strip().casefold()
    if plain.startswith("block") or "depend" in plain:
        return "blocks"
    return "duplicates" if plain.startswith(("duplicat", "clone")) and "clone" not in plain else "relates"
