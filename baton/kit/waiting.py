"""How long the far end asks to be left alone."""

# A header may hold anything: other scripts' digits, powers of two, numbers longer than a moment can be.
MOST_DIGITS = 9


def seconds_told(retry_after: str) -> float | None:
    """``Retry-After`` as seconds (RFC 9110), fractions too; None when it is anything else."""
    whole, point, part = retry_after.strip().partition(".")
    for digits in (whole, part) if point else (whole,):
        if not (digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS):
            return None
    return float(f"{whole}.{part or 0}")
