"""Which lines of a text lost bytes, and how: lines that tell it by themselves tell of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from scrubber.cleaning.character.losses.losing import kept_of, losses_as, usual_loss
from scrubber.cleaning.character.losses.loss import Loss
from scrubber.cleaning.character.losses.lossy import is_same, lossy_parts
from scrubber.cleaning.character.roads.choice import Choice
from scrubber.cleaning.character.roads.damage import damaged_parts
from scrubber.cleaning.character.roads.met import UTF8
from scrubber.cleaning.character.roads.road import Road
from scrubber.cleaning.character.roads.telling import is_told

_SETTLED, _ALL = 3, 4  # lines that have to have come a road in one way before others are taken to have; and all others
#: Characters of lines that lost bytes in which each is looked for in each way: that takes a second for so many, and a
#: page has ten in all. Of a longer text, the characters that tell in which way they were lost, if most of the lines
#: told tell the same; and those that are looked at for that alone. The others of a longer one have their losses marked.
_MOST_WITH_LOSSES, _MOST_UNSETTLED, _MOSTLY, _MOST_SETTLED = 5_000, 2_500, 0.8, 100_000


class Look(NamedTuple):
    """What a line shows before any lost byte is looked for.

    Attributes:
        choice: the road without losses that explains it best, and its parts.
        repaired: the line after every such repair.
        losses: whether it may have lost bytes besides.
        strange: whether something in it is suspicious that came no road.
    """

    choice: Choice | None
    repaired: str
    losses: bool
    strange: bool = False

    @property
    def road(self) -> Road | None:
        """The road that is known."""
        return self.choice.road if self.choice else None


def lossy_lines(looks: Mapping[str, Look]) -> tuple[dict[str, Choice], Loss | None]:
    """Of lines that may have lost bytes, how those that clearly did came; and how most of them lost them.

    Of a long text the first lines tell how its bytes were lost, and the others are looked at for that alone.
    """
    habits: Counter[Loss] = Counter()
    found: dict[str, Choice] = {}
    lines = [line for line, look in looks.items() if look.losses]
    size = sum(map(len, lines))
    searched = 0
    settled: Loss | None = None
    kept = kept_of(looks) if lines else ""

    def seek(line: str) -> None:
        look = looks[line]
        if loss := _with_losses(line, look.repaired, look.road, settled, kept):
            habits[loss[0]] += 1
            found[line] = loss[1]

    for line in lines:
        seek(line)
        searched += len(line)
        if size > _MOST_WITH_LOSSES and searched > _MOST_UNSETTLED:
            break
    habit, count = next(iter(habits.most_common(1)), (None, 0))
    # A line that lost what two readers lose, as cp1252 and Latin-1, leaves open which of them did it.
    if habit and searched < size and sum(bool(losses_as(line, habit)) for line in found) < _MOSTLY * len(found):
        return found, habit if count >= _SETTLED else None
    # Lines that came the same road whole tell as much of it.
    habit = habit or usual_loss()
    count += sum(is_same(habit, look.road) for look in looks.values() if look.choice and look.choice.enough)
    if count < (_SETTLED if habits else _ALL):
        return found, None
    # A line without a no-break space leaves open whether they became blanks.
    settled = habit._replace(blank=habit.blank or not any("\xa0" in line for line in lines))
    # In a text that came the road but for few lines, those lost bytes too, if they read better so.
    quiet = [line for line, look in looks.items() if look.choice is None and not look.losses]
    for line in [*lines, *quiet] if count >= max(_ALL, len(quiet)) else lines:
        if line not in found:
            seek(line)
            searched += len(line)
            if searched > _MOST_SETTLED:
                break
    return found, habit


@lru_cache(maxsize=1024)
def _with_losses(
    line: str, was: str, known: Road | None, settled: Loss | None, kept: str
) -> tuple[Loss, Choice] | None:
    """The road with losses that a line clearly came, or came as others of its text did."""
    lossy = lossy_parts(line, was, known, settled, kept)
    if lossy is None:
        return None
    road = lossy[0].road
    if road.written == "utf-8":
        if is_told(line, lossy[1]):
            return None
        # By a reader of several bytes all of a line may be taken for what lost some: what is whole tells it as well.
        if not road.readings[0].single and is_told(line, damaged_parts(line, road, known=True)):
            return None
        road = UTF8.get(road.read_as, road)  # the same, however rare its losses are
    return lossy[0], Choice(road, lossy[1], enough=True, losses=lossy[0].habit)
