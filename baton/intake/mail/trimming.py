"""What somebody wrote themselves: without what they quote and without their signature (pure).

By the words of mail programs in the house's languages; a library that knows Russian there was not found
(docs/decisions/0030).
"""

import re

# “On Monday … wrote:”, with what a program may break over two lines.
WROTE = re.compile(
    r"^\s*>?\s*("
    r"(on|op)\b.{4,200}\b(wrote|schreef)\b.{0,80}:"
    r"|.{4,200}\b(schreef|wrote)( het volgende)?\s*:"
    r"|.{0,40}\d{1,2}[.\s].{3,160}(пишет|писал\(?а?\)?|написал\(?а?\)?)\s*:"
    r"|.{3,160}<[^<>\s]{3,120}>\s*(пишет|писал\(?а?\)?|написал\(?а?\)?)?\s*:"
    r")\s*$",
    re.IGNORECASE,
)
DIVIDER = re.compile(
    r"^\s*(-{2,}|_{5,})?\s*("
    r"original message|forwarded message|oorspronkelijk bericht|doorgestuurd bericht"
    r"|исходное сообщение|пересылаемое сообщение|пересланное сообщение"
    r")\s*-*\s*$|^\s*_{20,}\s*$",
    re.IGNORECASE,
)
FROM = re.compile(r"^\s*\*?(from|van|от|от кого)\s*:\*?\s*\S", re.IGNORECASE)
BESIDE = re.compile(
    r"^\s*\*?(sent|date|to|subject|verzonden|datum|aan|onderwerp|отправлено|дата|кому|тема)\s*:",
    re.IGNORECASE,
)
SIGNATURE = re.compile(r"^(-- ?|—\s*|__+)$")
FROM_A_PHONE = re.compile(
    r"^\s*(sent from my|get outlook for|verzonden vanaf mijn|verstuurd vanaf mijn"
    r"|отправлено с|отправлено из)\b.{0,60}$",
    re.IGNORECASE,
)
LONGEST_LINE = 400


def own_words(text: str) -> str:
    """Below what begins a quotation nothing is kept; a quotation above the own words is left out line by
    line. When nothing would be left, the whole text is."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = [line for line in before_the_quotation(lines) if not line.lstrip().startswith(">")]
    trimmed = "\n".join(without_signature(kept)).strip()
    return trimmed or text.strip()


def before_the_quotation(lines: list[str]) -> list[str]:
    for at, line in enumerate(lines):
        if len(line) > LONGEST_LINE:
            continue
        after = lines[at + 1] if at + 1 < len(lines) else ""
        joined = f"{line.strip()} {after.strip()}" if len(after) <= LONGEST_LINE else line
        begins = WROTE.match(line) or DIVIDER.match(line) or (FROM.match(line) and BESIDE.match(after))
        broken = line.strip() and not after.lstrip().startswith(">") and WROTE.match(joined)
        if (begins or broken) and has_words(lines[:at]):
            return lines[:at]
    return lines


def has_words(lines: list[str]) -> bool:
    return any(line.strip() and not line.lstrip().startswith(">") for line in lines)


def without_signature(lines: list[str]) -> list[str]:
    for at, line in enumerate(lines):
        if (SIGNATURE.match(line) or FROM_A_PHONE.match(line)) and has_words(lines[:at]):
            return lines[:at]
    return lines
