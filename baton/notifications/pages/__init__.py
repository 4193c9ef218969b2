"""Pages of the server's own."""
