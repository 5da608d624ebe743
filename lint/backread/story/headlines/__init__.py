"""What stands over the body and how it agrees with it: headlines, deks, captions, headings."""
