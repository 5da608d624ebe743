"""What the draft says: people, quotations, attributions, figures, dates, wording."""

from backread.story.story import Story

__all__ = ["Story"]
