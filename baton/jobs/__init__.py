"""Long work with a lease: a killed worker loses nothing."""
