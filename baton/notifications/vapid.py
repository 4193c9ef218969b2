"""Who pushes: a key pair of this installation (RFC 8292), made once and kept with the data."""

import base64
import contextlib
import json
import os
import time
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from django.conf import settings

from baton.membership.mailing import host

HOURS = 12 * 3600


def public_key() -> str:
    """As browsers take it: the uncompressed point, base64url."""
    return encoded(point(private_key().public_key()))


def authorization(endpoint: str) -> str:
    """The header that tells a push service that it is us, for half a day."""
    parts = urlsplit(endpoint)
    claims = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int(time.time()) + HOURS,
        "sub": f"mailto:push@{host()}",
    }
    signed = f"{packed({'typ': 'JWT', 'alg': 'ES256'})}.{packed(claims)}"
    first, second = decode_dss_signature(private_key().sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
    signature = encoded(first.to_bytes(32, "big") + second.to_bytes(32, "big"))
    return f"vapid t={signed}.{signature}, k={public_key()}"


def private_key() -> ec.EllipticCurvePrivateKey:
    path = Path(settings.DATA) / "push.key"
    if not path.exists():
        own = path.with_name(f"push.{os.getpid()}.part")
        own.touch(mode=0o600)
        own.write_bytes(pem(ec.generate_private_key(ec.SECP256R1())))
        # A link appears whole and only once: of processes that start together all read the first one's key.
        with contextlib.suppress(FileExistsError):
            os.link(own, path)
        own.unlink()
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{path.name} holds another kind of key.")
    return key


def pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def packed(document: dict[str, object]) -> str:
    return encoded(json.dumps(document, separators=(",", ":")).encode())


def encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    """Raises ValueError."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
