"""NAM: people's names."""
