"""Where an act stands among a page's lines: its articles and title, what stands around them, what a site adds."""

from collections import Counter
from collections.abc import Collection, Sequence

from scrubber.cleaning.extract.articles import count_on, number
from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.cleaning.extract.lines.page_evidence import TEMPLATE, Evidence

#: Lines in a site's words that may stand between an act's title and its decree, and the share of its articles at which
#: a site sets its tools.
_SAID, _AT_EACH = 2, 0.8
#: The share of what a site sets at each that may stand where nothing reads as text.
_ALONE = 0.5
#: How much of a line behind an act is a site's words with which the site begins.
_PARTLY = 0.3
#: The mass of the heaviest of what a site sets at each article.
_NAME = 12


def find_articles(page: Evidence, end: int) -> Sequence[int]:
    """The lines above one in which the articles of an act begin; none in other texts."""
    return count_on(page.lines[:end], lambda first, last: _tells(page, first, last))


def bounds_of_act(page: Evidence, articles: Sequence[int], titles: Collection[int], end: int) -> tuple[int, int]:
    """The first and the last line of an act.

    It begins with its articles, or under its title with the decree by which it is made known, if its title stands again
    over the articles and hardly a word of the site's in between. It ends with its last article's text, its signatures
    and annexes, over the first line in which the site speaks as it does at no article before.
    """
    first, last = articles[0], articles[-1]
    first = _makes_known(page, titles, first)
    within = {page.readings[i].squeezed for i in range(articles[0], last)}
    while last + 1 < end and (page.readings[last + 1].squeezed in within or not _is_site(page, last + 1)):
        last += 1
    return first, last


def tools_of_act(page: Evidence, articles: Sequence[int], first: int, last: int) -> set[int]:
    """The lines that a site sets at nearly each article of an act or piece of a list: a name, said again and again,
    where they say something else ("Top", "Share this section"). What is repealed says nothing else.
    """
    if not articles:
        return set()
    heads = [i for i in range(articles[0], last + 1) if number(page.lines[i])] or articles
    said: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for head, end in zip(heads, [*heads[1:], last + 1], strict=True):
        names = {page.readings[i].squeezed for i in range(head + 1, end) if _is_name(page, i)}
        said.update(names)
        if not _tells(page, head, end):
            alone.update(names)
    least = max(TEMPLATE, _AT_EACH * (len(articles) - 1))
    found = {name for name, times in said.items() if times >= least and alone[name] < _ALONE * times}
    return {i for i in range(first, last + 1) if page.readings[i].squeezed in found}


def _tells(page: Evidence, first: int, end: int) -> bool:
    return any(map(page.is_strong, range(first, end)))


def _makes_known(page: Evidence, titles: Collection[int], first: int) -> int:
    """The highest of the titles over the articles under which an act is made known; else its first article."""
    found, said, tells = first, 0, False
    for at in range(first - 1, 0, -1):
        if tells and at in titles:
            found = at
        said += page.readings[at].chrome >= OWN_WORDS
        if said > _SAID:
            break
        tells = tells or page.is_strong(at)
    return found


def _is_site(page: Evidence, i: int) -> bool:
    reading = page.readings[i]
    return (reading.chrome >= _PARTLY and not page.is_insert(i)) or reading.links


def _is_name(page: Evidence, i: int) -> bool:
    reading = page.readings[i]
    apart = reading.closed or reading.sentence or reading.numbered or reading.item or reading.data
    return not apart and 0 < reading.mass <= _NAME and page.lines[i].replace(" ", "").isalpha()
