"""Filters: small documents of conditions, as text and as a tree, asked of the cards that somebody sees."""
