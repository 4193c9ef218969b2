"""What waits in the outbox leaves the house: leased, tried again with patience, counted, never lost."""
