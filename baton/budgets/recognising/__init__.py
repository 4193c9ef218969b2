"""What was earned on a project up to a day (pure): from what was agreed and what was measured."""
