"""A segment as a sentence, made from the tree that is executed. Needs Django's catalogs, nothing else of
it."""
