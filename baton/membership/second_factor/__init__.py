"""Proving oneself twice: an authenticator app, passkeys, recovery codes; and whoever demands it."""
