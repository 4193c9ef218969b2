"""The files that never change are looked up once, and not once for every browser that a test opens.

WhiteNoise reads them all when the middleware is made, which is once in a server and some thousand times in
the tests: half of what the access matrix took.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest


@pytest.fixture(autouse=True, scope="session")
def look_up_static_files_once() -> Iterator[None]:
    from whitenoise import WhiteNoise
    from whitenoise.middleware import WhiteNoiseMiddleware

    found: dict[tuple[str, ...], dict[str, Any]] = {}

    def once(look_up: Callable[..., None]) -> Callable[..., None]:
        def looked_up(served: Any, *where: str) -> None:
            if where not in found:
                before, served.files = served.files, {}
                look_up(served, *where)
                found[where], served.files = served.files, before
            served.files.update(found[where])

        return looked_up

    with pytest.MonkeyPatch.context() as patch:
        for of, name in (
            (WhiteNoise, "update_files_dictionary"),
            (WhiteNoiseMiddleware, "add_files_from_finders"),
        ):
            patch.setattr(of, name, once(getattr(of, name)))
        yield
