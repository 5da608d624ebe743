"""Reports: one module per output format."""

from __future__ import annotations

from backread.report.format import FORMATS, Format

__all__ = ["FORMATS", "Format"]
