"""Changes of the monitor."""
