"""`python -m khabar` does what `khabar` does."""

import sys

from khabar.cli.command import main

if __name__ == "__main__":
    sys.exit(main())
