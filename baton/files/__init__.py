"""Stored files and their previews."""
