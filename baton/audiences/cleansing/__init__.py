"""Contacts, names and addresses in one form; what cannot be one says why."""
