"""REA: how hard the story is to read."""
