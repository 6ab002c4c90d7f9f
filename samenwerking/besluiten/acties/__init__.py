"""Changes of more than one thing."""
