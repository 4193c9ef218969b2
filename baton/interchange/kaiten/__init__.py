"""Kaiten: what its API answers, and its universal import folder, both ways."""
