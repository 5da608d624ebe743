"""Acronyms: which the story uses, where it explains them, and which need no explanation."""
