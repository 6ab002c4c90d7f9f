"""A calendar of last days and meetings behind a secret address, for one's own calendar program."""
