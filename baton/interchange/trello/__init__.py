"""A Trello board's JSON export (menu, "Print, export and share"), in the shapes of 2013 to 2025."""
