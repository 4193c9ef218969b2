"""The page on which everybody says what dissatisfies them."""
