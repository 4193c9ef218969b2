"""A country as two letters of ISO 3166."""


def iso(country: str | None) -> str:
    """``" uk "`` is ``GB``; nothing is an empty text. Whether there is such a country is not asked."""
    code = (country or "").strip().upper()
    return "GB" if code == "UK" else code
