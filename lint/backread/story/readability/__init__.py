"""How hard the story is to read: its sentences' lengths and its grades, measured with textstat."""
