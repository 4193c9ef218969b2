"""The files that never change are looked up once, and not once for every browser that a test opens.

WhiteNoise reads them all when the middleware is made, which is once in a server and some thousand times in
the tests: half of what the access matrix took.
"""

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(autouse=True, scope="session")
def look_up_static_files_once() -> Iterator[None]:
    from whitenoise import WhiteNoise

    look_up = WhiteNoise.update_files_dictionary
    found: dict[tuple[str, str], dict[str, Any]] = {}

    def update_files_dictionary(served: Any, root: str, prefix: str) -> None:
        if (root, prefix) not in found:
            before, served.files = served.files, {}
            look_up(served, root, prefix)
            found[root, prefix], served.files = served.files, before
        served.files.update(found[root, prefix])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoise, "update_files_dictionary", update_files_dictionary)
        yield
