"""The figures of a story: quantities, and the numbers that only look like them."""
