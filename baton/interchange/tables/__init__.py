"""Tables that people bring: CSV in any dialect, XLSX. Read within limits, nothing in them is carried out."""
