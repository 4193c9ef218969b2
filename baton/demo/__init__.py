"""The demo agency, written through the verbs."""
