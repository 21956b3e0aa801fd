"""A Prefect server for the tests of a flow, in a home of its own."""

import os
import sys
from pathlib import Path

import pytest

FLOWS = Path(__file__).parents[2] / "flows"


@pytest.fixture(scope="module")
def prefect_server():
    """Prefect's test server; starting it takes longer than all the flows, and left alone it works on as long as it is."""
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    os.environ.setdefault("DO_NOT_TRACK", "1")
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=300):
        yield


@pytest.fixture
def reingest(prefect_server):
    """The module flows/reingest.py."""
    return load("reingest")


@pytest.fixture
def steps(prefect_server):
    """The module flows/steps.py."""
    return load("steps")


@pytest.fixture
def watch():
    """The module flows/watch.py."""
    return load("watch")


def load(name):
    """A flow's file as a module, found as Python finds it when the file is run."""
    if str(FLOWS) not in sys.path:
        sys.path.insert(0, str(FLOWS))
    return __import__(name)


@pytest.fixture
def harbour(tmp_path):
    return written(tmp_path)


def written(folder):
    """A small document with three copies, one of them altered, and one that is gone; its TOML."""
    paragraphs = [
        "Harbour Regulations of Port Ellin",
        "The harbour master keeps a register of every vessel that enters the harbour, with its name, its owner and its port of origin.",
        "A vessel of more than 300 tons shall give notice of its arrival at least 24 hours before it enters the outer basin.",
        "No vessel may anchor in the fairway between the two lights, except in danger of life or by order of the harbour master.",
        "These regulations were adopted on 12 May 2014 and take effect on 1 January 2015. They replace the regulations of 1987.",
        "Appeals against a decision of the harbour master are made in writing to the council within thirty days of the decision.",
    ]
    text = "\n\n".join(paragraphs) + "\n"
    for name in ("town", "port"):
        (folder / f"{name}.txt").write_text(text)
    (folder / "odd.txt").write_text(text.replace("1 January 2015", "1 January 2016"))
    mirrors = "".join(
        f'\n[[mirror]]\nname = "{name}"\npath = "{name}.txt"\n' for name in ("town", "port", "odd", "gone")
    )
    toml = folder / "harbour.toml"
    toml.write_text(
        f'[document]\nid = "harbour_1"\ntitle = "Harbour"\nschedule = "0 6 * * *"\ntimezone = "Asia/Shanghai"\n{mirrors}'
    )
    return toml
