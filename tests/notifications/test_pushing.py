"""Push: read by the browser alone, by the paper's own example; a browser comes, goes, and is one person's."""

import json
import os

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from baton.boards.relay.handing_over import offer
from baton.kit.outgoing import Answer
from baton.notifications import vapid
from baton.notifications.models import Outgoing, PushSubscription, State
from baton.notifications.sending import to_push
from baton.notifications.sending.enciphering import derived, enciphered
from baton.notifications.vapid import decoded, encoded, point
from tests.notifications.test_mails import in_hours, never_quiet  # noqa: F401

ENDPOINT = "https://push.example/abc"


def private(number: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(decoded(number), "big"), ec.SECP256R1())


def test_a_message_is_enciphered_as_in_rfc_8291():
    """Appendix A."""
    made = enciphered(
        b"When I grow up, I want to be a watermelon",
        to=decoded("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
        auth=decoded("BTBZMqHH6r4Tts7J_aSIgg"),
        key=private("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
        salt=decoded("DGv6ra1nlYgDCS1FRnbzlw"),
    )
    assert encoded(made) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
        "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


class BrowserOfDasha:
    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.auth = os.urandom(16)

    @property
    def keys(self) -> dict[str, str]:
        return {"p256dh": encoded(point(self.key.public_key())), "auth": encoded(self.auth)}

    def read(self, body: bytes) -> dict[str, str]:
        salt, theirs, text = body[:16], body[21:86], body[86:]
        shared = self.key.exchange(
            ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs)
        )
        ours = point(self.key.public_key())
        secret = derived(shared, self.auth, b"WebPush: info\0" + ours + theirs, 32)
        cipher = AESGCM(derived(secret, salt, b"Content-Encoding: aes128gcm\0", 16))
        plain = cipher.decrypt(derived(secret, salt, b"Content-Encoding: nonce\0", 12), text, None)
        return dict(json.loads(plain.rstrip(b"\x02")))


@pytest.fixture
def service(monkeypatch) -> dict[str, object]:
    """What the push service heard last, and what it answers."""
    heard: dict[str, object] = {"status": 201}

    def asked(method, url, *, body, headers):
        heard.update(url=url, body=body, headers=headers)
        return Answer(int(str(heard["status"])), {}, b"")

    monkeypatch.setattr(to_push, "asked", asked)
    return heard


@pytest.fixture
def browser(agency, as_member) -> BrowserOfDasha:
    made = BrowserOfDasha()
    answer = as_member(agency.dasha).post(
        "/api/relay/push/browsers", {"endpoint": ENDPOINT, **made.keys}, content_type="application/json"
    )
    assert answer.status_code == 204, answer.content
    return made


def test_an_offer_is_pushed_to_the_browser_that_allowed_it(agency, browser, service, post, deliver):
    card = agency.card(column=agency.terms, responsible=agency.kees)
    offer(card, to=agency.dasha, by=agency.kees, note="Please")
    deliver()
    told = browser.read(service["body"])
    assert told["title"] == "#1 Spring mailing"
    assert told["body"] == "Kees offers you the card: Please"
    assert told["url"] == f"/w/relay/c/{card.code}"
    headers = service["headers"]
    assert (headers["Urgency"], headers["Topic"], headers["TTL"]) == ("high", card.code, "86400")
    proof, _, key = headers["Authorization"].removeprefix("vapid t=").partition(", k=")
    assert key == vapid.public_key()
    assert is_signed(proof, key)


def is_signed(token: str, key: str) -> bool:
    signed, _, signature = token.rpartition(".")
    raw = decoded(signature)
    pair = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), decoded(key))
    public.verify(pair, signed.encode(), ec.ECDSA(hashes.SHA256()))
    claims = json.loads(decoded(signed.partition(".")[2]))
    return bool(claims["aud"] == "https://push.example")


def test_a_browser_that_is_gone_is_forgotten(agency, browser, service, post, deliver):
    service["status"] = 410
    offer(agency.card(column=agency.terms, responsible=agency.kees), to=agency.dasha, by=agency.kees)
    deliver()
    assert not PushSubscription.objects.exists()
    assert Outgoing.objects.get(channel="push").state == State.DEAD


def test_a_busy_service_is_asked_again(agency, browser, service, post, deliver):
    service["status"] = 503
    offer(agency.card(column=agency.terms, responsible=agency.kees), to=agency.dasha, by=agency.kees)
    deliver()
    assert Outgoing.objects.get(channel="push").state == State.WAITING
    service["status"] = 201
    deliver(in_hours(1))
    assert Outgoing.objects.get(channel="push").state == State.SENT


def test_a_browser_belongs_to_whoever_signed_in_there_last(agency, browser, as_member):
    sent = {"endpoint": ENDPOINT, **browser.keys}
    as_member(agency.tim).post("/api/relay/push/browsers", sent, content_type="application/json")
    assert PushSubscription.objects.get().user == agency.tim.user
    as_member(agency.dasha).post(
        "/api/relay/push/browsers/forget", {"endpoint": ENDPOINT}, content_type="application/json"
    )
    assert PushSubscription.objects.exists()


@pytest.mark.parametrize(
    "endpoint", ["http://push.example/x", "https://u:p@push.example/", "file:///etc/passwd", "x"]
)
def test_an_address_that_is_never_called_is_refused(agency, browser, as_member, endpoint):
    sent = {"endpoint": endpoint, **browser.keys}
    answer = as_member(agency.tim).post("/api/relay/push/browsers", sent, content_type="application/json")
    assert answer.status_code in (409, 422)
    assert PushSubscription.objects.count() == 1


def test_a_key_that_is_no_point_of_the_curve_is_refused_in_words(agency, as_member):
    dasha = as_member(agency.dasha)
    for wrong in (b"\x04" + b"\x01" * 64, b"\x04" + b"\x00" * 64, b"\x05" + b"\x01" * 64):
        keys = {"p256dh": encoded(wrong), "auth": encoded(b"a" * 16)}
        refused = dasha.post(
            "/api/relay/push/browsers", {"endpoint": ENDPOINT, **keys}, content_type="application/json"
        )
        assert refused.status_code == 422, refused.json()
        assert "no key that a browser makes" in str(refused.json())
    assert not PushSubscription.objects.exists()
