"""A filter's text read into its tree: ``responsible:me -tag:urgent (client:Bloom OR project:"Spring")``.

    filter    := group ("OR" group)*
    group     := part+                       all of them ("AND" may stand between)
    part      := ("-" | "NOT") part | "(" filter ")" | condition
    condition := field ":" value ("," value)*          one of them
               | field ("<" | "<=" | ">" | ">=") value
               | field ":" value ".." value            from … to …
               | word                                  somewhere on the card
    field     := name | "[" own field "]" | "[#" number "]"
    value     := word | '"' text '"'         (\\" and \\\\ inside)

A word in quotation marks is never a keyword and never a number.
"""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from pydantic import ValidationError

from baton.desk.filters.document import (
    DEEPEST,
    EVERYTHING,
    MOST_CONDITIONS,
    All,
    Any_,
    Condition,
    Node,
    Not,
    bounded,
    in_words,
    plain,
)
from baton.desk.filters.fields import FIELDS
from baton.desk.filters.refusals import FilterNotUnderstood, FilterTooLarge

LONGEST = 4000
MOST_OPEN = 64
TOKEN = re.compile(
    r"""(?P<space>\s+)
    | "(?P<quoted>(?:[^"\\]|\\.)*)"
    | \[(?P<own>[^\]]*)\]
    | (?P<sign><=|>=|\.\.|[()<>:,])
    | (?P<word>(?:(?!\.\.)[^\s()<>:,"\[\]])+)""",
    re.VERBOSE | re.DOTALL,
)
COMPARISONS = {"<": "lt", "<=": "le", ">": "gt", ">=": "ge"}


class Token(NamedTuple):
    kind: str
    text: str
    at: int
    end: int


def read(text: str) -> Node:
    """Raises FilterNotUnderstood (saying where), FilterTooLarge."""
    if len(text) > LONGEST:
        raise FilterNotUnderstood(
            place=LONGEST, reason=_("at most %(most)s characters fit.") % {"most": LONGEST}
        )
    if "\0" in text:
        raise FilterNotUnderstood(place=text.index("\0") + 1, reason=_("the invisible character NUL."))
    return plain(bounded(Reader(tokens_of(text), len(text)).whole()))


def tokens_of(text: str) -> list[Token]:
    tokens, at = [], 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if found is None:
            ends = (
                _("a quotation mark that is not closed.")
                if text[at] == '"'
                else _("a bracket that is not closed.")
            )
            raise FilterNotUnderstood(place=at + 1, reason=ends)
        kind = str(found.lastgroup)
        if kind != "space":
            tokens.append(Token(kind, found[kind], at, found.end()))
        at = found.end()
    return tokens


@dataclass
class Reader:
    tokens: list[Token]
    length: int
    place: int = 0
    open: int = 0

    def whole(self) -> Node:
        if not self.tokens:
            return EVERYTHING
        node = self.alternatives()
        if self.here is not None:
            raise self.wrong(_("nothing is open that could be closed here."))
        return node

    @property
    def here(self) -> Token | None:
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def alternatives(self) -> Node:
        ways = [self.group()]
        while self.skips("word", "OR"):
            ways.append(self.group())
        return ways[0] if len(ways) == 1 else Any_(ways)

    def group(self) -> Node:
        parts = [self.part()]
        while self.here is not None and self.here[:2] not in (("word", "OR"), ("sign", ")")):
            self.skips("word", "AND")
            parts.append(self.part())
        return parts[0] if len(parts) == 1 else All(parts)

    def part(self) -> Node:
        self.open += 1
        if self.open > MOST_OPEN:
            raise FilterTooLarge(most=MOST_CONDITIONS, deepest=DEEPEST)
        try:
            return self.opened()
        finally:
            self.open -= 1

    def opened(self) -> Node:
        token = self.here
        if token is None:
            raise self.wrong(_("something is missing at the end."))
        if self.skips("word", "NOT") or self.skips("word", "-"):
            return Not(self.part())
        if token.kind == "word" and token.text.startswith("-"):
            self.tokens[self.place] = Token("word", token.text[1:], token.at + 1, token.end)
            return Not(self.part())
        if self.skips("sign", "("):
            node = self.alternatives()
            if not self.skips("sign", ")"):
                raise self.wrong(_("a parenthesis is not closed."))
            return node
        return self.condition()

    def condition(self) -> Node:
        token = self.next()
        sign = self.here
        follows = sign is not None and sign.kind == "sign" and sign.at == token.end
        if (
            sign is not None
            and follows
            and token.kind in ("word", "own")
            and sign.text in (":", *COMPARISONS)
        ):
            self.place += 1
            return self.asked(token, sign.text)
        if token.kind in ("word", "quoted"):
            return self.made(token, field="text", op="has", values=[unescaped(token)])
        self.place -= 1
        raise self.wrong(_("a condition begins here, for instance deadline:today or a word to look for."))

    def asked(self, token: Token, sign: str) -> Node:
        name = "custom" if token.kind == "own" else token.text.casefold()
        if name not in FIELDS or (name == "custom" and token.kind != "own"):
            reason = _("there is no field “%(name)s”. To look for the word, put it in quotation marks.")
            raise FilterNotUnderstood(place=token.at + 1, reason=reason % {"name": token.text[:40]})
        values = [self.value(name)]
        op = COMPARISONS.get(sign) or ("has" if FIELDS[name].kind == "words" else "is")
        if sign == ":" and self.skips("sign", ".."):
            values, op = [*values, self.value(name)], "between"
        while op == "is" and self.skips("sign", ","):
            values.append(self.value(name))
        which = {"which": self.own(token)} if name == "custom" else {}
        return self.made(token, field=name, op=op, values=values, **which)

    def own(self, token: Token) -> Any:
        number = token.text.removeprefix("#")
        if number != token.text and number.isascii() and number.isdigit() and len(number) < 16:
            return int(number)
        return {"name": token.text}

    def value(self, name: str) -> Any:
        token = self.next()
        if token.kind not in ("word", "quoted"):
            self.place -= 1
            raise self.wrong(_("a value belongs here."))
        return typed(unescaped(token), name, quoted=token.kind == "quoted")

    def made(self, token: Token, **known: Any) -> Node:
        try:
            return Condition.model_validate(known)
        except ValidationError as error:
            raise FilterNotUnderstood(place=token.at + 1, reason=in_words(error)) from None

    def next(self) -> Token:
        token = self.here
        if token is None:
            raise self.wrong(_("something is missing at the end."))
        self.place += 1
        return token

    def skips(self, kind: str, text: str) -> bool:
        if self.here is not None and self.here[:2] == (kind, text):
            self.place += 1
            return True
        return False

    def wrong(self, reason: str) -> FilterNotUnderstood:
        return FilterNotUnderstood(place=(self.here.at if self.here else self.length) + 1, reason=reason)


def unescaped(token: Token) -> str:
    return re.sub(r"\\(.)", r"\1", token.text, flags=re.DOTALL) if token.kind == "quoted" else token.text


def typed(text: str, name: str, *, quoted: bool) -> Any:
    """What a written value stands for in the tree."""
    field = FIELDS[name]
    if field.kind == "custom":
        return {"name": text} if quoted else text
    if field.kind != "row":
        return text if field.kind == "words" else text.casefold()
    if not quoted and text.casefold() in field.keywords:
        return text.casefold()
    if not quoted and text.isascii() and text.isdigit() and len(text) < 16:
        return int(text)
    return {"name": text}
