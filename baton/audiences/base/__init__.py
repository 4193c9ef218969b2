"""A data directory: what its manifest says, whether the files keep to it, and a base made up to try with."""
