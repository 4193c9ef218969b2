"""S47: a secret is looked at only where wrong tries are counted, or a limiter is forgotten on one path."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMPARISONS = {
    "compare_digest",
    "constant_time_compare",
    "check_password",
    "check_token",
    "compare_user_code",
    "validate_code",
    "validate_totp_code",
}
# Who compares, and where the tries are counted.
COUNTED = {
    "baton/approvals/links.py": "pages.entering counts links that nobody made",
    "baton/intake/links.py": "pages.request counts addresses that open nothing",
    "baton/statik/gathering/links.py": "pages.feedback counts addresses that open nothing",
    "baton/intake/mail/addresses.py": "each try is a letter that is kept, and its sender is told nothing",
    "baton/notifications/reply_address.py": "each try is a letter that is kept; nobody is told",
    "baton/feeds/opening.py": "pages.feed counts addresses that open nothing",
    "baton/accounts/authenticating.py": "TokenDoor counts tokens; nobody guesses a session's own hash",
    "baton/membership/second_factor/checking.py": "factor_of begins with guessing.begin",
    "baton/membership/single_sign_on/proving.py": "the nonce; pages.single_sign_on counts what comes back",
}


def compared(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.Name):
            names.add(node.id)
    return names & COMPARISONS


def test_secrets_are_compared_where_tries_are_counted():
    found = {
        str(path.relative_to(ROOT)): compared(path.read_text())
        for path in sorted((ROOT / "baton").rglob("*.py"))
        if compared(path.read_text())
    }
    others = {path: names for path, names in found.items() if path not in COUNTED}
    assert not others, f"Count tries with baton.accounts.guessing, then say so here: {others}"
    assert set(COUNTED) == set(found), "These compare nothing any more."


# A secret kept as a hash is looked up by it instead: whoever does that counts what it does not find.
LOOKED_UP = {
    "baton/accounts/authenticating.py",
    "baton/membership/joining.py",
    "baton/membership/founding.py",
}


def looks_up(source: str) -> bool:
    return any(
        node.arg == "digest" and isinstance(node.value, ast.Call)
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in {"filter", "get", "first"}
        for node in call.keywords
    )


def test_a_secret_that_is_looked_up_by_its_hash_is_counted_too():
    found = {
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "baton").rglob("*.py"))
        if looks_up(path.read_text())
    }
    assert found == LOOKED_UP, "Count wrong ones (guessing.was_wrong) at the door, then say so here."


@pytest.mark.parametrize("line", ["user.check_password(x)", "hmac.compare_digest(a, b)"])
def test_the_check_sees_it(line):
    assert compared(line)
