"""Jira: the CSV of its issue navigator, and its REST answers with the changelog. Both name the same
issues."""
