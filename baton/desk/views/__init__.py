"""Views that are kept: made, shared, set as a board's own."""
