"""Kaiten: its API, its folder, and the way back."""
