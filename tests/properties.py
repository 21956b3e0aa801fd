"""How many examples a property is tried on: few in every run, and as many times as many as `SCRUBBER_EXAMPLES` says
where defects are looked for.

HYPOTHESIS_PROFILE=search SCRUBBER_EXAMPLES=20 python -m pytest -q tests/cleaning
"""

from __future__ import annotations

import os

from hypothesis import settings

TIMES = int(os.environ.get("SCRUBBER_EXAMPLES", "1"))


def tried(times: int) -> settings:
    """The settings of a property that is tried so many times in an ordinary run."""
    return settings(max_examples=times * TIMES)
