"""The API as a page to read, made from its own description."""
