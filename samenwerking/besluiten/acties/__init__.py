"""Changes of several things."""
