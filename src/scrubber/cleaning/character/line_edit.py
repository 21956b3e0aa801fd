"""The Edit of a line that was read anew as a whole."""

from __future__ import annotations

from scrubber.model import Edit


def line_edit(rule: str, offset: int, line: str, was: str, why: str, gain: float | None = None) -> Edit:
    """The change of a line to what it was, without what is the same at its head and its tail.

    Args:
        rule: the rule that makes it.
        offset: where the line begins in its text.
        line: as it stands.
        was: what it was.
        why: the reason.
        gain: by how many bits what it was is likelier; None where it is certain.
    """
    shorter = min(len(line), len(was))
    first = next((n for n in range(shorter) if line[n] != was[n]), shorter)
    last = next((n for n in range(shorter - first) if line[-1 - n] != was[-1 - n]), shorter - first)
    end = len(line) - last
    confidence = 1.0 if gain is None else round(1 - 2 ** -min(max(gain, 1.0), 20.0), 3)
    return Edit(rule, offset + first, offset + end, line[first:end], was[first : len(was) - last], why, confidence)
