"""Whom a card or board is there for, and how it is found through their eyes."""
