"""What the screens read: a board, a card's page, its history, the workspace."""
