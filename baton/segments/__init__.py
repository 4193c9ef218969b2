"""Segments as things of a workspace: named, kept version by version, counted while they are written, run."""
