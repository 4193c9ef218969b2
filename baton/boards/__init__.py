"""The daily work: spaces, boards, columns, lanes, cards, and how cards change hands."""
