"""Segments: a small typed document becomes a set of customers, the same on every engine."""
