"""Copies by the thousand: what is asked of each beside all others."""

from __future__ import annotations

import random
import time
from itertools import combinations

import pytest

from scrubber.collation.weighing.kindred import APART, near_groups


def joined_one_by_one(names, apart):
    """What `near_groups` gives, by its definition alone."""
    groups = [[name] for name in names]

    def between(one, other):
        found = (apart.get((min(a, b), max(a, b)), 0) for a in one for b in other)
        return sum(found) / (len(one) * len(other))

    while len(groups) > 1:
        pairs = combinations(range(len(groups)), 2)
        distance, i, j = min((between(groups[i], groups[j]), i, j) for i, j in pairs)
        if distance >= APART:
            break
        groups[i] = sorted(groups[i] + groups.pop(j))
    return groups


@pytest.mark.parametrize("seed", range(12))
def test_copies_that_are_alike_are_grouped_as_if_each_were_asked_for_itself(seed):
    """A copy that broke off (None) is near to all; of the others each place that differs counts."""
    dice = random.Random(seed)
    editions = [[dice.choice("abc") for _ in range(30)] for _ in range(3)]
    texts = {}
    for number in range(16):
        text = list(dice.choice(editions))
        if dice.random() < 0.4:
            text[dice.randrange(30)] = "altered"
        if dice.random() < 0.3:
            text[dice.randrange(5, 25) :] = [None] * 30
        texts[f"m{number:02}"] = text
    apart = {
        (one, other): places
        for one, other in combinations(texts, 2)
        if (places := sum(a != b for a, b in zip(texts[one], texts[other], strict=False) if a and b))
    }
    assert near_groups(sorted(texts), apart) == joined_one_by_one(sorted(texts), apart)


def test_thousands_of_copies_that_are_alike_are_grouped_at_once():
    names = [f"m{number:04}" for number in range(3000)]
    apart = {(names[0], name): APART for name in names[1:]}
    start = time.process_time()
    assert near_groups(names, apart) == [names[:1], names[1:]]
    assert time.process_time() - start < 3  # each pair for itself: a quarter of a minute
