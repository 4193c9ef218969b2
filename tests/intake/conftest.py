from unittest.mock import patch

import pytest
from django.test import Client as Browser

from baton.intake import arranging
from baton.intake.links import token_of
from baton.intake.pages import stamp as stamps


@pytest.fixture
def form(agency):
    """Marc's form for Bloom: cards go to the queue."""
    return arranging.make_form(
        agency.board, by=agency.marc, name="Mailing wanted", column=agency.queue, project=agency.spring
    )


@pytest.fixture
def send():
    """``send(form, title=…)`` is what somebody without an account sends, a minute after opening the page."""

    def sent(form, browser=None, at=60, **filled):
        known = {"title": "Spring offer", "about": "Ten percent off", "name": "Carla", "email": ""}
        known |= {"stamp": stamps.stamp(form), **filled}
        with patch("django.core.signing.time.time", return_value=signed_at(known["stamp"]) + at):
            return (browser or Browser()).post(f"/request/{token_of(form)}", known)

    return sent


def signed_at(stamp):
    from django.core.signing import b62_decode

    try:
        return b62_decode(stamp.rsplit(":", 2)[1])
    except IndexError:
        return 0
