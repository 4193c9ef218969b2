"""Inviting, joining, changing roles, leaving."""
