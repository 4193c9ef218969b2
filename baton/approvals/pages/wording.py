"""Markdown of a brief as HTML that runs nothing and asks nobody else for anything."""

import re

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
