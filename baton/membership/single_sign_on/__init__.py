"""Sign in with the house's own OpenID Connect provider. Why by hand: docs/decisions, "Single sign-on"."""
