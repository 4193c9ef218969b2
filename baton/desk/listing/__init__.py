"""Cards as a list: any order, groups, chosen columns, page by page."""
