"""A far end may do what it likes; a request stays within its time, its bytes and its words."""

import io
import logging
import time

import pytest

from baton.kit import outgoing
from tests.far_end import answer, far_end, onward


def test_an_answer_is_an_answer_whatever_its_status(end):
    assert outgoing.request("GET", end.url("/ok")) == outgoing.Answer(
        200, {"content-length": "6", "content-type": "text/plain"}, b"thanks"
    )
    for path, status in {"/created": 201, "/nothing": 204, "/bad": 400, "/gone": 410, "/broken": 500}.items():
        assert outgoing.request("POST", end.url(path), body=b"{}").status == status


def test_what_is_sent_arrives_as_it_was(end):
    outgoing.request("POST", end.url("/ok?a=1&b=%20"), body="привет".encode(), headers={"X-Key": "k"})
    (heard,) = end.heard
    assert (heard.method, heard.target, heard.body.decode()) == ("POST", "/ok?a=1&b=%20", "привет")
    assert heard.headers["x-key"] == "k"
    assert heard.headers["host"] == f"127.0.0.1:{end.port}"


@pytest.mark.parametrize("path", ["/silent", "/drip", "/drip-headers", "/informed"])
def test_the_whole_of_it_stays_within_its_time(end, path):
    begun = time.monotonic()
    with pytest.raises(outgoing.TookTooLong):
        outgoing.request("GET", end.url(path), timeout=0.4)
    assert time.monotonic() - begun < 1.5


@pytest.mark.parametrize("path", ["/huge", "/bomb"])
def test_an_answer_without_end_is_left_early(end, path):
    with pytest.raises(outgoing.AnswerTooLarge):
        outgoing.request("GET", end.url(path))


def test_the_beginning_of_a_huge_answer_can_be_enough(end):
    assert outgoing.request("GET", end.url("/huge"), at_most_bytes=2048, cut=True).body == b"x" * 2048


@pytest.mark.parametrize(
    "path",
    [
        "/hangs-up",
        "/breaks-off",
        "/garbage",
        "/two-lengths",
        "/bad-chunks",
        "/torn-gzip",
        "/not-gzip",
        "/brotli",
        "/huge-headers",
    ],
)
def test_a_broken_answer_is_none(end, path):
    with pytest.raises(outgoing.BrokenAnswer):
        outgoing.request("GET", end.url(path), timeout=3)


def test_a_packed_answer_is_unpacked(end):
    assert outgoing.request("GET", end.url("/packed")).body == b"small after all"


def test_a_large_answer_goes_to_a_file(end):
    end.says["/file"] = answer(200, b"z" * 300_000)
    into = io.BytesIO()
    assert outgoing.request("GET", end.url("/file"), into=into, at_most_bytes=1 << 20).body == b""
    assert into.getvalue() == b"z" * 300_000


def test_nobody_there(end):
    end.close()
    with pytest.raises(outgoing.Unreachable):
        outgoing.request("GET", end.url(), timeout=2)


def test_a_redirect_is_an_answer_unless_hops_are_given(end):
    assert outgoing.request("GET", end.url("/to-ok")).status == 302
    assert outgoing.request("GET", end.url("/to-ok"), hops=1).body == b"thanks"
    assert outgoing.request("POST", end.url("/to-ok"), body=b"x", hops=3).status == 302


@pytest.mark.parametrize("path", ["/to-metadata", "/to-mapped", "/to-file", "/to-nowhere", "/to-itself"])
def test_each_hop_is_looked_at_anew(end, path):
    with pytest.raises((outgoing.NotSent, outgoing.TooManyRedirects)):
        outgoing.request("GET", end.url(path), hops=3, timeout=2)


def test_a_public_name_cannot_send_us_to_loopback(end, names, settings):
    settings.ALLOW_OUTGOING = [f"hooks.example:{end.port}"]
    names["hooks.example"] = [["127.0.0.1"]]
    names["127.0.0.1"] = [["127.0.0.1"]]
    with pytest.raises((outgoing.NotSent, outgoing.TooManyRedirects)):
        outgoing.request("GET", end.url("/to-loopback", host="hooks.example"), hops=3)
    assert [heard.target for heard in end.heard] == ["/to-loopback"]


def test_a_key_does_not_follow_to_another_house(end):
    with far_end() as other:
        end.says["/on"] = onward(other.url("/ok"))
        headers = {"Authorization": "Bearer k", "X-Key": "k", "Accept": "text/plain"}
        outgoing.request("GET", end.url("/on"), headers=headers, hops=1)
    (heard,) = other.heard
    assert "authorization" not in heard.headers
    assert "x-key" not in heard.headers
    assert heard.headers["accept"] == "text/plain"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-A", "b\r\nX-C: d"),
        ("X-A", "b\nc"),
        ("X-A\r\n", "b"),
        ("X A", "b"),
        ("X-A", "b\x00"),
        ("", "b"),
        ("X-A", "é"),
        ("Host", "x"),
        ("content-length", "0"),
        ("Transfer-Encoding", "chunked"),
        ("Connection", "close"),
    ],
)
def test_a_header_is_one_line_and_never_changes_the_request(end, name, value):
    """S22."""
    with pytest.raises(outgoing.HeaderNotAllowed):
        outgoing.request("GET", end.url(), headers={name: value})
    assert not end.heard


def test_a_session_keeps_its_connection(end):
    with outgoing.Session() as session:
        for _ in range(5):
            assert session.request("GET", end.url()).status == 200
    assert end.connections == 1


def test_no_proxy_and_no_password_comes_from_the_surroundings(end, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert outgoing.request("GET", end.url()).status == 200


def test_the_log_names_the_host_only(end, caplog):
    """S59: the path of a chat's webhook is its password."""
    with caplog.at_level(logging.DEBUG):
        outgoing.request("POST", end.url("/ok?token=hush"), body=b"hush", headers={"X-Key": "hush"})
        with pytest.raises(outgoing.BrokenAnswer) as refused:
            outgoing.request("POST", end.url("/garbage?token=hush"), headers={"X-Key": "hush"})
    assert "127.0.0.1" in caplog.text
    assert "hush" not in caplog.text
    assert "hush" not in str(refused.value)
