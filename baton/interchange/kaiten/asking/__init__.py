"""Fetch a company's work from Kaiten's API, page by page, onto the disk."""
