"""``python -m backread``."""

from backread.cli import main

if __name__ == "__main__":
    main()
