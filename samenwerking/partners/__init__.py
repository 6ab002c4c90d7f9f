"""Partners of a region: who they are, what was agreed, contracts, purchasing, and what is shared with them."""
