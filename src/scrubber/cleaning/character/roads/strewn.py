"""Invisible characters that were strewn into words, and controls that are letters of those words."""

import unicodedata

from scrubber.cleaning.character.roads.part import Part, repaired
from scrubber.cleaning.character.scripts import is_letter, script_of
from scrubber.language.model import pair_bits
from scrubber.language.spelling import cost_together
from scrubber.patterns import lazily

_ADDS, _ADD = 8.0, 6.5  # bits that a letter adds to a word at the most, and that it adds on average
_FEW = 3
#: Times that one letter may be what invisible characters were, and how many characters there have to be for each.
_OFTEN, _OF_ALL = 5, 8
#: Half bits that a letter adds to its word at the most where it belongs: measured on 102 lines of ten languages, all
#: but one in a hundred add 12, and letters strewn into 873 others 18 or more.
_SPELT = 14
_WORD, _CONTROLS = lazily(r"[^\W\d_]+"), frozenset(map(chr, range(0x80, 0xA0)))


def is_strewn(line: str, parts: list[Part]) -> bool:
    """Whether invisible characters were strewn into words: what they would be is one letter everywhere, and hardly
    another would be changed, or makes the words worse than leaving it out.
    """
    added: list[float] = []
    letters: dict[str, int] = {}
    changed = 0
    for part in parts:
        for at, was in zip(range(part.start, part.end), part.was, strict=False):
            if line[at] == was:
                continue
            changed += 1
            if unicodedata.category(line[at])[0] == "C":
                before, after = line[at - 1 : at] or " ", line[at + 1 : at + 2] or " "
                added.append(pair_bits(before, was) + pair_bits(was, after) - pair_bits(before, after))
                letters[was] = letters.get(was, 0) + 1
    most = max(letters.values(), default=0)
    if most > _OFTEN and 2 * most > changed and _OF_ALL * most > len(line) - line.count(" "):
        return True
    dear = len(added) == changed and sum(added) > (_ADDS if changed < _FEW else _ADD) * changed
    return dear and not (changed > 1 and _are_spelt(line, parts))


def _are_spelt(line: str, parts: list[Part]) -> bool:
    r"""Whether controls are letters by the words that they would stand in: in each language the words without them cost
    less, but hardly where they belong (če\x9anje), and far less where they were strewn in.
    """
    was = repaired(line, parts)
    if len(was) != len(line) or not all(
        script_of(char) == "LATIN" for char in was if char > "\xbf" and is_letter(char)
    ):
        return False
    without = "".join([char for char, stood in zip(was, line, strict=True) if stood not in _CONTROLS])
    more = cost_together(_WORD.findall(was)) - cost_together(_WORD.findall(without))
    return more <= _SPELT * (len(was) - len(without))
