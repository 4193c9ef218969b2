"""What a file might be, with the reason of each guess. A person confirms it; nothing is loaded by a guess."""
