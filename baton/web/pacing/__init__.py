"""How many requests somebody may send in a minute, counted over all processes and restarts."""
