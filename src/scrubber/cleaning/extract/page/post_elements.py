"""The elements of a page that may be posts, and the one in each of them that may hold somebody's words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from scrubber.cleaning.extract.page.page import Page
from scrubber.cleaning.extract.page.post_signs import (
    MOST,
    PAIR,
    is_told,
)
from scrubber.patterns import lazily

#: The share of the posts' words that stand in one element of each; posts that say something in a sentence, at least.
WORDS, _TELLING = 0.6, 2
#: Names of a class that are looked at, elements of a make, and elements around words within a post, up to which is
#: asked.
_NAMES, _ELEMENTS, _DEEP = 8, 2_000, 32
_FIGURES = lazily(r"\d+")
#: Elements that are a line of what somebody says, and hold none of it together.
LINES = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6"})


class Posts(NamedTuple):
    """Elements of one make, and the parts of each that lie in no other of them."""

    nodes: Sequence[int]
    parts: Sequence[Sequence[int]]


def find_makes(page: Page) -> Iterator[list[int]]:
    """Elements that share a tag and a name of their class, figures aside."""
    makes: dict[tuple[str, str], list[int]] = defaultdict(list)
    shared: dict[str, list[list[int]]] = {"": []}  # by the style of an element those of its makes
    for i, node in enumerate(page.nodes):
        if (own := shared.get(node.style)) is None:
            names = _FIGURES.sub("", node.style.partition(".")[2]).split()[:_NAMES]
            own = shared[node.style] = [makes[node.tag, name] for name in dict.fromkeys(names)]
        for nodes in own:
            nodes.append(i)
    return (nodes for nodes in makes.values() if PAIR <= len(nodes) <= _ELEMENTS)


def outermost(page: Page, nodes: Sequence[int]) -> Iterator[int]:
    """Those of some elements that lie in no other of them."""
    end = 0
    for i in nodes:
        if page.nodes[i].first >= end:
            yield i
            end = page.nodes[i].last


def own_parts(page: Page, nodes: Sequence[int]) -> Posts:
    """Elements with the parts of each that lie in no other one within."""
    holder: dict[int, int] = {}
    for at, i in enumerate(nodes):  # a node stands behind those around it
        holder.update(dict.fromkeys(range(page.nodes[i].first, page.nodes[i].last), at))
    parts: list[list[int]] = [[] for _ in nodes]
    for part, at in sorted(holder.items()):
        if not page.parts[part].hidden:
            parts[at].append(part)
    return Posts(nodes, parts)


def widest_around(page: Page, bodies: Sequence[int]) -> list[int]:
    """For each element the widest around it that holds no other of them, as far as is asked."""
    holding: Counter[int] = Counter()
    ways = []
    for i in bodies:
        way = [i]
        while len(way) < _DEEP and page.nodes[way[-1]].parent >= 0:
            way.append(page.nodes[way[-1]].parent)
        holding.update(way)
        ways.append(way)
    return [next((i for i in reversed(way) if holding[i] == 1), way[0]) for way in ways]


def find_bodies(page: Page, posts: Posts) -> Mapping[int, int]:
    """For each post with words, the innermost element that holds them; in all posts it stands at the like place."""
    words: dict[str, float] = defaultdict(float)
    holders: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    short: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    total = 0.0
    for at, (root, parts) in enumerate(zip(posts.nodes, posts.parts, strict=True)):
        for i in parts:
            part = page.parts[i]
            told = is_told(part)
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
        if size >= WORDS * total
        and len(holders[way]) >= MOST * len(posts.nodes)
        and sum(len(nodes) == 1 for nodes in holders[way].values()) >= MOST * len(holders[way])
    ]
    if not fit:
        return {}
    way = max(fit, key=lambda way: (way.count(">"), way))
    return {at: min(nodes) for at, nodes in sorted(holders[way].items())}


def _ways(page: Page, node: int, root: int) -> Iterator[tuple[int, str]]:
    """The elements from a part to its post, the post itself left out, each with how it is set in the post; a
    paragraph or an item is none of them.
    """
    chain: list[int] = []
    while node != root and node >= 0:
        chain.append(node)
        node = page.nodes[node].parent
    way = ""
    for at in islice(reversed(chain), _DEEP):
        if page.nodes[at].tag in LINES:
            return
        way += ">" + page.nodes[at].dress
        yield at, way


def dressed(page: Page, make: set[str]) -> Iterator[int]:
    """The parts of elements that are set as the posts' words are, by a class of their own."""
    for node in page.nodes:
        if node.style and node.dress in make:
            yield from range(node.first, node.last)
