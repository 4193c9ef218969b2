"""Where a base comes from: documents that say how a file is read, loads that lose no record."""
