"""What a story states that could be checked, and on whose word."""
