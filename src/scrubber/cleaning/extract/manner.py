"""Asides: what a site sets between the paragraphs of a text, told from what somebody added to it.

An advertisement is written as well as the text is. But the page seldom sets it as it sets the text, and it speaks to
the page's readers, where the text may speak to nobody. What is usual is taken from the document itself: each way of
setting or speaking weighs as much as it is rare among the blocks that the copies share (naive Bayes; what none of them
shows has the share that Good and Turing give to the unseen). Nor is an advertisement about anything that the document
is about, and it is short: who adds to a text to deceive its readers speaks of its matter, and takes the room to. Who
adds a rule, a number to call or an account leads readers astray, in whatever setting: that weighs against.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import pairwise
from math import inf, log

from scrubber.cleaning.extract.chrome_words import MOST_ELSE, chrome, has_address
from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.reading import ends_sentence, fold, weight, words
from scrubber.language.address import offered, speaks, ways_of_address
from scrubber.language.packs.common_words import is_common
from scrubber.language.speech import listed
from scrubber.language.written_tables import read_table, unbroken
from scrubber.model import Block
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["manner"]

#: Log-odds from which on a block is told, and accuses nobody.
ENOUGH = 1.5
#: The same for what several mirrors of one source have.
PLAINLY = 1.8
#: Longer than this no aside is; a text of fewer blocks has no manner of its own.
LONGEST, _FEWEST = 400, 3
#: How many asides in a hundred are set as nothing of the text is, and speak in each way; and the most that each may
#: weigh.
_UNLIKE = 0.5
#: What each word of those that sites offer things in weighs, where the document has none of it, and all of them at
#: most.
_OFFERED, _MOST_OFFERED = 0.75, 2.5
_WAYS = {
    "you": (0.4, 2.5), "we": (0.3, 1.2), "asks": (0.3, 2.0), "urges": (0.2, 2.0), "appeal": (0.3, 2.5), "head": (0.2,
    1.6), "question": (0.3, 2.0), "call": (0.3, 2.0), "drawn": (0.2, 1.6), "open": (0.4, 1.6), "polite": (0.5, 2.0),
}  # fmt: skip
_MOST_UNLIKE = 3.0
#: Characters of Chinese that hold a sentence together; of Japanese and Korean the syllables that end words.
_JOINING = frozenset("的了是在和与及或有为以而将被也都就不之其这那但等于由从对把向并你我他您们")
_SYLLABIC = lazily("[\u3040-\u309f\uac00-\ud7af]")
_HANGUL = lazily("(?<![가-힣])[가-힣]{2}")
#: A text of which more than this share is the document's own matter weighs less as an aside, by so much for all of it.
_ITS_OWN, _ON_TOPIC, _LONG_WORD, _ENOUGH_WORDS = 0.4, 4.0, 5, 4
#: What each word that the document has not weighs, and each that it has; as much as all of them may weigh.
_STRANGE, _BOUND, _MOST_BOUND = 0.13, -1.4, 2.0
#: So many words an addition has in which nothing is told by its length, what each fewer weighs, and all of them, and
#: all that it has more.
_LENGTH, _EACH, _SHORT, _LONG = 15.0, 0.2, 1.2, -1.0
#: What each word of those that sites say around a text weighs in a line of nothing else, and all of them at most.
_SITES, _MOST_SITES = 1.5, 1.5
#: So many letters of a long word are its ending, of a shorter one, and of all that are no longer than this, none.
_ENDING, _SHORT_ENDING, _WHOLE = 3, 1, 6
#: So much of what a sentence is about the document has too, where it may be one of the document's.
_MATTER = 0.3
#: What weighs against: an obligation, a number or an address that leads somewhere, a number as the text's articles
#: have.
_OBLIGES, _LEADS, _NUMBERED = -2.0, -2.0, -2.0
_MODALS = frozenset({"must", "shall", "should", "must not", "may not"})
# What sites threaten none of their readers with.
_SANCTIONS = lazily(unbroken(_SAID["sanctions"]))
_CALLED = lazily(
    r"\+?\d[\d ()/-]{6,20}\d|@\w|\biban\b|微信号|qq群?\s?[:：]?\s?\d|账号|账户|\bkonto\b|\baccount number\b"
)


class Manner:
    """How a document's blocks speak, and how each of its copies sets them."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        """Learn from the canonical blocks."""
        self._texts = [fold(block.text) for block in blocks]
        self._count = len(self._texts)
        self._text = "\n".join(self._texts)
        self._counted: dict[str, int] = {}
        self._speaking: dict[str, int] = {}

    def _speak(self, way: str) -> int:
        """How many of the document's blocks speak in a way; most ways are those of no addition, and never asked for."""
        if way not in self._speaking:
            self._speaking[way] = sum(speaks(text, way) for text in self._texts)
        return self._speaking[way]

    def _times(self, word: str) -> int:
        """How often the document has a word, within longer ones too; counted once, however many additions have it."""
        if word not in self._counted:
            self._counted[word] = self._text.count(word)
        return self._counted[word]

    def offered(self, folded: str, printed: str = "") -> set[str]:
        """The words in which a text offers something to its readers, and that the document does without; but for the
        text itself, where it is `printed` in it.
        """
        return offered(folded, lambda word: self._times(word) > printed.count(word))

    def addresses(self, text: str) -> bool:
        """Whether a text speaks to somebody, offers something that the document does without, or says not much else
        than the words that sites say around any text; one of them in a sentence of other things (相关费用) is none.
        """
        folded = fold(text)
        return bool(ways_of_address(folded) or self.offered(folded) or chrome(folded).rest < MOST_ELSE)

    def says(self, text: str) -> bool:
        """Whether the document has some words, in this order, one after the other."""
        return self._times(fold(text)) > 0

    def is_matter(self, text: str) -> bool:
        """Whether a text is about what the document is about."""
        folded = fold(text)
        return self._known(_about(folded)) >= _MATTER

    def _known(self, about: Collection[str], printed: str = "") -> float:
        """The share of what a text is about that the document has too; but for itself, where it is `printed` in it."""
        return sum(self._times(word) > printed.count(word) for word in about) / len(about) if about else 0.0

    def _bond(self, about: Collection[str], printed: str) -> float:
        """What it weighs that a text has words of the document's matter, or has none of them."""
        known = round(self._known(about, printed) * len(about))
        odds = _STRANGE * (len(about) - known) + _BOUND * known
        return max(-_MOST_BOUND, min(_MOST_BOUND, odds))

    def is_aside(
        self,
        added: Iterable[Block],
        settings: Counter[str],
        *,
        speech: bool = True,
        printed: bool = False,
        enough: float = ENOUGH,
    ) -> bool:
        """Whether some blocks that a copy has in addition are its site's words to its readers, each of them.

        Args:
            added: the blocks.
            settings: how often the same copy sets blocks of the document in each way (see `settings_of`).
            speech: whether how they speak counts, besides how they are set and what weighs against.
            printed: whether they stand in the canonical text.
            enough: the log-odds from which on they are.
        """
        blocks = list(added)
        return bool(blocks) and all(
            self.odds(block, settings, speech=speech, printed=printed, least=enough) >= enough for block in blocks
        )

    def odds(
        self,
        block: Block,
        settings: Counter[str],
        *,
        speech: bool = True,
        printed: bool = False,
        least: float = -inf,
    ) -> float:
        """The log-odds that a block is its site's words to its readers; below a `least`, no more is looked at than
        tells that they are.
        """
        if len(block.text) > LONGEST or self._count < _FEWEST:
            return 0.0
        folded = fold(block.text)
        odds = _setting(block, settings)
        for way in ways_of_address(folded) if speech else ():
            share, most = _WAYS[way]
            odds += min(most, log(share * (self._count + 1) / (self._speak(way) + 0.5)))
        if speech:
            odds += min(_MOST_OFFERED, _OFFERED * len(self.offered(folded, folded if printed else "")))
            said = chrome(folded)
            odds += min(_MOST_SITES, _SITES * said.hits * (1.0 - said.rest))
            # That a sentence is short shows nothing by itself: who slips one into a text keeps it short, too.
            short = _SHORT if odds > 0.0 or not ends_sentence(block.text.rstrip()) else 0.0
            odds += max(_LONG, min(short, _EACH * (_LENGTH - weight(folded))))
            if odds + _MOST_BOUND < least:  # whatever it is about, which takes the longest to see
                return odds + _MOST_BOUND
            about = _about(folded)
            if len(about) >= _ENOUGH_WORDS:
                odds -= _ON_TOPIC * max(0.0, self._known(about, folded if printed else "") - _ITS_OWN)
            odds += self._bond(about, folded if printed else "")
        # What follows only weighs against.
        return odds if odds < least else odds + _against(block, folded)


