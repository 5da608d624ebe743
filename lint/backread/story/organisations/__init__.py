"""Organisations and places: what the story calls each body and each town."""
