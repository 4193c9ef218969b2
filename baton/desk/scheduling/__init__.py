"""Cards on a calendar: those of a stretch of days, as bars of a timeline or on the days of deadlines."""
