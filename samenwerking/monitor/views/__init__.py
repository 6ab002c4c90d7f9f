"""Pages of the monitor."""
