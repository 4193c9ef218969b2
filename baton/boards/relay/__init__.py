"""A card's way over the board: filed, moved, handed over, pulled, blocked, archived, thrown away."""
