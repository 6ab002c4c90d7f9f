"""Mail about what waits: an overview by choice, what is urgent, and a reminder to who has not decided yet."""
