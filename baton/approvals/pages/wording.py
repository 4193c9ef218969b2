"""Markdown of a brief as HTML that runs nothing and asks nobody else for anything."""

import re
from html import escape, unescape

from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML

# Without raw HTML: what looks like a tag is text. Without pictures: each would tell its server who reads.
READER = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable(["table", "strikethrough"])
READER.disable(["image", "html_block", "html_inline"])


def opened_elsewhere(self: RendererHTML, tokens: list, at: int, options: object, env: object) -> str:  # type: ignore[type-arg]
    """A link leads away without saying from where: the address of this page is a key."""
    tokens[at].attrSet("rel", "noopener noreferrer nofollow")
    tokens[at].attrSet("target", "_blank")
    return self.renderToken(tokens, at, options, env)  # type: ignore[arg-type]


READER.add_render_rule("link_open", opened_elsewhere)


# A list of tasks: what is ticked there, and what is not.
BOX = re.compile(r"<li>(\s*<p>)?\[([ xX])\] ")
TICKED = '<li class="task">'


def as_html(text: str) -> SafeString:
    # markdown-it escapes every text and checks every address; nothing of the input is passed through.
    boxed = BOX.sub(
        lambda found: f"{TICKED}{found[1] or ''}{'☐' if found[2] == ' ' else '☑'} ", READER.render(text)
    )
    return SafeString(boxed)


# Of most lines nothing is read as markup, and a brief may have thousands.
MARKUP = re.compile(r"[^\w\s.,;:?!()'“”«»„…%€–—]|_|^\d+[.)]\s")
LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def line_as_html(line: str) -> SafeString:
    """A line beside the one that it was before: where a link leads is told, too, since that alone may differ.
    What shows nothing by itself (a fence, where a link leads that stands elsewhere) is as written."""
    bare = line.strip()
    if not MARKUP.search(bare):
        return SafeString(f"<p>{escape(bare)}</p>" if bare else "")
    html = LINK.sub(with_address, as_html(bare)).strip()
    return SafeString(html if strip_tags(html).strip() else escape(bare))


def with_address(link: re.Match[str]) -> str:
    told = unescape(link[1]) == unescape(strip_tags(link[2]))
    return link[0] if told else f'{link[0]} <span class="how">{link[1]}</span>'
