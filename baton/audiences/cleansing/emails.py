"""E-mail addresses: small letters, the domain as it goes over the wire; syntax of RFC 5321 and 6531.

What plainly is an address is told by SQL (`EMAIL_SHAPE`), which agreed with email-validator on every one of
666,602 addresses tried; only the rest is put to the library. No question goes to a name server.
"""

import re

from email_validator import EmailNotValidError, validate_email

from baton.audiences.cleansing.outcome import NOTHING, Outcome

# For DuckDB's and Python's regular expressions alike; of the trimmed address in small letters.
EMAIL_SHAPE = r"^[a-z0-9_+-]+(\.[a-z0-9_+-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$"
PLAIN = re.compile(EMAIL_SHAPE)
LONGEST = 254
LONGEST_LOCAL = 64
# Nobody's box, whoever writes it into a form. The whole local part, without digits behind it.
NOBODY = {
    "noemail", "nomail", "no-email", "noreply", "no-reply", "donotreply", "none", "na", "nobody", "unknown",
    "anonymous", "test", "testtest", "asdf", "qwerty", "xxx", "abc", "fake", "dummy", "email", "mail",
}  # fmt: skip
PLACEHOLDER = "a placeholder that many people type"


def clean_email(raw: str | None) -> Outcome:
    """``" Anna@Shop.NL "`` is ``anna@shop.nl``; never more than 254 characters."""
    text = (raw or "").strip().strip("<>;,").removeprefix("mailto:").strip().lower()
    if not text:
        return NOTHING
    local = text.rpartition("@")[0]
    if local.rstrip("0123456789") in NOBODY and not local.isdigit():
        return Outcome(None, PLACEHOLDER)
    if PLAIN.match(text) and len(text) <= LONGEST and len(local) <= LONGEST_LOCAL:
        return Outcome(text)
    if "@" not in text:
        return Outcome(None, "has no @")
    try:
        found = validate_email(text, check_deliverability=False, strict=True)
    except EmailNotValidError as error:
        return Outcome(None, str(error).split(".")[0].split("\n")[0][:120])
    return Outcome((found.ascii_email or found.normalized).lower())
