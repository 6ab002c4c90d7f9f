"""What the region knows and shares: work instructions and casus without names."""
