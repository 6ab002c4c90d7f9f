"""Who gets a mail when a college sends its raad a letter."""
