"""Word files in and out: bytes to a tree with a report, a tree to bytes, and a file of ours that comes back changed."""
