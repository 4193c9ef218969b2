"""HTML as inert text: what one reads, without scripts, styles, pictures and what is hidden (pure)."""

from html.parser import HTMLParser

UNSEEN = {
    "script",
    "style",
    "head",
    "title",
    "template",
    "noscript",
    "object",
    "svg",
    "math",
    "iframe",
    "select",
}
BREAKS = {"br", "p", "div", "tr", "li", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr"}
VOID = {"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr"}
# How mail programs mark what they quote.
QUOTES = (
    "gmail_quote",
    "yahoo_quoted",
    "moz-cite-prefix",
    "protonmail_quote",
    "zmail_extra",
    "divrplyfwdmsg",
)
DEEPEST = 2000


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        # Of every open element whether it hides what is in it.
        self.open: list[tuple[str, bool]] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BREAKS and not self.hidden:
            self.words.append("\n\n" if tag in ("p", "blockquote") else "\n")
            self.words.append("- " if tag == "li" else "")
        if tag in VOID or len(self.open) >= DEEPEST:
            return
        hides = tag in UNSEEN or tag == "blockquote" or is_hidden(dict(attrs))
        self.open.append((tag, hides))
        self.hidden += hides

    def handle_endtag(self, tag: str) -> None:
        if tag not in {name for name, _ in self.open[-50:]}:
            return
        while self.open:
            name, hides = self.open.pop()
            self.hidden -= hides
            if name == tag:
                break
        if tag in BREAKS and not self.hidden:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(" ".join(data.split()) if data.strip() else " ")
            self.words.append(" " if data[-1:].isspace() and data.strip() else "")


def is_hidden(known: dict[str, str | None]) -> bool:
    marks = f"{known.get('class') or ''} {known.get('id') or ''}".lower()
    style = (known.get("style") or "").lower().replace(" ", "")
    return (
        any(mark in marks for mark in QUOTES)
        or "hidden" in known
        or "display:none" in style
        or "visibility:hidden" in style
        or "font-size:0" in style
        or "mso-hide:all" in style
    )


def as_text(html: str) -> str:
    reader = Reader()
    reader.feed(html)
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.words).split("\n")]
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()
