"""What kind of piece a draft is."""
