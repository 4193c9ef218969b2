"""The command line: `baton …`, one module per group of commands."""
