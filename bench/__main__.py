"""``python -m bench NAME``: runs one measurement."""

from __future__ import annotations

import importlib
import sys

if __name__ == "__main__":
    raise SystemExit(importlib.import_module(f"bench.{sys.argv[1]}").main(sys.argv[2:]))
