"""Reminding, planning and sending mail."""
