"""S07, S19, S39, S40, S53: however an address is spelled, its bytes decide."""

from ipaddress import ip_address

import pytest

from baton.kit import outgoing
from baton.kit.outgoing.public import is_public

TEXT = """
    127.0.0.1 127.1 127.0.1 127.255.255.254 2130706433 0x7f000001 0x7f.1 0x7f.0x0.0x0.0x1
    017700000001 0177.0.0.1 0177.1 0 0.0.0.0 0x0 00 localhost localhost. LOCALHOST 127.0.0.1.
    127。0。0。1 10.0.0.1 10.255.255.255 167772161 0xa.1 172.16.0.1 172.31.255.255 192.168.0.1
    192.168.1 0xc0a80001 3232235521 100.64.0.1 100.100.100.200 169.254.169.254 2852039166 0xa9fea9fe
    0251.0376.0251.0376 169.254.43518 168.63.129.16 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.7
    203.0.113.9 192.88.99.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 [::] [::1]
    [0:0:0:0:0:0:0:1] [::127.0.0.1] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:7f00:0001]
    [::ffff:10.0.0.1] [::ffff:169.254.169.254] [::ffff:0:127.0.0.1] [::ffff:0:7f00:1]
    [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::a9fe:a9fe] [64:ff9b::10.0.0.1]
    [64:ff9b:1::127.0.0.1] [64:ff9b:1:ffff::8.8.8.8] [2002:7f00:1::] [2002:7f00:0001::1]
    [2002:a00:1::] [2002:a9fe:a9fe::] [2002:808:808::] [2001::1] [2001:0:7f00:1::]
    [2001:0:4136:e378:8000:63bf:80ff:fffe] [2001:10::1] [2001:20::1] [2001:db8::1] [3fff::1]
    [100::1] [5f00::1] [fc00::1] [fd00:ec2::254] [fd12:3456:789a::1] [fe80::1] [fec0::1] [ff02::1]
    [ff0e::1] [4000::1] [2a00:1450:4009::5efe:7f00:1] [2a00:1450:4009:0:200:5efe:a00:1]
"""
SPELLINGS = TEXT.split()
URLS_TEXT = """
    file:///etc/passwd ftp://example.com/ gopher://example.com:70/_x data:text/plain,x
    javascript:alert(1) //example.com/ http:///x http:x http://user@example.com/
    http://user:pass@example.com/ http://127.0.0.1:80\\@example.com/ http://example.com:22/
    http://example.com:6379/ http://example.com:0/ http://example.com:99999/ http://[::1
    http://[fe80::1%25eth0]/ http://①②⑦.⓪.⓪.①/ http://exa%20mple.com/ https://example.com:25/
    unix:///run/x.sock
"""
SPACED = (
    "",
    " http://example.com/",
    "http://example.com/\r\nX: y",
    "http://exa mple.com/",
    "http://e.com/" + "x" * 3000,
)
URLS = (*URLS_TEXT.split(), *SPACED)


def test_there_are_more_than_forty_spellings():
    assert len(set(SPELLINGS)) >= 80


@pytest.mark.parametrize("host", SPELLINGS)
def test_nothing_inside_is_called_however_it_is_spelled(host):
    with pytest.raises(outgoing.NotSent):
        outgoing.request("GET", f"http://{host}/", timeout=3)


@pytest.mark.parametrize(
    "text", ["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2a00:1450:4009:81f::200e"]
)
def test_the_public_internet_is_called(text):
    assert is_public(ip_address(text))


def test_a_translated_public_address_is_public():
    assert is_public(ip_address("64:ff9b::8.8.8.8"))
    assert is_public(ip_address("::ffff:8.8.8.8"))


@pytest.mark.parametrize("url", URLS)
def test_only_a_plain_address_of_the_web_is_called(url):
    with pytest.raises(outgoing.UrlNotAllowed):
        outgoing.request("GET", url, timeout=1)


def test_an_address_does_not_show_itself_in_print():
    assert "secret" not in repr(outgoing.checked("https://hooks.example.com/secret"))
