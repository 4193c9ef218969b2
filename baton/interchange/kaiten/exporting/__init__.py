"""Boards written out as Kaiten's universal import folder, with what Baton knows beyond it in baton.json."""
