"""Pages of toegang: each fetches what this hat may see, asks, and answers."""
