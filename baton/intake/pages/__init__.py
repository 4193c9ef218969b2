"""The page that a client fills in."""
