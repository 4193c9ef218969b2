"""Each run of the tests gets a data directory of its own, before Django reads its settings.

Loaded by ``-p`` in pyproject.toml: a conftest.py is too late, pytest-django has read the settings by then.
Two runs at the same time therefore never share a database file, and none touches ./data.
"""

import os
import shutil
import tempfile

import pytest

IS_XDIST_WORKER = "PYTEST_XDIST_WORKER" in os.environ

if not IS_XDIST_WORKER:
    os.environ["BATON_DATA"] = tempfile.mkdtemp(prefix="baton-tests-")


def pytest_unconfigure(config: pytest.Config) -> None:
    if not IS_XDIST_WORKER:
        shutil.rmtree(os.environ["BATON_DATA"], ignore_errors=True)
