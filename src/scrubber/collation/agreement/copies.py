"""The copies as agreement hears them: the blocks of each in the order of its page, what it is made of, and which
other sites have it.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from hashlib import blake2b

from scrubber.cleaning.extract.chrome_words import chrome, is_site_line
from scrubber.cleaning.extract.notice_words import is_notice
from scrubber.cleaning.extract.page.rules.bylines import is_particulars
from scrubber.cleaning.extract.reading import fold, is_name_list, is_prose, weight, words
from scrubber.collation.agreement.support import Others, Row
from scrubber.collation.alignment.other_letters import unaccented
from scrubber.language.plain import one_way
from scrubber.language.remembered import Remembered
from scrubber.model import Block, CleanText
from scrubber.patterns import lazily

#: Words in a shingle.
SHINGLE = 4
#: One line in so many of verse may read as what sites say: all the boats are home.
_LINES = 8
#: So many lines beside the shared text may be unknown to the others, where they have those behind.
NEAR = 2
#: So much of a line at most is something else, if it is a site's own words.
NOTICE = 0.5
#: So many words before a colon introduce something; fewer are a label.
_INTRODUCES = 5.0
#: What counts a heading in a list of them, and characters of a line that are compared.
_NUMBER, _LINE = lazily(r"\d{1,3}(?:\.\d{1,3}){0,5}\.?\s+"), 300
_INDEX = lazily(r"\[\d+\]")
#: What keyboards without some letters write for them, and the same without an accent: foer, for för.
_WRITTEN_OUT = ("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a")
#: Words without their accents, and the last Latin letter.
_UNACCENTED, _LATIN = Remembered(unaccented, 1 << 15), "\u1eff"
_KNOWN = 1 << 16  # blocks of which something is known at a time
#: Removed for good: no other copy makes hidden text readable, or a title that the copy has already said needed twice.
#: Nor is any heading of its text, in the contents that its site makes of them.
_NEVER = frozenset(
    {"hidden", "ruby", "deleted", "list-mark", "control", "echo", "copy", "front-matter", "anchor", "repeated-on-pages"}
)


def shingles(text: str) -> Row:
    """A text's shingles: rows of a few folded words, without accents, which a copy may lack from end to end; of a
    shorter text, itself.
    """
    return row_of(words_of(text))


def words_of(text: str) -> list[str]:
    """A text's words as shingles have them."""
    folded = one_way(fold(text))
    for written, letter in _WRITTEN_OUT:
        folded = folded.replace(written, letter)
    row = words(folded)
    if not folded.isascii():
        row = [word if word.isascii() or word > _LATIN else _UNACCENTED[word] for word in row]
    return row


def row_of(row: Sequence[str]) -> Row:
    """The shingles of words."""
    if len(row) <= SHINGLE:
        return (hash_of(("", *row)),) if row else ()
    return tuple(hash_of(row[i : i + SHINGLE]) for i in range(len(row) - SHINGLE + 1))


def hash_of(row: Sequence[str]) -> int:
    """The same number for the same words in every run (Python's hash is salted), and for no others one could find."""
    return int.from_bytes(blake2b("\x1f".join(row).encode("utf-8", "surrogatepass"), digest_size=8).digest())


