"""Rules on headlines, headings and repeats."""
