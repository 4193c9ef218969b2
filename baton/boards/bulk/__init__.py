"""One change of many cards: one deed, taken back as one."""
