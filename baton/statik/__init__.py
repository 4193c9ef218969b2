"""The workshop: a team designs its workflow from Done back to Start (STATIK), and it becomes the board."""
