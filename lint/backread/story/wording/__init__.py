"""Wording: how the story spells, joins, capitalises, abbreviates and writes what it says."""
