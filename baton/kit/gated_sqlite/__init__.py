"""A Django database backend: SQLite whose writers queue fairly."""
