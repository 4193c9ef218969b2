"""Who hears of what, why, when and by which way: a reader of the log."""
