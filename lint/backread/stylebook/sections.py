"""Which section of the paper a draft belongs to."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backread.draft import Draft


@dataclass(frozen=True, slots=True)
class Sections:
    """Sections by the paths of their drafts.

    Attributes:
        patterns: for each section the patterns of its drafts' paths, as in .gitignore.
        root: the folder that they are relative to.
    """

    patterns: tuple[tuple[str, tuple[str, ...]], ...] = ()
    root: str = "."

    def section_of(self, draft: Draft) -> str | None:
        """The section of a draft: its front matter says, or else its path; None without one."""
        if draft.metadata.section:
            return draft.metadata.section
        if not self.patterns:
            return None
        from pathspec import GitIgnoreSpec

        path = os.path.relpath(draft.path, self.root)
        for section, patterns in self.patterns:
            if GitIgnoreSpec.from_lines(patterns).match_file(path):
                return section
        return None
