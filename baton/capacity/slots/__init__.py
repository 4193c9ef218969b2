"""Slots of a day, cards in them, and what came of them."""
