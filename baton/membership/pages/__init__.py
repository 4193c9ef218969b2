"""Pages without the application: what one sees before one is in."""
