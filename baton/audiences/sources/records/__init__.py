"""The physical records of a file, of whatever kind: those that can be read, and the others by line."""
