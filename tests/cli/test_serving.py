"""The address that is told at the start is one at which everything works."""

import pytest

from baton.cli.serving import address_told


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("127.0.0.1", "http://localhost:8000"),
        ("0.0.0.0", "http://localhost:8000"),
        ("10.1.2.3", "http://10.1.2.3:8000"),
        ("fd00::5", "http://[fd00::5]:8000"),
    ],
)
def test_a_bare_number_of_this_machine_is_told_by_its_name(settings, host, told):
    """A passkey belongs to a name."""
    settings.PUBLIC_URL = ""
    assert address_told(host, 8000) == told


def test_the_public_address_is_told_where_there_is_one(settings):
    settings.PUBLIC_URL = "https://baton.relay.example"
    assert address_told("127.0.0.1", 8000) == "https://baton.relay.example"
