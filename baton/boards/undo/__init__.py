"""Deeds taken back by whoever did them."""
