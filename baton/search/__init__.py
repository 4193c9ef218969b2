"""Finding by words: what stands on cards, and what things are called."""
