"""The page of calendars, and the calendar itself."""
