"""The board itself, arranged on the running board."""
