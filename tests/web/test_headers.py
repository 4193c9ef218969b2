"""What every answer tells the browser to keep to itself, and how an installation over HTTPS behaves."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASK = """
import json, sys, django
from django.core.management import call_command
django.setup()
call_command("check", "--deploy", "--fail-level", "WARNING", stdout=sys.stderr)
from django.test import Client
told = {}
for name, headers in (("plain", {}), ("https", {"x-forwarded-proto": "https"})):
    answer = Client(headers=headers).get("/api/nowhere", HTTP_HOST="baton.example")
    told[name] = [answer.status_code, dict(answer.headers)]
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def over_https(tmp_path_factory):
    """What an installation behind a proxy answers, as [status, headers]; it passes Django's own check."""
    known = {
        "BATON_DATA": str(tmp_path_factory.mktemp("data")),
        "BATON_URL": "https://baton.example",
        "BATON_PROXY": "1",
        "DJANGO_SETTINGS_MODULE": "baton.config.settings",
    }
    surroundings = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=ROOT,
        env={**surroundings, **known},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_over_https_a_browser_keeps_to_https(over_https):
    status, headers = over_https["https"]
    assert (status, headers["Strict-Transport-Security"]) == (404, "max-age=31536000")


def test_whoever_comes_by_plain_http_is_sent_on(over_https):
    status, headers = over_https["plain"]
    assert (status, headers["Location"]) == (301, "https://baton.example/api/nowhere")


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/accounts/login/", "/api/session", "/join/nothing", "/api/relay/board"])
def test_every_answer_is_guarded(client, address):
    headers = client.get(address).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["script-src"] == "'self'"
    assert policy["object-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in headers


def test_nothing_of_the_servers_pages_needs_what_the_policy_forbids():
    for page in (ROOT / "baton").rglob("templates/**/*.html"):
        if "mail" in page.parts or "email" in page.parts:
            continue
        text = page.read_text()
        assert "<script>" not in text, page
        assert " onclick=" not in text, page
