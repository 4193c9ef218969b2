"""A workshop is held: two hours, and the same clock for everybody in it."""
