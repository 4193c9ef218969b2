"""From a plan to rows: everything in one transaction, in few statements."""
