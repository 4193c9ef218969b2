"""Jira's wiki markup put into Markdown. What is no markup stays as it stands. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Names = Callable[[str], str]

FENCE = re.compile(r"\{(code|noformat)(?::([^}\n]*))?\}")
PANEL = re.compile(r"\{(?:panel|info|note|tip|warning|color)(?::[^}\n]*)?\}")
HEADING = re.compile(r"^\s*h([1-6])\.\s+(.*)$")
BULLET = re.compile(r"^\s*([*#-]+)\s+(.*)$")
RULE = re.compile(r"^\s*-{4,}\s*$")
MENTION = re.compile(r"\[~(?:accountid:)?([^\]\s]+)\]")
LINK = re.compile(r"\[([^\]\n|]*)\|([^\]\n|]+)(?:\|[^\]\n]*)?\]")
BARE_LINK = re.compile(r"\[((?:https?://|mailto:)[^\]\s|]+)\]")
IMAGE = re.compile(r"(?<![\w!])!([^\s!|][^!|\n]*?)(?:\|[^!\n]*)?!(?!\w)")
MONO = re.compile(r"\{\{(.+?)\}\}")
# A mark stands at the edge of words and hugs what it marks.
EDGE, END = r"(?<![\w\\*_+^~-])", r"(?![\w*_+^~-])"
MARKS = (
    (re.compile(EDGE + r"\*(?=\S)([^*\n]*?\S)\*" + END), r"**\1**"),
    (re.compile(EDGE + r"_(?=\S)([^_\n]*?\S)_" + END), r"*\1*"),
    (re.compile(EDGE + r"-(?=[^\s-])([^\n-]*?[^\s-])-" + END), r"~~\1~~"),
    (re.compile(EDGE + r"\+(?=\S)([^+\n]*?\S)\+" + END), r"\1"),
    (re.compile(r"\?\?(?=\S)([^?\n]+?)\?\?"), r"*\1*"),
)
ESCAPED = re.compile(r"\\([*_\-+^~{}\[\]!|])")
HIDDEN = "\ue000{}\ue001"
SHOWN = re.compile("\ue000(\\d+)\ue001")


def markdown(text: str, name_of: Names) -> str:
    """``name_of`` an account id gives the text of a mention."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ue000", "").replace("\ue001", "")
    found = "\n".join(pieces(text, name_of))
    return re.sub(r"\n{3,}", "\n\n", found).strip()


def pieces(text: str, name_of: Names) -> Iterator[str]:
    """Code as it stands, the rest by its lines. Code that is never closed is text."""
    at = 0
    while (opening := FENCE.search(text, at)) is not None:
        closing = text.find(f"{{{opening[1]}}}", opening.end())
        if closing < 0:
            break
        yield from prose(text[at : opening.start()], name_of)
        yield from fenced(text[opening.end() : closing], opening[2] or "")
        at = closing + len(opening[1]) + 2
    yield from prose(text[at:], name_of)


def fenced(code: str, options: str) -> Iterator[str]:
    """A fence longer than any inside."""
    words = [word for word in re.split(r"[|:]", options) if word and "=" not in word]
    language = words[0] if words and re.fullmatch(r"[\w+#.-]{1,20}", words[0]) else ""
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from ("", fence + language, code.strip("\n"), fence, "")


def prose(text: str, name_of: Names) -> Iterator[str]:
    quoted = False
    in_table = False
    for line in PANEL.sub("", text).split("\n"):
        opens, line = line.count("{quote}") % 2 == 1, line.replace("{quote}", "")
        before = quoted
        quoted = quoted != opens
        if opens and not line.strip():
            yield ""
            continue
        written = list(lines_of(line, name_of, in_table=in_table))
        in_table = line.lstrip().startswith("|")
        yield from (f"> {one}" for one in written) if quoted or before else written


def lines_of(line: str, name_of: Names, *, in_table: bool) -> Iterator[str]:
    if (heading := HEADING.match(line)) is not None:
        yield f"{'#' * int(heading[1])} {inline(heading[2], name_of)}"
    elif RULE.match(line):
        yield from ("", "---", "")
    elif (bullet := BULLET.match(line)) is not None:
        yield listed(bullet[1], inline(bullet[2], name_of))
    elif line.lstrip().startswith("bq. "):
        yield f"> {inline(line.lstrip()[4:], name_of)}"
    elif line.lstrip().startswith("|"):
        yield from row(line.strip(), name_of, in_table=in_table)
    else:
        yield inline(line, name_of)


def listed(marks: str, text: str) -> str:
    """`*#` is a numbered list inside a bulleted one."""
    indent = "".join("   " if mark == "#" else "  " for mark in marks[:-1])
    return f"{indent}{'1.' if marks[-1] == '#' else '-'} {text}"


def row(line: str, name_of: Names, *, in_table: bool) -> Iterator[str]:
    """`||a||b||` heads a table; Markdown wants a head, so a table without one begins with an empty one."""
    heads = line.startswith("||")
    kept = hidden(line, name_of)
    cells = [cell.strip() for cell in kept.text.strip("|").split("||" if heads else "|")]
    written = "| " + " | ".join(shown(inline(cell, name_of), kept.parts) for cell in cells) + " |"
    rule = "|" + " --- |" * len(cells)
    if in_table:
        yield written
    elif heads:
        yield from ("", written, rule)
    else:
        yield from ("", "|" + "  |" * len(cells), rule, written)


class Kept:
    """Text in which finished pieces are hidden from further marks."""

    def __init__(self, text: str, parts: list[str]) -> None:
        self.text = text
        self.parts = parts


def hidden(text: str, name_of: Names) -> Kept:
    parts: list[str] = []

    def hide(piece: str) -> str:
        parts.append(piece)
        return HIDDEN.format(len(parts) - 1)

    text = MONO.sub(lambda found: hide(code_span(found[1])), text)
    text = MENTION.sub(lambda found: hide(name_of(found[1])), text)
    text = LINK.sub(lambda found: hide(link(found[1], found[2])), text)
    text = BARE_LINK.sub(lambda found: hide(f"<{found[1]}>"), text)
    text = IMAGE.sub(lambda found: hide(image(found[1])), text)
    text = re.sub(r"https?://[^\s|\]]+", lambda found: hide(found[0]), text)
    text = ESCAPED.sub(lambda found: hide(f"\\{found[1]}"), text)
    return Kept(text, parts)


def inline(text: str, name_of: Names) -> str:
    kept = hidden(text, name_of)
    for pattern, into in MARKS:
        kept.text = pattern.sub(into, kept.text)
    return shown(kept.text.replace("\\\\", "  \n"), kept.parts)


def shown(text: str, parts: list[str]) -> str:
    return SHOWN.sub(lambda found: parts[int(found[1])] if int(found[1]) < len(parts) else found[0], text)


def code_span(code: str) -> str:
    fence = "`" * (max((len(run) for run in re.findall("`+", code)), default=0) + 1)
    return f"{fence} {code} {fence}" if "`" in code else f"`{code}`"


def link(text: str, address: str) -> str:
    address = address.strip().replace(" ", "%20").replace(")", "%29").replace("(", "%28")
    return f"[{text.strip() or address}]({address})"


def image(name: str) -> str:
    """A picture that lies at Jira behind its sign-in: named, since it could not be shown."""
    return f"![{name}]({name})" if name.startswith(("http://", "https://")) else f"*{name}*"
