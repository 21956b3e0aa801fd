"""`python -m scrubber.cli`, the same as `scrubber`."""

import sys

from scrubber.cli import main

sys.exit(main())
