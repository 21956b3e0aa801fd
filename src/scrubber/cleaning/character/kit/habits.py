"""What a text shows of how it is written, to choose a reading of a damaged part by: its forms and its words."""

from collections import Counter, defaultdict
from functools import cache, cached_property
from operator import add

from scrubber.cleaning.character.kit.pinyin import ANNOTATION
from scrubber.language.phrases import alone_bits
from scrubber.language.readings import changed, converted_away, passed_over
from scrubber.patterns import lazily

_OTHER_FORM = 6.0  # bits against a form of a character where the text has another one of the same
_PASSED_OVER = 5.0  # bits against a form that conversion one character at a time does not give
_OTHER_QUOTES = 6.0  # bits against quotation marks where the text has others
_QUOTES = ("“”‘’", "「」『』")
_NO_DIGITS = 12.0  # bits against a full-width digit in a text that has none
_PAIR = 8.0  # bits for two characters that stand together elsewhere in the text
_AGAIN = 0.4  # the share of what a letter costs by itself that it doesn't where the text has it elsewhere
_RARE = 16.0  # bits that a letter costs by itself at most, for that
#: ASCII signs that stand behind a wide character, and what is behind them; not brackets, for one is never alone.
_SIGN = lazily("([ -'*-/:-<=>])(?<=[\u2010-\u203b\u3001-\u9fff\uff00-\uff5e].)(?=([^\n]))")
_WIDE = lazily("[\u2010-\u9fff\uff00-\uff5e]")


class Habits:
    """The characters and the pairs of characters of a text, without a mirror's notes."""

    def __init__(self, text: str) -> None:
        self._plain = plain = ANNOTATION.sub(r"\1", text)
        self._chars = frozenset(plain)
        self._pairs = frozenset(map(add, plain, plain[1:]))
        self._digits = not self._chars.isdisjoint("０１２３４５６７８９")

    def against(self, out: str) -> float:
        """Bits against characters that the text would write otherwise."""
        return sum([self._against(char) for char in out if char not in self._chars])

    def _against(self, char: str) -> float:
        if any(
            char in this and not self._chars.isdisjoint(other)
            for this, other in zip(_QUOTES, _QUOTES[::-1], strict=True)
        ):
            return _OTHER_QUOTES
        if "０" <= char <= "９":
            return 0.0 if self._digits else _NO_DIGITS
        if any(form in self._chars for form in _forms().get(char, ())):
            return _OTHER_FORM
        return _PASSED_OVER if char in passed_over() else 0.0

    def for_what_recurs(self, left: str, out: str, right: str) -> float:
        """Bits for letters and pairs of letters that the text has elsewhere: what a text speaks of, it names again, and
        the rarer a letter, the more that tells.

        A letter that stands close by as well tells nothing: few are used twice in a row.
        """
        row = left[-1:] + out + right[:1]
        pairs = sum(pair in self._pairs for pair in map(add, row, row[1:]) if pair.isalpha())
        known = [char for char in out if char in self._chars and char.isalpha() and char not in left + right]
        again = sum(min(alone_bits(char), _RARE) for char in known)
        return _PAIR * pairs + _AGAIN * again

    def sign(self, before: str, after: str) -> str:
        """The ASCII sign that the text sets oftenest between two such characters; a blank where that is not known."""
        signs = self._signs
        kind = _kind(before), _kind(after)
        return max(
            " ",
            *(sign for sign, *beside in signs if (*beside,) == kind),
            key=lambda sign: (signs[(sign, *kind)], sign == " "),
        )

    @cached_property
    def _signs(self) -> Counter[tuple[str, str, str]]:
        """How often each ASCII sign stands between two kinds of characters."""
        plain = self._plain
        return Counter((match[1], _kind(plain[match.start() - 1]), _kind(match[2])) for match in _SIGN.finditer(plain))


def _kind(char: str) -> str:
    if _WIDE.match(char):
        return "letter" if char.isalpha() else "mark"
    return "a" if char.isalpha() else "0" if char.isdigit() else char


@cache
def _forms() -> dict[str, str]:
    """The other forms of each character that has several in traditional script."""
    groups: dict[str, list[str]] = defaultdict(list)
    for char, entry in changed().items():
        groups[entry.simplified].append(char)
    found = {}
    for simple, forms in groups.items():
        every = "".join(forms) if simple in converted_away() else simple + "".join(forms)
        if len(every) > 1:
            found.update({char: every.replace(char, "") for char in every})
    return found
