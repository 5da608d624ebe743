"""The dates of a story, with the year that each is in where that can be known."""
