"""Whether a number can be one of its scheme, as the rules of Peppol ask it (PEPPOL-COMMON-R040 to R049)."""

import re
from collections.abc import Callable

DIVIDERS = re.compile(r"[ .-]")


def tidy(scheme: str, number: str) -> str:
    """As Peppol carries it: 0123.456.749 without its points."""
    return DIVIDERS.sub("", number) if scheme in RULES else number


def fits(scheme: str, number: str) -> bool:
    if not number or scheme not in RULES:
        return True
    pattern, adds_up = RULES[scheme]
    return re.fullmatch(pattern, number, re.ASCII) is not None and adds_up(number)


def of_97(number: str) -> bool:
    """Belgium: the last two digits are what the first eight lack to a multiple of 97."""
    return int(number[8:]) == 97 - int(number[:8]) % 97


def of_11(number: str) -> bool:
    """Norway: the digits before the last, weighed by 2 to 7 from the right."""
    weighed = sum(int(digit) * (at % 6 + 2) for at, digit in enumerate(reversed(number[:-1])))
    return int(number) > 0 and (11 - weighed % 11) % 11 == int(number[-1])


def of_gs1(number: str) -> bool:
    """The digits before the last, weighed by 3 and 1 from the right."""
    weighed = sum(int(digit) * (1 if at % 2 else 3) for at, digit in enumerate(reversed(number[:-1])))
    return (10 - weighed % 10) % 10 == int(number[-1])


def of_italy(number: str) -> bool:
    """Every second digit counts twice, without its ten."""
    digits = [int(digit) for digit in number[2:]]
    return (
        sum(digit if at % 2 == 0 else sum(divmod(2 * digit, 10)) for at, digit in enumerate(digits)) % 10 == 0
    )


def whatever(_number: str) -> bool:
    return True


RULES: dict[str, tuple[str, Callable[[str], bool]]] = {
    "0007": (r"\d{10}", whatever),
    "0088": (r"\d+", of_gs1),
    "0184": (r"DK\d{8}", whatever),
    "0192": (r"\d{9}", of_11),
    "0201": (r"[A-Za-z0-9]{6}", whatever),
    "0208": (r"\d{10}", of_97),
    "0211": (r"IT\d{11}", of_italy),
}
