"""Properties are tried on the same examples in every run, so that a red run speaks of the change it judges; `HYPOTHESIS_PROFILE=search` draws new ones,
and `SCRUBBER_EXAMPLES` says how many times as many.

No property is judged by the clock: a busy machine is not a defect of the code.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from tests.properties import TIMES

settings.register_profile(
    "search", max_examples=100 * TIMES, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("steady", settings.get_profile("search"), derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
