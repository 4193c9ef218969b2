"""Where a base comes from: documents that say how a file is read, and loads that lose no record in silence."""
