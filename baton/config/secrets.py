"""The key that signs cookies and links: from the environment, else made once and kept in the data directory."""

import os
import secrets
from pathlib import Path


def secret_key(data: Path) -> str:
    given = os.environ.get("BATON_SECRET_KEY")
    if given:
        return given
    path = data / "secret.key"
    try:
        # O_EXCL: of two processes that start together one writes and the other reads.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    key = secrets.token_urlsafe(50)
    with os.fdopen(handle, "w") as file:
        file.write(key)
    return key
