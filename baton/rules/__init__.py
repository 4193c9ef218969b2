"""Rules that act by themselves, and cards that come again and again."""