class Known:
    """What is known of blocks by what they say: most copies share most of them.

    Attributes:
        shingles: their shingles.
        run: whether they run.
        are_sites: whether they say what sites say.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self.shingles = Remembered(shingles, _KNOWN)
        self.run = Remembered(runs, _KNOWN)
        self.are_sites = Remembered(_is_sites, _KNOWN)


class Copy:
    """One copy, all its blocks in the order of its page.

    It is `bare` if it is no page, but a file with nothing of a site's; and `verse` if it is one with hardly a line of a
    site's, of which not half runs, so that it says nothing against a line that it does not.
    """

    def __init__(
        self, name: str, clean: CleanText, voice: int, twice: Collection[str] = (), known: Known | None = None
    ) -> None:
        """Take a copy.

        Args:
            name: its mirror's.
            clean: what cleaning made of it.
            voice: the site that it speaks for.
            twice: lines that most copies have in their text twice (`said_twice`).
            known: what is known of the blocks of the copies before it.
        """
        self.name = name
        self.voice = voice
        own = {line_of(block) for block in clean.blocks if block.kind == "heading"}.difference(twice)
        removed = [block for block in clean.removed if block.rule not in _NEVER and line_of(block) not in own]
        both = [(b.start, 0, n, b, True) for n, b in enumerate(clean.blocks)] + [
            (b.start, 1, n, b, False) for n, b in enumerate(removed)
        ]
        if any(block.start < 0 for block in clean.blocks):
            both = [each for each in both if each[4]]
        else:
            both.sort(key=lambda each: each[:3])
        self.blocks = [block for *_, block, _ in both]
        self.kept = [kept for *_, kept in both]
        known = known or Known()
        self.shingles = [known.shingles[block.text] for block in self.blocks]
        self.support: list[Others] = []
        self.first = self.last = 0
        self.homes: set[str] = set()
        self.agreed = self.onward = frozenset[int]()
        plain = not removed and not any(block.path for block in self.blocks)
        self.sites = {i for i, block in enumerate(self.blocks) if plain and known.are_sites[block.text]}
        self.bare = plain and not self.sites
        running = sum(len(block.text) for block in self.blocks if known.run[block.text]) if plain else 0
        self.verse = plain and 2 * running < len(clean.text) and _LINES * len(self.sites) <= len(self.blocks)

    def mark_lines(self, verses: Collection[int]) -> None:
        """Note which lines are the document's though they do not run: those of verse, whether of this copy or of any
        of some voices. A table says its head again.
        """
        lines = {i for i, block in enumerate(self.blocks) if self.kept[i] and block.kind != "table_row"} - self.sites
        self.agreed |= {i for i in lines if self.verse or not self.support[i].keys().isdisjoint(verses)}

    def mark_span(self, others: int) -> None:
        """Note where the shared text begins and ends, and at which places it stands.

        Running text that any other site has bounds it, and whatever most sites have: two of them may happen to point to
        the same article below. Lines beside it that most of the other sites have among their text are within it,
        whatever this page took them for.
        """
        shared = [
            i
            for i, kept in enumerate(self.kept)
            if kept
            and len(self.shingles[i]) > 1
            and (among := self.support[i].among)
            and ((among + 1) * 2 > others + 1 or runs(self.blocks[i].text))
        ]
        while shared and says(self.blocks[shared[-1]].text):
            shared.pop()
        if shared:
            self.first, self.last = shared[0], shared[-1] + 1
            self.first = self._reach(self.first - 1, -1, others) + 1
            self.last = self._reach(self.last, 1, others)
        self.homes = {place_of(self.blocks[i]) for i in shared}

    def _reach(self, i: int, step: int, others: int) -> int:
        """How far the text goes on from a block, over lines that most of the other sites have among theirs and a few
        between them.
        """
        end = i
        while 0 <= i < len(self.blocks) and abs(i - end) <= NEAR:
            if self.support[i].among * 2 > others:
                end = i + step
            i += step
        return end

    def over(self) -> int:
        """The line over the shared text, a title perhaps: what was removed between the two, such as a byline, is none;
        where the shared text begins, if there is none.
        """
        return next((i for i in range(self.first - 1, -1, -1) if self.kept[i]), self.first)

    def inside(self, i: int) -> bool:
        """Whether a block stands within the shared text."""
        return self.first <= i < self.last


def line_of(block: Block) -> str:
    """What a block says, without the number by which a list of a text's headings counts it."""
    return fold(_NUMBER.sub("", block.text[:_LINE], count=1))


def said_twice(texts: Collection[CleanText]) -> set[str]:
    """The lines that most copies have in their text twice: headings that the text itself lists."""
    copies: Counter[str] = Counter()
    for text in texts:
        lines = Counter(map(line_of, text.blocks))
        copies.update(line for line, times in lines.items() if times > 1)
    return {line for line, count in copies.items() if 2 * count >= len(texts)}


def place_of(block: Block) -> str:
    """The elements that a block stands in, whichever of its like it is."""
    return _INDEX.sub("", block.path.rpartition("/")[0])


def heard_of(copies: Sequence[Copy]) -> set[int]:
    """The sites that have a line of their text in common with another one: more than a few words, and not what sites
    say below anybody's text.
    """
    heard: set[int] = set()
    voices = {copy.voice for copy in copies}
    for copy in copies:
        for i, block in enumerate(copy.blocks):
            if len(heard) == len(voices):
                return heard
            if copy.kept[i] and len(copy.shingles[i]) > 1:
                among = {voice for voice, support in copy.support[i].items() if not support.removed}
                if among - heard or (among and copy.voice not in heard):
                    heard |= set() if says(block.text) else {copy.voice, *among}
    return heard


def runs(text: str) -> bool:
    """Whether a block reads as running text, or introduces what follows it ("Such a list may look like this:")."""
    return is_prose(text) or (text.rstrip()[-1:] in {":", "："} and weight(text) >= _INTRODUCES)


def _is_sites(text: str) -> bool:
    """Whether a block says what sites say, around a text or in it."""
    return says(text) or is_site_line(fold(text)) or is_name_list(text)


def says(text: str) -> bool:
    """Whether a block is what sites say below anybody's text: a disclaimer, a line about rights, who edited it."""
    folded = fold(text)
    return is_notice(folded) or is_particulars(folded) or chrome(folded).rest < NOTICE
