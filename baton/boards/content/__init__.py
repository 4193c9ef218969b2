"""What a card holds: brief, checklists, comments, files, links, fields, deadlines."""
