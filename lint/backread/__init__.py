"""A backread for reporting drafts: where a story disagrees with itself."""
