"""The segment document: its parts, how it is read from a file, its content hash."""
