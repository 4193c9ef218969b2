"""What waits for me, over all boards."""
