"""The one log: facts are appended to it, everything that tells of changes reads it."""
