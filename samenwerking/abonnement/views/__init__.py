"""Pages of the subscription."""
