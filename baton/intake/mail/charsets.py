"""Bytes of a mail as text: by the charset it names where that is one of texts, else by what the bytes look
like.

UTF-7 is refused on purpose: text that looks harmless to whoever checks it turns into markup when it is
decoded.
"""

import codecs
import re
from email.header import decode_header

from charset_normalizer import from_bytes

TEXTS = re.compile(
    r"^(us-?ascii|ascii|utf-?8|utf-?16(-?[bl]e)?|iso-?8859-?\d{1,2}|latin-?1|windows-?125\d|cp(125\d|866|437|850|852)"
    r"|koi8-?[rut]|gb2312|gbk|gb18030|big5(hkscs)?|shift[-_]?jis|euc[-_]?(jp|kr)|iso-2022-(jp|kr)|mac[-_]?cyrillic"
    r"|macintosh|tis-?620)$"
)
LOOKED_AT = 64 * 1024


def decoded(data: bytes, charset: str | None) -> str:
    """Never fails: what cannot be read is shown as such."""
    named = (charset or "").strip().strip("\"'").lower().replace("_", "-")
    if TEXTS.match(named) or TEXTS.match(named.replace("-", "_")):
        try:
            return data.decode(codecs.lookup(named).name)
        except (LookupError, UnicodeDecodeError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    likely = from_bytes(data[:LOOKED_AT]).best() if named != "utf-7" else None
    return data.decode(likely.encoding if likely else "latin-1", errors="replace")


def header(value: object) -> str:
    """A header with its encoded words, on one line."""
    found = []
    try:
        for part, charset in decode_header(str(value)):
            found.append(part if isinstance(part, str) else decoded(part, charset))
    except Exception:  # the decoder trips over what it should only refuse
        found = [str(value)]
    # What a broken mailer left undecoded in a header stands there as lone surrogates.
    whole = "".join(found).encode("utf-8", "surrogateescape")
    return " ".join(decoded(whole, None).replace("\0", "").split())
