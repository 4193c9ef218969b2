import pytest

from tests.interchange.kaiten.again import Twice
from tests.interchange.kaiten.company import Company
from tests.interchange.kaiten.server import serving


@pytest.fixture(autouse=True)
def may_ask_this_machine(settings):
    """The made-up Kaiten listens on this machine, which an installation has to allow."""
    settings.ALLOW_OUTGOING = ["127.0.0.1/32"]


@pytest.fixture
def twice(agency, tmp_path):
    company = Company(6)
    with serving(company) as server:
        found = Twice(server, company, agency, tmp_path)
        found.again()
        yield found
