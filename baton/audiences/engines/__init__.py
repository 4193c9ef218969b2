"""The engines' own clients. They get the text that was compiled, and nothing else of Ibis."""
