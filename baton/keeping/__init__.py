"""Keep an installation safe: back it up, restore it, check that what it holds is whole."""
