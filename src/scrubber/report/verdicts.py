"""How each mirror stands: what a reader wants to know first, in the report, on the terminal and in a notice."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from scrubber.model import Collation, Finding
from scrubber.outcome import Outcome

State = Literal["altered", "disputed", "stale", "noted", "intact", "left_out", "dead", "refused", "failed"]

#: The states in the order in which a reader should meet them, and what each is called.
LABELS: dict[State, str] = {
    "altered": "altered",
    "disputed": "disputed",
    "stale": "other edition",
    "left_out": "left out",
    "dead": "dead",
    "refused": "refused",
    "failed": "failed",
    "noted": "intact, with notes",
    "intact": "intact",
}
_ORDER = list(LABELS)
#: Those that a sentence says otherwise than with "is" and the label.
_SAID: dict[State, tuple[str, str]] = {
    "stale": ("is another edition", "are other editions"),
    "refused": ("was refused", "were refused"),
    "failed": ("could not be read", "could not be read"),
}
#: Those of which the other edition that a mirror carries is told.
_WITH_EDITION: tuple[State, ...] = ("altered", "disputed", "stale")
#: What a disputed reading is, and what settles it.
SETTLED = (
    "Between disputed readings nothing decides: either may be the true one, and no mirror is accused. One more copy "
    'may settle them; an official mirror (trust = "official" in the TOML) does, or a person\'s word (with --reading '
    "mirror where the printed one is wrong):"
)
#: Of so many notes at most that tell of a language, what they say is told.
_NOTES = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one mirror stands.

    Attributes:
        mirror: its name.
        state: the worst of what is to be told of it.
        counts: kinds of finding and how many, those that decide the state first.
        reason: why it took no part, if it did not.
        weight: as a witness, 0 to 1; None if it was none.
        copies: the other mirrors of its cluster, sorted.
        unchanged: whether it gave the same bytes as last time.
        said: which other edition it carries, if it does; or which language it is without, if that is all there is to
            tell.
    """

    mirror: str
    state: State
    counts: tuple[tuple[str, int], ...] = ()
    reason: str = ""
    weight: float | None = None
    copies: tuple[str, ...] = ()
    unchanged: bool = False
    said: str = ""

    @property
    def label(self) -> str:
        """The state in words."""
        return LABELS[self.state]

    @property
    def told(self) -> str:
        """What was found, in a few words, and why the mirror took no part, if it did not."""
        counts = self.counts if not self.said or self.state not in {"stale", "noted"} else ()
        return "; ".join(filter(None, (counted(dict(counts)), self.said, self.reason)))


def words(kind: str) -> str:
    """A kind of finding in words: "sentence deleted"; that of another edition as the verdict has it."""
    return LABELS["stale"] if kind == "stale" else kind.replace("_", " ")


def command_to_settle(document: str) -> str:
    """What a person types who knows which of two readings is right; the document as a command is given it."""
    return f"scrubber accept {document} NUMBER --reason WHY"


def counted(kinds: Mapping[str, int]) -> str:
    """Kinds of finding in words, with how many there are where that is more than one: "2 × date, name"."""
    return ", ".join(f"{count} × {words(kind)}" if count > 1 else words(kind) for kind, count in kinds.items())


def plural(count: int, noun: str) -> str:
    """A noun for a count of things: "edit" for 1, else "edits"."""
    return noun if count == 1 else f"{noun}s"


def verdicts(
    outcomes: Sequence[Outcome], findings: Iterable[Finding], collation: Collation | None = None
) -> list[Verdict]:
    """Judge each mirror by what was found. The outcomes, one a mirror, are in the document's order.

    Returns:
        One verdict a mirror, the gravest first, in the document's order among equals.
    """
    by_mirror: dict[str, list[Finding]] = {outcome.mirror: [] for outcome in outcomes}
    for finding in findings:
        by_mirror.setdefault(finding.mirror, []).append(finding)
    clusters = {name: cluster for cluster in (collation.clusters if collation else ()) for name in cluster}
    weights = collation.weights if collation else {}
    left_out = collation.left_out if collation else {}
    out = []
    for outcome in outcomes:
        name = outcome.mirror
        state, own = _state(outcome, by_mirror[name], left_out=name in left_out)
        out.append(
            Verdict(
                mirror=name,
                state=state,
                counts=tuple(sorted(Counter(f.kind for f in own).items(), key=lambda item: (-item[1], item[0]))),
                said=_said(state, by_mirror[name]),
                reason=outcome.reason or left_out.get(name, ""),
                weight=weights.get(name) if name not in left_out else None,
                copies=tuple(sorted(set(clusters.get(name, ())) - {name})),
                unchanged=outcome.status == "unchanged",
            )
        )
    return sorted(out, key=lambda verdict: _ORDER.index(verdict.state))


def _said(state: State, findings: Sequence[Finding]) -> str:
    """What is told in a sentence: the edition that a mirror carries, the language that it is without or has besides."""
    if state == "noted" and len(findings) <= _NOTES and all(f.kind == "unpaired" for f in findings):
        return "; ".join(f.message.removesuffix(".") for f in findings)
    return next((f.carries for f in findings if f.kind == "stale" and state in _WITH_EDITION), "")


def _state(outcome: Outcome, findings: Sequence[Finding], *, left_out: bool) -> tuple[State, list[Finding]]:
    """The state, and the findings that it rests on."""
    for state, own in (
        ("altered", [f for f in findings if f.accuses]),
        ("disputed", [f for f in findings if f.disputed and f.severity == "high"]),
        # A page that is gone carries no edition any more: its last copy does.
        ("stale", [f for f in findings if f.kind == "stale" and outcome.status != "dead"]),
    ):
        if own and not left_out:
            return state, own  # type: ignore[return-value]
    if outcome.status != "ok" and outcome.status != "unchanged":  # noqa: PLR1714 -- this form tells the type checker more
        return outcome.status, []
    if left_out:
        return "left_out", []
    return ("noted", list(findings)) if findings else ("intact", [])


def headline(verdicts: Sequence[Verdict]) -> str:
    """The whole in a sentence: "2 of 14 mirrors are altered; 11 are intact."; of a lone copy, in two."""
    if not verdicts:
        return "No mirror was read."
    counts: Counter[State] = Counter("intact" if verdict.state == "noted" else verdict.state for verdict in verdicts)
    parts: list[str] = []
    for state in _ORDER:
        if count := counts.get(state):
            total = f" of {len(verdicts)} mirrors" if not parts else ""
            one, many = _SAID.get(state, (f"is {LABELS[state]}", f"are {LABELS[state]}"))
            parts.append(f"{count}{total} {one if count == 1 else many}")
    alone = sum(verdict.weight is not None for verdict in verdicts) == 1
    return "; ".join(parts) + (". No other copy was there to compare it with." if alone else ".")
