"""A whole workspace out of Baton and back into it."""
