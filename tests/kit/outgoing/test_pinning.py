"""What was looked at is what is called."""

import ssl
import time

import httpcore
import pytest
import trustme

from baton.kit import outgoing
from baton.kit.outgoing import pinning, resolving
from tests.far_end import far_end, onward


def test_one_inner_address_among_the_answers_forbids_the_name(names):
    names["half.example"] = [["8.8.8.8", "127.0.0.1"]]
    with pytest.raises(outgoing.AddressNotAllowed):
        outgoing.request("GET", "http://half.example/")


def test_a_name_that_turns_inwards_after_the_look_is_called_where_it_was_looked_at(names, monkeypatch):
    """DNS rebinding: public for the look, 127.0.0.1 for whoever would ask a second time."""
    names["rebind.example"] = [["8.8.8.8"], ["127.0.0.1"]]
    called = []

    def connect(self, address, port):
        called.append(str(address))
        raise httpcore.ConnectError("nobody there")

    monkeypatch.setattr(pinning.Pinned, "connect", connect)
    with pytest.raises(outgoing.Unreachable):
        outgoing.request("GET", "http://rebind.example/")
    assert called == ["8.8.8.8"]
    with pytest.raises(outgoing.AddressNotAllowed):
        outgoing.request("GET", "http://rebind.example/")
    assert called == ["8.8.8.8"]


def test_the_next_address_is_called_when_the_first_is_down(end, names, settings):
    settings.ALLOW_OUTGOING = ["two.example"]
    names["two.example"] = [["127.0.0.9", "127.0.0.1"]]
    assert outgoing.request("GET", end.url(host="two.example")).status == 200
    assert end.heard[0].headers["host"] == f"two.example:{end.port}"


def test_a_name_that_is_nowhere_and_a_resolver_that_hangs(names, monkeypatch):
    with pytest.raises(outgoing.NameNotFound):
        outgoing.request("GET", "http://nowhere.example/")
    monkeypatch.setattr(resolving, "system_look_up", lambda *_: time.sleep(5))
    with pytest.raises(outgoing.TookTooLong):
        outgoing.request("GET", "http://hangs.example/", timeout=0.2)


@pytest.mark.parametrize(
    ("entry", "allowed"),
    [
        ("inner.example", True),
        ("inner.example:{port}", True),
        ("127.0.0.0/8", False),
        ("inner.example:1", False),
        ("INNER.example", True),
        ("example", False),
        ("10.0.0.0/8", False),
        ("127.0.0.1/32", False),
    ],
)
def test_an_installation_allows_by_name_or_network(end, names, settings, entry, allowed):
    """A network allows its addresses; a strange port of a name has to be allowed by name."""
    settings.ALLOW_OUTGOING = [entry.format(port=end.port)]
    names["inner.example"] = [["127.0.0.1"]]
    if allowed:
        assert outgoing.request("GET", end.url(host="inner.example")).status == 200
    else:
        with pytest.raises(outgoing.NotSent):
            outgoing.request("GET", end.url(host="inner.example"))
        assert end.connections == 0


@pytest.fixture
def authority(tmp_path, monkeypatch):
    ca = trustme.CA()
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return ca


def tls_end(ca, *issued_for):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert(*issued_for).configure_cert(context)
    return far_end(context)


def test_a_pinned_address_is_trusted_by_the_name_on_its_certificate(authority, names, settings):
    settings.ALLOW_OUTGOING = ["tls.example", "other.example"]
    names["tls.example"] = names["other.example"] = [["127.0.0.1"]]
    with tls_end(authority, "tls.example") as end:
        assert outgoing.request("GET", end.url(host="tls.example")).body == b"thanks"
        with pytest.raises(outgoing.NotTrusted):
            outgoing.request("GET", end.url(host="other.example"))
        assert len(end.heard) == 1


def test_a_certificate_of_nobody_known_is_refused(authority, names, settings):
    settings.ALLOW_OUTGOING = ["tls.example"]
    names["tls.example"] = [["127.0.0.1"]]
    with tls_end(trustme.CA(), "tls.example") as end:
        with pytest.raises(outgoing.NotTrusted):
            outgoing.request("POST", end.url(host="tls.example"), body=b"secret")
        assert not end.heard


def test_https_to_an_end_that_speaks_plainly(end):
    with pytest.raises(outgoing.NotTrusted):
        outgoing.request("GET", end.url().replace("http:", "https:"), timeout=2)


def test_https_never_leads_to_http(authority, names, settings):
    settings.ALLOW_OUTGOING = ["tls.example"]
    names["tls.example"] = [["127.0.0.1"]]
    with tls_end(authority, "tls.example") as end:
        end.says["/down"] = onward("http://tls.example/")
        with pytest.raises(outgoing.TooManyRedirects):
            outgoing.request("GET", end.url("/down", host="tls.example"), hops=3)
