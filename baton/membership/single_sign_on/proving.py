"""What an ID token proves. Pure: a token, the provider's keys, and what it must say.

After OpenID Connect Core 1.0, 3.1.3.7. The signature is always looked at, though the token came by TLS: a
token is no better than the path it took through proxies.
"""

from dataclasses import dataclass
from hmac import compare_digest
from typing import Any

import jwt

# Only what a provider signs with a private key: with a shared secret whoever reads our settings could sign.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
CLOCKS_DIFFER_BY = 60


class NotProved(Exception):
    pass


class KeyUnknown(NotProved):
    """Signed with a key that is not among these; perhaps the provider has new ones."""


@dataclass(frozen=True)
class Claims:
    subject: str
    email: str
    is_verified: bool
    name: str


def claims_of(token: str, keys: dict[str, Any], *, issuer: str, client: str, nonce: str) -> Claims:
    """Raises NotProved."""
    try:
        told = jwt.decode(
            token,
            key_of(token, keys),
            algorithms=ALGORITHMS,
            audience=client,
            issuer=issuer,
            leeway=CLOCKS_DIFFER_BY,
            options={"require": ["iss", "sub", "aud", "exp", "iat", "nonce"]},
        )
    except jwt.PyJWTError as wrong:
        raise NotProved(str(wrong)) from wrong
    if not compare_digest(str(told["nonce"]), nonce):
        raise NotProved("nonce")
    if told.get("azp", client) != client:
        raise NotProved("azp")
    return Claims(
        subject=str(told["sub"])[:255],
        email=str(told.get("email") or "").strip().casefold(),
        # Some providers write the word.
        is_verified=told.get("email_verified") in (True, "true"),
        name=str(told.get("name") or "").strip()[:120],
    )


def key_of(token: str, keys: dict[str, Any]) -> jwt.PyJWK:
    name = jwt.get_unverified_header(token).get("kid")
    usable = [key for key in jwt.PyJWKSet.from_dict(keys).keys if key.public_key_use in (None, "sig")]
    named = [key for key in usable if key.key_id == name] if name else usable
    if len(named) != 1:
        raise KeyUnknown("kid")
    return named[0]
