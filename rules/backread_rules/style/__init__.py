"""House style: one spelling, one form."""
