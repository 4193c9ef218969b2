"""The signature by which the far end knows that we sent it, and when.

``Baton-Signature: t=1790000000,v1=<hex>[,v1=<hex>]``: HMAC-SHA256 over ``t.body`` with the endpoint's secret.
For a day after a new secret both sign.
"""

import hashlib
import hmac
from datetime import datetime

from baton.webhooks.models import Endpoint, secret_of


def signature(endpoint: Endpoint, body: bytes, *, at: datetime) -> str:
    moment = int(at.timestamp())
    salts = [endpoint.salt]
    if endpoint.old_salt and endpoint.old_salt_until and endpoint.old_salt_until > at:
        salts.append(endpoint.old_salt)
    return ",".join([f"t={moment}", *(f"v1={signed(secret_of(salt), moment, body)}" for salt in salts)])


def signed(secret: str, moment: int, body: bytes) -> str:
    return hmac.new(secret.encode(), str(moment).encode() + b"." + body, hashlib.sha256).hexdigest()
