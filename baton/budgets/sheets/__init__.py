"""Timesheets that go out: hours of a client's projects as a sheet, as CSV, and as a PDF."""
