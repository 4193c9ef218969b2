"""The design becomes the board: what is wanted, what differs, and how it is done in one go."""
