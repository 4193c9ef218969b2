"""Approvals: what is put before named people, frozen, and what they said to it."""
