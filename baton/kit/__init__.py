"""Plain tools without a word of the trade."""
