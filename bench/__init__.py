"""Accuracy and speed, measured against references."""
