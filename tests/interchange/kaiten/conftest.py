import pytest


@pytest.fixture(autouse=True)
def may_ask_this_machine(settings):
    """The made-up Kaiten listens on this machine, which an installation has to allow."""
    settings.ALLOW_OUTGOING = ["127.0.0.1/32"]
