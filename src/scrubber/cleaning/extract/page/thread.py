"""A thread: elements of one make, each with a day, a name and somebody's words, that hold nearly all that a page says.

What is a post's and what is the site's shows without a word of either. The words of every post stand in one element of the like place and make, and what stands around it in the post (who wrote it, when, buttons,
counters, a signature) is the site's. Posts may be neighbours, lie in one another as answers do, or be rows of a table. The first may be of another make, as a question is before its answers, if its words stand in
such an element.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from scrubber.cleaning.extract.lines.datelines import is_date, is_stamped, names_date, names_distance
from scrubber.cleaning.extract.reading import fold, letters, weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scrubber.cleaning.extract.page.page import Page, Part

#: So many posts are a thread; the share of them that holds each of its signs; the share of their words that stand in one element of each.
_POSTS, _MOST, _WORDS = 3, 0.8, 0.6
#: Posts that say something in a sentence, at least.
_TELLING = 2
#: Words that a page may say besides in paragraphs of so many, and the share of the thread's that they may be.
_BESIDE, _SHARE, _SAYS = 20.0, 0.15, 10.0
#: Words of a day or a name with what stands beside it; of an article's heading, at least.
_SHORT, _HEADING = 14.0, 3.0
_LINKED = 0.5
#: Names of a class that are looked at, elements of a make, makes that hold most of a page, and elements around words within a post, up to which is asked.
_NAMES, _ELEMENTS, _TRIED, _DEEP = 8, 2_000, 24, 32
_FIGURES = re.compile(r"\d+")
_LINES = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_PLAIN = frozenset({"paragraph", "quotation"})


class Thread(NamedTuple):
    """A page's thread.

    Attributes:
        first: its first part.
        last: its end, exclusive.
        said: the parts that are somebody's words.
        around: those in its posts, between and behind them that are the site's.
    """

    first: int
    last: int
    said: frozenset[int]
    around: frozenset[int]


class _Posts(NamedTuple):
    """Elements of one make, and the parts of each that lie in no other of them."""

    nodes: Sequence[int]
    parts: Sequence[Sequence[int]]


def find_thread(page: Page, framed: Sequence[bool]) -> Thread | None:
    """The thread that a page is; None where it is none.

    It goes wrong on comments below an article of hardly a sentence.

    Args:
        page: the page.
        framed: for each part, whether an element around it frames the text.
    """
    told = [0.0, *accumulate(part.size if _is_told(part) else 0.0 for part in page.parts)]
    best: Thread | None = None
    tried: set[tuple[int, ...]] = set()
    for nodes in _makes(page):
        outer = (page.nodes[i] for i in _outermost(page, nodes))
        if 2 * sum(told[node.last] - told[node.first] for node in outer) < told[-1] or tuple(nodes) in tried:
            continue
        if len(tried) == _TRIED:
            break
        tried.add(tuple(nodes))
        found = _read(page, framed, _own(page, nodes))
        if found and (best is None or len(found.said) > len(best.said)):
            best = found
    return best


def _makes(page: Page) -> Iterator[list[int]]:
    """Elements that share a tag and a name of their class, figures aside."""
    makes: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, node in enumerate(page.nodes):
        names = _FIGURES.sub("", node.style.partition(".")[2]).split()[:_NAMES]
        for name in dict.fromkeys(names):
            makes[node.tag, name].append(i)
    return (nodes for nodes in makes.values() if _POSTS <= len(nodes) <= _ELEMENTS)


def _outermost(page: Page, nodes: Sequence[int]) -> Iterator[int]:
    end = 0
    for i in nodes:
        if page.nodes[i].first >= end:
            yield i
            end = page.nodes[i].last


def _own(page: Page, nodes: Sequence[int]) -> _Posts:
    """Elements with the parts of each that lie in no other one within."""
    holder: dict[int, int] = {}
    for at, i in enumerate(nodes):  # a node stands behind those around it
        holder.update(dict.fromkeys(range(page.nodes[i].first, page.nodes[i].last), at))
    parts: list[list[int]] = [[] for _ in nodes]
    for part, at in sorted(holder.items()):
        if not page.parts[part].hidden:
            parts[at].append(part)
    return _Posts(nodes, parts)


def _read(page: Page, framed: Sequence[bool], posts: _Posts) -> Thread | None:
    """What each post says, and what stands around it; None if they are no posts."""
    bodies = _bodies(page, posts)
    if len(bodies) < max(_POSTS, _MOST * len(posts.nodes)):
        return None
    said = {i for node in bodies.values() for i in range(page.nodes[node].first, page.nodes[node].last)}
    beside = [[i for i in posts.parts[at] if i not in said] for at in bodies]
    if not _are_signed(page, beside) or _are_articles(page, beside):
        return None
    make = {page.nodes[node].dress for node in bodies.values()}
    opening = {i for i in _dressed(page, make) if i not in said}
    inside = {i for parts in posts.parts for i in parts}
    words = sum(page.parts[i].size for i in said)
    other = sum(
        part.size
        for i, part in enumerate(page.parts)
        if part.size >= _SAYS and i not in inside and i not in opening and _is_told(part) and not framed[i]
    )
    if other > max(_BESIDE, _SHARE * words):
        return None
    all_said = said | opening
    first, last = min(all_said), max(*all_said, *inside) + 1
    tools = set(_tools(page, bodies.values()))
    around = {i for i in range(first, len(page.parts)) if i not in all_said}
    around.update(i for parts in beside for i in parts)
    restored = frozenset(i for i in all_said - tools if _is_shown(page.parts[i]))
    return Thread(first, last, restored, frozenset(around | tools))


def _tools(page: Page, bodies: Iterable[int]) -> Iterator[int]:
    """What the same few words say, figures aside, amid the words of several posts: a quotation is to be opened, a post was changed at some hour."""
    short = [
        [i for i in range(node.first, node.last) if page.parts[i].kind in _PLAIN and not page.parts[i].prose]
        for node in map(page.nodes.__getitem__, bodies)
        if node.last > node.first + 1
    ]
    counts = Counter(text for parts in short for text in {_unnumbered(page, i) for i in parts})
    return (i for parts in short for i in parts if counts[_unnumbered(page, i)] > 1)


def _unnumbered(page: Page, i: int) -> str:
    return _FIGURES.sub("", page.parts[i].text)


def _bodies(page: Page, posts: _Posts) -> Mapping[int, int]:
    """For each post with words, the innermost element that holds them; in all posts it stands at the like place."""
    words: dict[str, float] = defaultdict(float)
    holders: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    short: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    total = 0.0
    for at, (root, parts) in enumerate(zip(posts.nodes, posts.parts, strict=True)):
        for i in parts:
            part = page.parts[i]
            told = _is_told(part)
            total += part.size * told
            for node, way in _ways(page, part.node, root):
                words[way] += part.size * told
                (holders if told else short)[way][at].add(node)
    for way, telling in list(holders.items()):
        # A word of thanks is a post, too, where at least every other one says more.
        if len(telling) >= max(_TELLING, len(posts.nodes) / 2):
            holders[way] = {**short[way], **telling}
    fit = [
        way
        for way, size in words.items()
        if size >= _WORDS * total
        and len(holders[way]) >= _MOST * len(posts.nodes)
        and sum(len(nodes) == 1 for nodes in holders[way].values()) >= _MOST * len(holders[way])
    ]
    if not fit:
        return {}
    way = max(fit, key=lambda way: (way.count(">"), way))
    return {at: min(nodes) for at, nodes in sorted(holders[way].items())}


def _ways(page: Page, node: int, root: int) -> Iterator[tuple[int, str]]:
    """The elements from a part to its post, the post itself left out, each with how it is set in the post; a paragraph or an item is none of them."""
    chain: list[int] = []
    while node != root and node >= 0:
        chain.append(node)
        node = page.nodes[node].parent
    way = ""
    for at in islice(reversed(chain), _DEEP):
        if page.nodes[at].tag in _LINES:
            return
        way += ">" + _FIGURES.sub("", page.nodes[at].dress or page.nodes[at].tag)
        yield at, way


def _are_signed(page: Page, beside: Sequence[Sequence[int]]) -> bool:
    """Whether beside the words of most posts stands a day, and a name: something short that is another in one post than in the next."""
    days = sum(any(_is_day(page.parts[i]) for i in parts) for parts in beside)
    names = [
        {key for i in parts if page.parts[i].size <= _SHORT and (key := letters(_FIGURES.sub("", page.parts[i].text)))}
        for parts in beside
    ]
    everywhere = set.intersection(*names) if names else set()
    named = [each - everywhere for each in names]
    return (
        days >= _MOST * len(beside)
        and sum(map(bool, named)) >= _MOST * len(beside)
        and len({frozenset(each) for each in named}) > 1
    )


def _is_day(part: Part) -> bool:
    return part.size <= _SHORT and any(says(part.text) for says in (is_date, is_stamped, names_date, names_distance))


def _are_articles(page: Page, beside: Sequence[Sequence[int]]) -> bool:
    """Whether most have a heading of their own that is more than a name, and another than the page's: texts one below the other, or teasers."""
    title = letters(fold(page.title))
    parts = [page.parts[i] for each in beside for i in each]
    lines = [fold(part.text) for part in parts if part.kind == "heading" and not _is_day(part)]
    same = set.intersection(*({*line.split()} for line in lines)) if lines else set()
    own = Counter(
        letters(line) for line in lines if weight(" ".join(w for w in line.split() if w not in same)) >= _HEADING
    )
    for head in list(own):
        if head in title or (title and head.endswith(title)):
            del own[head]
    return 2 * len(own) > len(beside) and max(own.values()) == 1


def _dressed(page: Page, make: set[str]) -> Iterator[int]:
    """The parts of elements that are set as the posts' words are, by a class of their own."""
    for node in page.nodes:
        if node.style and node.dress in make:
            yield from range(node.first, node.last)


def _is_told(part: Part) -> bool:
    """Whether it is running text that readers see."""
    return part.prose and part.kind != "heading" and part.link_density < _LINKED and _is_shown(part) and not part.notice


def _is_shown(part: Part) -> bool:
    return not (part.hidden or part.control)
