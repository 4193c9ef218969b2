"""Each run of the tests gets a data directory of its own, before Django reads its settings.

Loaded by ``-p`` in pyproject.toml: a conftest.py is too late, pytest-django has read the settings by then.
Two runs at the same time therefore never share a database file, and none touches ./data.
"""

import atexit
import os
import shutil
import sys
import tempfile

# Every process that a test starts would compile all of Baton again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

worker = os.environ.get("PYTEST_XDIST_WORKER")
if worker is None:
    os.environ["BATON_DATA"] = tempfile.mkdtemp(prefix="baton-tests-")
    atexit.register(shutil.rmtree, os.environ["BATON_DATA"], ignore_errors=True)
else:
    # Who sweeps up files that no row names would sweep up the other worker's.
    os.environ["BATON_DATA"] = os.path.join(os.environ["BATON_DATA"], worker)
    os.makedirs(os.environ["BATON_DATA"], exist_ok=True)

# A test asks as fast as it can; tests/web/test_pacing.py says how many it may.
os.environ["BATON_REQUESTS_PER_MINUTE"] = "0"

from baton.config import database  # noqa: E402

# Durability is tested by killing real servers; waiting for the disk elsewhere proves nothing.
database.PRAGMAS = database.PRAGMAS.replace("synchronous=FULL", "synchronous=OFF")
