"""What tells a post from any other text: a day and a name beside its words, and what a forum sets amid them."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from scrubber.cleaning.extract.lines.datelines import is_date, is_stamped, names_date, names_distance
from scrubber.cleaning.extract.page.page import Page, Part
from scrubber.cleaning.extract.reading import fold, letters, squeeze, weight
from scrubber.language.facts.months import MONTH_NAMES
from scrubber.language.facts.weekdays import WEEKDAY_NAMES
from scrubber.patterns import lazily

#: The share of posts that has each sign; posts of which one heading is enough.
MOST, PAIR = 0.8, 2
#: Words of a day or a name with what stands beside it; of an article's heading, at least.
_SHORT, _HEADING = 14.0, 3.0
_LINKED = 0.5
#: Words of a question, at most, and paragraphs of what is longer, at least.
_QUESTION, _PARAGRAPHS = 200.0, 4
#: Words of what a forum sets amid a post, at most.
_TOOL = 6.0
#: Characters of the longest mark of an answer ("Re", "Antw"); letters of the shortest title behind it.
_MARK = 8
_FIGURES = lazily(r"\d+")
_OF_DATES = MONTH_NAMES | WEEKDAY_NAMES
_SECTION = lazily(r"\d{1,3}(?:\.\d{1,3}){1,4}\.?\s")
_PLAIN = frozenset({"paragraph", "quotation"})


def are_signed(page: Page, beside: Sequence[Sequence[int]]) -> bool:
    """Whether beside the words of most posts stands a day, and a name: something short that is another in one post
    than in the next, and not for its month or weekday alone ("Release 2.1 (Sep 3)").
    """
    days = sum(any(is_day(page.parts[i]) for i in parts) for parts in beside)
    names = [
        {key for i in parts if page.parts[i].size <= _SHORT and (key := _undated(page.parts[i].text))}
        for parts in beside
    ]
    everywhere = set.intersection(*names) if names else set()
    named = [each - everywhere for each in names]
    return (
        days >= MOST * len(beside)
        and sum(map(bool, named)) >= MOST * len(beside)
        and len({frozenset(each) for each in named}) > 1
    )


def are_one(page: Page, bodies: Collection[int]) -> bool:
    """Whether the words of several say no more than half as many things: what a site announces in each of its menus."""
    said = {tuple(part.text for part in page.parts[page.nodes[i].first : page.nodes[i].last]) for i in bodies}
    return len(bodies) > PAIR and 2 * len(said) <= len(bodies)


def are_entries(page: Page, heads: Sequence[Sequence[int]]) -> bool:
    """Whether most have a heading with a day that says the same words, or whose section's number counts on from the
    one before: the releases of a log of changes, the sections of a chronicle, and nobody's posts.
    """
    dated = [
        [page.parts[i] for i in each if page.parts[i].kind == "heading" and is_day(page.parts[i])] for each in heads
    ]
    called = Counter(_undated(parts[0].text) for parts in dated if parts)
    del called[""]
    numbers = [_section(parts[0].text) for parts in dated if parts]
    on = sum(bool(a) and b == [*a[:-1], a[-1] + 1] for a, b in pairwise(numbers))
    return max(*called.values(), on + 1, 0) >= MOST * len(heads)


def _section(line: str) -> list[int]:
    """The number of a section of a chapter, that a heading begins with: 6 and 12 of "6.12. June 2013"."""
    found = _SECTION.match(line)
    return [int(figure) for figure in found[0].strip().rstrip(".").split(".")] if found else []


def _undated(line: str) -> str:
    """The letters of a line, but for figures and the names of months and weekdays."""
    words = [letters(word) for word in _FIGURES.sub("", line).split()]
    return "".join([word for word in words if word.lower() not in _OF_DATES])


def is_day(part: Part) -> bool:
    """Whether a short line names a day, or how long ago it was."""
    return part.size <= _SHORT and _names_day(part.text)


@lru_cache(maxsize=1024)
def _names_day(line: str) -> bool:
    """Whether it does; of the same line it is asked for each make of elements around it."""
    return is_date(line) or is_stamped(line) or names_date(line) or names_distance(line)


def are_articles(page: Page, heads: Sequence[Sequence[int]]) -> bool:
    """Whether most, or one of a pair, have a heading of their own that is more than a name, and another than the
    page's: texts one below the other, or teasers. Two of many may be called the same.
    """
    title = squeeze(page.title)
    parts = [page.parts[i] for each in heads for i in each]
    lines = [fold(part.text) for part in parts if part.kind == "heading" and not is_day(part)]
    same = set.intersection(*({*line.split()} for line in lines)) if lines else set()
    own = Counter(
        letters(line) for line in lines if weight(" ".join(w for w in line.split() if w not in same)) >= _HEADING
    )
    for head in list(own):
        if head in title or (title and head.endswith(title)):
            del own[head]
    return 2 * len(own) > len(heads) - (len(heads) == PAIR) and len(own) >= MOST * own.total()


def are_comments(page: Page, bodies: Collection[int]) -> bool:
    """Whether most stand in one section of comments, the last of them too, and what stands above it is the text that
    they are about: its lead and its body may be made as they are, or it is longer than questions are.
    """
    first = [page.nodes[i].first for i in bodies]
    return any(
        max(first) < end
        and sum(i >= start for i in first) >= MOST * len(first)
        and (start > min(first) or _is_article_above(page, start))
        for start, end in page.comments
    )


def _is_article_above(page: Page, start: int) -> bool:
    """Whether several paragraphs stand above a part, with more words than a question has."""
    told = [part.size for part in page.parts[:start] if is_told(part)]
    return len(told) >= _PARAGRAPHS and sum(told) > _QUESTION


def tools(page: Page, bodies: Collection[int]) -> Iterator[int]:
    """What the same few words say, figures aside, amid the words of several posts: a quotation is to be opened, a
    post was changed at some hour. So does "Re:" with the page's title.
    """
    title = squeeze(page.title)
    yield from (
        i
        for node in bodies
        for i in range(page.nodes[node].first, page.nodes[node].last)
        if _answers_to(title, page.parts[i])
    )
    short = [
        [i for i in range(node.first, node.last) if page.parts[i].kind in _PLAIN and not page.parts[i].prose]
        for node in map(page.nodes.__getitem__, bodies)
        if node.last > node.first + 1
    ]
    counts = Counter(text for parts in short for text in {_unnumbered(page, i) for i in parts})
    # A longer line that two of them share is quoted by one.
    least = (len(bodies) / 2, 1.0)
    yield from (
        i for parts in short for i in parts if counts[_unnumbered(page, i)] > least[page.parts[i].size <= _TOOL]
    )


def _answers_to(title: str, part: Part) -> bool:
    """Whether a line says "Re:", in any language, and what a title begins with."""
    mark, colon, said = part.text[: len(title) * 2 + _MARK].partition(":")
    key = squeeze(said)
    return bool(colon) and 0 < len(mark) <= _MARK and len(key) > _MARK and title.startswith(key)


def _unnumbered(page: Page, i: int) -> str:
    return _FIGURES.sub("", page.parts[i].text)


def is_told(part: Part) -> bool:
    """Whether it is running text that readers see."""
    return part.prose and part.kind != "heading" and part.link_density < _LINKED and is_shown(part) and not part.notice


def is_shown(part: Part) -> bool:
    """Whether readers see it, and not to press it."""
    return not (part.hidden or part.control)
