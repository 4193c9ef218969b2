"""A push is read by the browser alone, not by the service that carries it (RFC 8291 over RFC 8188)."""

import os
import struct

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from baton.notifications.vapid import point

RECORD = 4096
# The only record there is, and its last.
END = b"\x02"


def enciphered(
    text: bytes,
    *,
    to: bytes,
    auth: bytes,
    key: ec.EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """``to``: the browser's public point; ``auth``: its secret. ``key`` and ``salt`` are made anew for each
    message. Raises ValueError for a point that is on no curve."""
    key, salt = key or ec.generate_private_key(ec.SECP256R1()), salt or os.urandom(16)
    browser = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), to)
    ours = point(key.public_key())
    shared = key.exchange(ec.ECDH(), browser)
    secret = derived(shared, auth, b"WebPush: info\0" + to + ours, 32)
    cipher = AESGCM(derived(secret, salt, b"Content-Encoding: aes128gcm\0", 16))
    nonce = derived(secret, salt, b"Content-Encoding: nonce\0", 12)
    head = salt + struct.pack("!IB", RECORD, len(ours)) + ours
    return head + cipher.encrypt(nonce, text + END, None)


def derived(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(secret)
