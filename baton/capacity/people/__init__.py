"""What people's hours were and will be used for, and what came of them."""
