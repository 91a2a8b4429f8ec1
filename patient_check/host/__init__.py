"""This computer, behind small protocols; only app.py imports it."""
