"""``python -m bench NAME``: runs one measurement."""

from __future__ import annotations

import importlib
import importlib.util
import sys

USAGE = (
    "usage: python -m bench {accuracy|attribution|attribution_folds|claims|diff|name_lists|pairs"
    "|peers|people|published|speed|spelling_lists|train_attribution} ..."
)


def main(argv: list[str]) -> int:
    """Runs the ``main`` of the module of this package that the first argument names.

    Returns:
        Its exit code, or 2 if there is no such measurement.
    """
    name = argv[0] if argv else ""
    if not name.isidentifier() or importlib.util.find_spec(f"bench.{name}") is None:
        print(USAGE, file=sys.stderr)
        return 2
    measurement = getattr(importlib.import_module(f"bench.{name}"), "main", None)
    if measurement is None:
        print(USAGE, file=sys.stderr)
        return 2
    code: int = measurement(argv[1:])
    return code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