def _against(block: Block, folded: str) -> float:
    """What it weighs that a text lays duties on its readers, threatens them or leads them somewhere."""
    odds = 0.0
    if _SANCTIONS.search(folded):
        odds += _OBLIGES
    if has_address(folded) or _CALLED.search(folded):
        odds += _LEADS
    if read(block.text).numbered:
        odds += _NUMBERED
    from scrubber.language.facts.facts import scan  # noqa: PLC0415 -- heavy, and few get as far

    duties = (f for f in scan(block.text, block.language) if f.kind == "modal" and f.value in _MODALS)
    if any(duty.end - duty.start > 1 for duty in duties):  # 需 alone is what one needs, not what one must
        odds += _OBLIGES
    return odds


def settings_of(blocks: Iterable[Block]) -> Counter[str]:
    """How often a copy sets blocks in each way, but for headings."""
    return Counter(block.setting for block in blocks if block.kind != "heading")


def _about(folded: str) -> frozenset[str]:
    """What a text is about: its long words, as far as their endings, and pairs of characters where words are written
    without blanks.
    """
    row = words(folded)
    pairs = (one + other for one, other in pairwise(row) if len(one) == len(other) == 1 and min(one, other) > "\u2e7f")
    long = (word for word in row if len(word) >= _LONG_WORD and word not in listed("any") and not is_common(word))
    return frozenset(
        [_stem(word) for word in long]
        + [pair for pair in pairs if not _JOINING.intersection(pair) and not _SYLLABIC.search(pair)]
        + _HANGUL.findall(folded)
    )


def _stem(word: str) -> str:
    """A long word without its ending."""
    return word if len(word) <= _WHOLE else word[: -(_ENDING if len(word) > _WHOLE + _ENDING else _SHORT_ENDING)]


def _setting(block: Block, settings: Counter[str]) -> float:
    """What a block's setting says: nothing in a plain text, and little where a page sets much in a way of its own."""
    total = settings.total()
    if not block.setting or total < _FEWEST:
        return 0.0
    if block.setting in settings:
        return 0.0  # a site that says what it likes in the text's own setting is no rarity
    once = sum(times == 1 for times in settings.values())
    return min(_MOST_UNLIKE, log(_UNLIKE * (total + 2) / (once + 1)))
