"""A thread: elements of one make, each with a day, a name and somebody's words, that hold nearly all that a page says.

What is a post's and what is the site's shows without a word of either. The words of every post stand in one element of
the like place and make, and what stands around it in the post (who wrote it, when, buttons, counters, a signature) is
the site's. Posts may be neighbours, lie in one another as answers do, or be rows of a table. The first may be of
another make, as a question is before its answers, if its words stand in such an element, or a line counts the answers
to it. Two posts are a thread where they are set alike, their days too, and nothing else is told.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from scrubber.cleaning.extract.comment_words import LONGEST_COUNT, counts_answers
from scrubber.cleaning.extract.page.page import Page
from scrubber.cleaning.extract.page.post_elements import (
    LINES,
    WORDS,
    Posts,
    dressed,
    find_bodies,
    find_makes,
    outermost,
    own_parts,
    widest_around,
)
from scrubber.cleaning.extract.page.post_signs import (
    MOST,
    PAIR,
    are_articles,
    are_comments,
    are_entries,
    are_one,
    are_signed,
    is_day,
    is_shown,
    is_told,
    tools,
)
from scrubber.cleaning.extract.reading import squeeze

#: So many posts are a thread, but for a pair.
_POSTS = 3
#: Words that a page may say besides in paragraphs of so many, and the share of the thread's that they may be.
_BESIDE, _SHARE, _SAYS = 20.0, 0.15, 10.0
#: Words of a question, at most, unless answers of so many times less are usual.
_LONG, _LONGER = 150.0, 5.0
#: Makes that hold most of a page, up to which is asked.
_TRIED = 24
#: Parts above the first answer among which the count of answers is sought; parts from there up to the title; letters of
#: the shortest title.
_NEAR_COUNT, _HIGHEST, _TITLE = 12, 80, 4


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


def find_thread(page: Page, framed: Sequence[bool]) -> Thread | None:
    """The thread that a page is; None where it is none.

    It goes wrong on comments below an article of hardly a sentence.
    """
    told = [0.0, *accumulate(part.size if is_told(part) else 0.0 for part in page.parts)]
    best: Thread | None = None
    tried: set[tuple[int, ...]] = set()
    for nodes in find_makes(page):
        outer = (page.nodes[i] for i in outermost(page, nodes))
        if 2 * sum(told[node.last] - told[node.first] for node in outer) < told[-1] or tuple(nodes) in tried:
            continue
        if len(tried) == _TRIED:
            break
        tried.add(tuple(nodes))
        for found in (_read_makes(page, framed, nodes), _read_dressed(page, framed, nodes)):
            if found and (best is None or len(found.said) > len(best.said)):
                best = found
    return best


def _read_makes(page: Page, framed: Sequence[bool], nodes: Sequence[int]) -> Thread | None:
    """The thread whose posts are these elements, in each of which one is its words."""
    if len(nodes) < _POSTS:
        return None
    posts = own_parts(page, nodes)
    dated = len(posts.parts)
    for parts in posts.parts:
        dated -= not any(is_day(page.parts[i]) for i in parts)
        if dated < MOST * MOST * len(nodes):
            return None  # too few of any that have words stand beside a day
    return _read(page, framed, posts, find_bodies(page, posts))


def _read_dressed(page: Page, framed: Sequence[bool], nodes: Sequence[int]) -> Thread | None:
    """The thread in which these elements are the words of the posts, of whatever make each post is: a question's and
    its answers' may differ.
    """
    bodies = _unsigned(page, [i for i in outermost(page, nodes) if page.nodes[i].tag not in LINES])
    frames = widest_around(page, bodies)
    dated = sum(any(is_day(page.parts[i]) for i in _within(page, node)) for node in bodies)
    if len(bodies) < PAIR or len(set(frames)) < len(bodies) or dated >= MOST * len(bodies):
        return None  # an element with the day is a post, and no post's words
    posts = own_parts(page, frames)
    told = sum(_told(page, parts) for parts in posts.parts)
    sizes = _told_each(page, bodies)
    least = 1 - _SHARE if len(bodies) < _POSTS and not _are_counted(page, bodies) else WORDS
    if sum(sizes) < least * told or not _are_dated_alike(page, posts) or _is_article(sizes):
        return None
    return _read(page, framed, posts, dict(enumerate(bodies)), wide=True)


def _unsigned(page: Page, nodes: list[int]) -> list[int]:
    """Elements without those that stand right behind another one of them within the same element, if few do: a
    signature may be made like the words above it.
    """
    ends = {(page.nodes[i].parent, page.nodes[i].last) for i in nodes if page.nodes[i].last > page.nodes[i].first}
    words = [i for i in nodes if (page.nodes[i].parent, page.nodes[i].first) not in ends]
    return words if 2 * len(words) > len(nodes) else nodes


def _are_counted(page: Page, bodies: Sequence[int]) -> bool:
    """Whether a line between the first words and the next counts them as answers."""
    return any(
        counts_answers(page.parts[i].text) for i in range(page.nodes[bodies[0]].last, page.nodes[bodies[1]].first)
    )


def _is_article(sizes: Sequence[float]) -> bool:
    """Whether the first says so much more than the others that they comment on it."""
    return sizes[0] > max(_LONG, _LONGER * sorted(sizes[1:])[len(sizes) // 2 - 1])


def _within(page: Page, node: int) -> range:
    return range(page.nodes[node].first, page.nodes[node].last)


def _told(page: Page, parts: Iterable[int]) -> float:
    return sum(page.parts[i].size for i in parts if is_told(page.parts[i]))


def _told_each(page: Page, bodies: Iterable[int]) -> list[float]:
    return [_told(page, _within(page, node)) for node in bodies]


def _are_dated_alike(page: Page, posts: Posts) -> bool:
    """Whether most have a day in an element of one make, and both of a pair."""
    days = Counter(
        dress
        for parts in posts.parts
        for dress in {page.nodes[page.parts[i].node].dress for i in parts if is_day(page.parts[i])}
    )
    return max(days.values(), default=0) >= MOST * len(posts.parts)


def _read(
    page: Page, framed: Sequence[bool], posts: Posts, bodies: Mapping[int, int], *, wide: bool = False
) -> Thread | None:
    """What each post says, and what stands around it; None if they are no posts.

    Args:
        page: the page.
        framed: for each part, whether an element around it frames the text.
        posts: the posts.
        bodies: for each of them with words, the element that holds these.
        wide: whether each is the widest element around its words, so that other things may stand below these.
    """
    if len(bodies) < max(PAIR, MOST * len(posts.nodes)):
        return None
    said = {i for node in bodies.values() for i in range(page.nodes[node].first, page.nodes[node].last)}
    beside = [[i for i in posts.parts[at] if i not in said] for at in bodies]
    heads = [
        [i for i in each if not wide or i < page.nodes[body].first]
        for each, body in zip(beside, bodies.values(), strict=True)
    ]
    if (
        not said
        or are_one(page, bodies.values())
        or not are_signed(page, beside)
        or are_articles(page, heads)
        or are_entries(page, heads)
    ):
        return None
    make = {page.nodes[node].dress for node in bodies.values()}
    opening = {i for i in dressed(page, make) if i not in said}
    if are_comments(page, bodies.values()):
        return None
    if all(framed[i] for i in said) and _is_article([_told(page, opening), *_told_each(page, bodies.values())]):
        return None  # an article stands above, in an element called as the words of its comments are
    asked = find_question(page, [*map(is_told, page.parts)], min(said)) - said
    inside = {i for parts in posts.parts for i in parts}
    words = sum(page.parts[i].size for i in said)
    behind = max(said)
    other = sum(
        # Behind the last post stands what a site says of itself rather than an article.
        part.size / (2 if i > behind else 1)
        for i, part in enumerate(page.parts)
        if part.size >= _SAYS and i not in inside and i not in opening | asked and is_told(part) and not framed[i]
    )
    if other > max(_BESIDE, _SHARE * words):
        return None
    all_said = said | opening | asked
    first, last = min(all_said), max(*all_said, *inside) + 1
    set_amid = set(tools(page, bodies.values()))
    around = {i for i in range(first, len(page.parts)) if i not in all_said}
    around.update(i for parts in beside for i in parts)
    restored = frozenset(i for i in all_said - set_amid if is_shown(page.parts[i]))
    return Thread(first, last, restored, frozenset(around | set_amid))


def find_question(page: Page, told: Sequence[bool], first: int) -> frozenset[int]:
    """The parts that ask what the posts from `first` on answer; none where no line over them counts answers.

    Found: what stands between the title and "3 Answers", 4 个回答. Not found: an article above "3 comments", or what is
    said to be answered by "3 Antworten auf „…“".
    """
    near = range(first, max(-1, first - _NEAR_COUNT - 1), -1)
    count = next((i for i in near if counts_answers(page.parts[i].text)), -1)
    if count < 0:
        return frozenset()
    title = squeeze(page.title)
    top = next((i for i in range(count, max(-1, count - _HIGHEST), -1) if _is_title(page, i, title)), -1)
    return frozenset(i for i in range(top + 1, count) if told[i]) if top >= 0 else frozenset()


def _is_title(page: Page, i: int, title: str) -> bool:
    key = squeeze(page.parts[i].text) if len(page.parts[i].text) <= len(page.title) + LONGEST_COUNT else ""
    return len(key) >= _TITLE and title.startswith(key)
