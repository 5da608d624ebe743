"""Sourcing: who says so."""
