"""How often honest mirrors, some of them left out, still give the same text, and whether any is accused: python -m
tests.bench.subsets [CASES].

Of each case random subsets of three and more of its honest mirrors are collated, and the text is compared with that of
all its honest mirrors, of the whole case (altered mirrors and all) and with the truth, folded: script, width, marks and
blanks say nothing. Where they differ each place is shown with who reads what there. Where altered mirrors are the most,
and nothing tells that they copy, the whole case is disputed and prints their side, which no honest subset can.

CASES is a folder of cases: CASE/gold.json with `lang`, `truth` (a list of blocks) and `mirrors` (id, url, alterations,
stale_version), and CASE/mirrors/ID.TRACK. Without it, cases are made of the fixture's truth (see `families`).
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import opencc
from rapidfuzz.distance import Levenshtein
from tests.bench.families import made

import scrubber

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from scrubber.model import CleanText, Collation

#: So many characters around a place tell where a witness has it.
_AROUND = 10
_LEAST = 3


class Case(NamedTuple):
    """One document: its mirrors as cleaned, who of them is honest, the truth, who is official, and the edition
    before.
    """

    name: str
    witnesses: Mapping[str, CleanText | str]
    honest: Collection[str]
    truth: str
    official: Collection[str] = ()
    previous: str | None = None


class Outcome(NamedTuple):
    """What a subset came to.

    Attributes:
        case: of which case.
        names: the subset.
        same: whether its text is the whole case's.
        together: whether its text is that of all the case's honest mirrors.
        true: whether its text is the truth.
        attested: whether its text is the whole case's but for places at which nobody in it reads what the whole case
            prints.
        accused: who of it was accused of what: mirror, kind, before, after.
        places: where it differs from the whole case's text, with who reads what.
    """

    case: str
    names: tuple[str, ...]
    same: bool
    together: bool
    true: bool
    attested: bool
    accused: list[str]
    places: list[str]


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def folded(text: str) -> str:
    """A text without what says nothing: script, width, case, marks, blanks."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", _converter().convert(text))).lower()


def read(folder: Path, track: str) -> Case:
    """A case of a folder, its mirrors cleaned."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    script = None if gold["lang"] == "en" else gold.get("script", "zh-Hans")
    kind = "text/html" if track == "html" else "text/plain"
    witnesses = {
        mirror["id"]: scrubber.clean(
            (folder / "mirrors" / f"{mirror['id']}.{track}").read_bytes(),
            url=mirror.get("url"),
            content_type=kind,
            script=script,
        )
        for mirror in gold["mirrors"]
    }
    honest = [m["id"] for m in gold["mirrors"] if not m["alterations"] and not m.get("stale_version")]
    return Case(folder.name, witnesses, honest, "\n\n".join(gold["truth"]))


def subsets(names: Collection[str], count: int, random: Random) -> list[tuple[str, ...]]:
    """So many different subsets of three and more, of fewer than all there are no more than there are; sizes are
    drawn evenly.
    """
    order, found = sorted(names), set()
    for _ in range(20 * count):
        if len(order) >= _LEAST and len(found) < count:
            found.add(tuple(sorted(random.sample(order, random.randint(_LEAST, len(order))))))
    return sorted(found)


def measure(case: Case, count: int, seed: int) -> Iterator[Outcome]:
    """Collate so many subsets of a case's honest mirrors, each beside the whole case."""
    random = Random(f"{case.name} {seed}")
    chosen = subsets(case.honest, count, random)
    if not chosen:
        return
    whole = folded(collated(case, case.witnesses).text)
    texts = {name: folded(w if isinstance(w, str) else w.text) for name, w in case.witnesses.items()}
    truth = folded(case.truth)
    together = folded(collated(case, case.honest).text)
    for names in chosen:
        part = collated(case, names)
        text = folded(part.text)
        places, attested = [], True
        for op in Levenshtein.opcodes(whole, text) if text != whole else ():
            if op.tag != "equal":
                read = Place(whole, text, op.src_start, op.src_end, op.dest_start, op.dest_end)
                attested &= not any(read.has(texts[name]) for name in names)
                places.append(read.told(texts, part, truth))
        accused = [
            f"{f.mirror} {f.kind}: {f.before} → {f.after}" for f in part.findings if f.accuses and not f.disputed
        ]
        yield Outcome(case.name, names, text == whole, text == together, text == truth, attested, accused, places)


def collated(case: Case, names: Collection[str]) -> Collation:
    """Some mirrors of a case, collated."""
    return scrubber.collate(
        {name: case.witnesses[name] for name in names},
        official=[name for name in case.official if name in names],
        previous=case.previous,
    )


class Place(NamedTuple):
    """A place at which two texts differ."""

    whole: str
    part: str
    a0: int
    a1: int
    b0: int
    b1: int

    def reading(self, text: str, start: int, end: int) -> tuple[str, str, str]:
        """What stands at a place, and before and behind it."""
        return text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND]

    def has(self, witness: str) -> bool:
        """Whether a witness reads here what the whole case prints."""
        return "".join(self.reading(self.whole, self.a0, self.a1)) in witness

    def told(self, texts: Mapping[str, str], part: Collation, truth: str) -> str:
        """The place, the readings, and whose they are; those of the subset are marked."""
        left, one, right = self.reading(self.whole, self.a0, self.a1)
        _, other, _ = self.reading(self.part, self.b0, self.b1)
        around = self.reading(self.part, self.b0, self.b1)
        lines = [f"{left}[{one[:60]} → {other[:60]}]{right}"]
        for label, text in (("whole", left + one + right), ("subset", "".join(around))):
            names = [name + "*" * (name in part.weights) for name, own in sorted(texts.items()) if text in own]
            lines.append(f"    {label}{' (true)' * (text in truth)}: {' '.join(names)}")
        weights = " ".join(f"{name} {weight:.2f}" for name, weight in sorted(part.weights.items()))
        lines.append(f"    clusters {part.clusters}; weights {weights}")
        return "\n".join(lines)


def share(outcomes: Collection[Outcome], field: str) -> str:
    """How many of the outcomes are so."""
    return f"{sum(getattr(each, field) for each in outcomes) / max(1, len(outcomes)):.3f}"


def report(outcomes: Collection[Outcome], show: int) -> None:
    """Print the figures, and the first of what differs."""
    print(
        f"{len(outcomes)} subsets of {len({each.case for each in outcomes})} cases: "
        f"as all honest mirrors {share(outcomes, 'together')}; as the whole case {share(outcomes, 'same')}, or but for what nobody in them reads {share(outcomes, 'attested')}; "
        f"as the truth {share(outcomes, 'true')}; with somebody accused {sum(bool(each.accused) for each in outcomes)}"
    )
    for each in [each for each in outcomes if each.accused or not each.same][:show]:
        print(f"{each.case}: {' '.join(each.names)}")
        for line in [*each.accused, *each.places]:
            print(f"  {line}")


def main() -> None:
    """Measure the cases of a folder, or those made here."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="?", type=Path)
    parser.add_argument("--track", default="html", choices=("html", "txt", "body"))
    parser.add_argument("--count", type=int, default=6, help="subsets of each case")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", type=int, default=10, help="how many of those that differ are shown")
    arguments = parser.parse_args()
    cases = (
        (read(path, arguments.track) for path in sorted(arguments.cases.iterdir()) if (path / "gold.json").exists())
        if arguments.cases
        else (Case(*each) for each in made(arguments.seed))
    )
    report([each for case in cases for each in measure(case, arguments.count, arguments.seed)], arguments.show)


if __name__ == "__main__":
    main()
