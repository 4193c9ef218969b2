"""One compiler: a document becomes expressions of Ibis on unbound tables, and those become SQL text."""
