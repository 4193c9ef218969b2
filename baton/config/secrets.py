"""The key that signs cookies and links: from the environment, else made once and kept with the data."""

import contextlib
import os
import secrets
from pathlib import Path


def secret_key(data: Path) -> str:
    given = os.environ.get("BATON_SECRET_KEY")
    if given:
        return given
    path = data / "secret.key"
    if not path.exists():
        own = data / f"secret.{os.getpid()}.part"
        own.touch(mode=0o600)
        own.write_text(secrets.token_urlsafe(50))
        # A link appears whole and only once: of processes that start together all read the first one's key.
        with contextlib.suppress(FileExistsError):
            os.link(own, path)
        own.unlink()
    return path.read_text().strip()
