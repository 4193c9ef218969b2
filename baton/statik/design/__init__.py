"""What a design is made of (values only): its parts, read as a whole, and its diagram."""
