"""What a card and a board look like to whoever hears of them: faces, facts, and who is told what."""
