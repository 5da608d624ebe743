"""Rules on bodies, acronyms and places."""
