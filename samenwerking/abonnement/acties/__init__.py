"""Asking for, planning and sending that mail."""
