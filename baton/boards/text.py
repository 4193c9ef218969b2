"""What a text may be before it is stored exactly as it was typed.

NUL is the one character that PostgreSQL cannot store; it is refused in words, on both databases alike.
"""

from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from baton.kit.errors import Malformed

# Characters. DATA_UPLOAD_MAX_MEMORY_SIZE lets them in even as JSON escapes of twelve bytes each.
LONGEST = 1024 * 1024
LINK_SCHEMES = ("http", "https", "mailto")
LONGEST_LINK = 2000


def check_text(field: str, text: str, *, at_most: int = LONGEST, blank: bool = True) -> str:
    """``text`` itself, or Malformed naming ``field``: too long, with a NUL, or empty where it may not be."""
    if "\0" in text:
        raise Malformed(field=field, reason=_("it contains the invisible character NUL. Remove it."))
    if len(text) > at_most:
        reason = _("at most %(most)s characters fit, this has %(have)s.")
        raise Malformed(field=field, reason=reason % {"most": at_most, "have": len(text)})
    if not blank and not text.strip():
        raise Malformed(field=field, reason=_("it must not be empty."))
    return text


def check_link(field: str, link: str, schemes: tuple[str, ...] = LINK_SCHEMES) -> str:
    """An address that is safe to click on: no ``javascript:``, no ``data:``, a host where one belongs."""
    link = check_text(field, link.strip(), at_most=LONGEST_LINK, blank=False)
    try:
        parts = urlsplit(link)
        host = parts.hostname
    except ValueError:
        host, parts = None, urlsplit("")
    whole = bool(host) if parts.scheme in ("http", "https") else bool(parts.path)
    if parts.scheme not in schemes or not whole or any(not c.isprintable() or c.isspace() for c in link):
        reason = _("only a complete link that begins with %(schemes)s is accepted.")
        raise Malformed(field=field, reason=reason % {"schemes": ", ".join(f"{s}:" for s in schemes)})
    return link
