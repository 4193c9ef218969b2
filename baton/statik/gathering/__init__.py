"""Dissatisfactions are gathered: silently by a link, then revealed, grouped and voted on."""
