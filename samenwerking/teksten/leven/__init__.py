"""Writing together, live: one room per text and process, one connection per window."""
