"""Who says what: sources, cues and what is said, over the whole story."""
