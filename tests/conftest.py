"""Properties are tried on the same examples in every run, so that a red run speaks of the change it judges;
`HYPOTHESIS_PROFILE=search` draws new ones, and `SCRUBBER_EXAMPLES` says how many times as many.

No property is judged by the clock: a busy machine is not a defect of the code.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests.properties import TIMES

#: Files whose tests start servers, install the package or wait, or are very many: one worker would be left with them
#: alone if they came last.
LONG = tuple(Path(__file__).parent / name for name in ("e2e", "flows", "test_patterns.py"))

#: A process that a test starts finds the package that is under test, installed or not.
os.environ["PYTHONPATH"] = os.fspath(Path(__file__).parents[1] / "src")
#: What one process has compiled serves the next: an image that has Python keep nothing would compile the package in each.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

settings.register_profile(
    "search", max_examples=100 * TIMES, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("steady", settings.get_profile("search"), derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None]:
    """Modules, tables and tests stay until the end: no search for what can go looks through them again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not any(item.path.is_relative_to(folder) for folder in LONG))
