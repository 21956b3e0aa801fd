"""A text's own particulars, as minutes have them (when, where, who was in the chair), and what a site says of it at its
edge besides who wrote it: how often it was read, how long that takes, and how old it is.
"""

from collections.abc import Callable

from scrubber.cleaning.extract.lines import line_vocabulary as vocabulary
from scrubber.cleaning.extract.lines.datelines import is_date, names_date, without_dates
from scrubber.cleaning.extract.lines.prices import is_price
from scrubber.cleaning.extract.page.elements import LISTS
from scrubber.cleaning.extract.page.view import View
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["particulars"]

#: A line that says what something is, and no hour ("on 3 May, 10:25"), its longest, and how many such sayings in a row
#: make a text's own particulars; where the next one on a line begins.
_NAMED = lazily(r"[^\W\d_][^:]{0,24}(?<!\d): {0,4}[^\s/]")
_NEXT = lazily(r"\s(?=[^\W\d_][^:\s]{0,24}(?<!\d): {0,4}[^\s/])")
_LONGEST, _ENOUGH = 120, 3
#: Items of a list that are no particulars, where its others are none either.
_OTHERS = 2
#: How old it is, as papers warn their readers.
_AGED = lazily(unbroken(_SAID["aged"]))
#: How long it takes to read.
_OF_BYLINES = read_table("site_sayings")["bylines"]
_TO_READ = lazily(unbroken(_OF_BYLINES["to_read"]))
#: What a register says of an official paper, above it; rows of a table by which all of it is a register's.
_REGISTER, _FIELDS = lazily(unbroken(_OF_BYLINES["register"])), 2
#: Counts of a text in a row with its day: "12 May 2024 · 1,108 views · 4 min". What is counted needs no words of a
#: language.
_TALLIES = lazily(r"\s?[·|•—–]\s?")
_COUNT = lazily(r"\D{0,20}\d[\d.,]{0,9}\s?k?\D{0,20}")
_MOST_TALLIES, _TALLY = 4, 90
#: An hour alone, as the entries of a report begin that is written while something goes on; from one hour to another, as
#: something takes place, and nothing is published.
_CLOCK = r"\d{1,2}[:.h]\d\d"
_HOUR = lazily(rf"\W{{0,2}}{_CLOCK}(?: ?(?:uhr|h|[ap]\.?m\.?))?\W{{0,2}}")
_SPAN = lazily(rf"{_CLOCK} ?(?:uhr|h|[ap]\.?m\.?)? ?[-–—] ?{_CLOCK}")
#: Such entries at least, and lines from the hour to what is told, at most.
_ENTRIES, _BELOW = 3, 2
#: Words beside a price.
_WORDS = 3.0


def own_particulars(view: View, is_sites: Callable[[str], object]) -> set[int]:
    """The parts that are rows of a text's own particulars: one under the other at one place above the text's end, or
    several on a line, of which a site would give few ("Time: …", "Place: …", "Chair: …").
    """
    own: set[int] = set()
    run: list[int] = []
    end = view.text[-1]
    for i in range(view.first, end + 1):
        if i < end:
            part = view.parts[i]
            if part.control:
                continue
            folded = view.folded[i]
            named = ":" in folded and len(folded) <= _LONGEST and _NAMED.match(folded) is not None
            if named and not (part.links or part.rule) and (not run or view.style[i] == view.style[run[0]]):
                run.append(i)
                continue
        said = [each for k in run for each in _sayings(view.folded[k])]
        if len(said) >= _ENOUGH and 2 * sum(bool(is_sites(each)) for each in said) < len(said):
            own.update(run)
        run = []
    return own


def listed_particulars(view: View, first: int, is_sites: Callable[[str], object]) -> set[int]:
    """The items of lists that stand amid the text, from some part on, in which others are no particulars of it:
    "Source: the field of a form" beside "Sink: …", the days of a chronicle.
    """
    listed: set[int] = set()
    for node in view.page.nodes:
        if node.tag not in LISTS or not first < node.first < node.last <= view.text[-1]:
            continue
        items = range(node.first, node.last)
        own = all(view.parts[i].kind == "list_item" and view.opinion.kept[i] for i in items)
        if own and sum(not (is_sites(view.folded[i]) or view.parts[i].links) for i in items) >= _OTHERS:
            listed.update(items)
    return listed


def find_times(view: View) -> frozenset[int]:
    """The lines that say when what the text is about takes place.

    From which hour to which on a day, but for several named things below the text, which are others; a day or a figure
    that a list of terms gives of which an extractor is sure; and the hours over the entries of a report, several alone
    on lines set alike, each over a sentence where the text stands.
    """
    within = range(view.first, view.last)
    short = [i for i in within if len(view.folded[i]) <= _LONGEST and any(map(str.isdecimal, view.folded[i]))]
    found = {i for i in short if _SPAN.search(view.folded[i]) and names_date(view.folded[i])}
    below = {i for i in found if view.text and i > view.text[-1] and not is_date(_SPAN.sub("", view.folded[i]))}
    found -= below if len(below) > 1 else set()
    found.update(i for i in short if view.company[i] == 1 and view.page.nodes[view.parts[i].node].tag == "dd")
    hours = {i for i in short if _HOUR.fullmatch(view.folded[i])}
    if view.thread is None and len(hours) >= _ENTRIES:
        told = {i for i in hours if _heads_sentence(view, i, hours)}
        if len(told) >= _ENTRIES and len({view.style[i] for i in told}) == 1:
            found |= told
    return frozenset(found)


def tells_cost(view: View, i: int) -> bool:
    """Whether a line is a price, with a word or two and no link, right below the title: what the thing costs of which
    the page tells.
    """
    part = view.parts[i]
    return part.size <= _WORDS and is_price(part.text) and not (part.links or view.framed[i]) and i - 1 == view.title()


def _heads_sentence(view: View, i: int, hours: set[int]) -> bool:
    """Whether a sentence at the text's place stands right below an hour, or below a heading of its own."""
    for k in range(i + 1, min(i + 1 + _BELOW, view.last)):
        if k in hours:
            return False
        if view.prose[k] and view.at_home(k):
            return True
    return False


def registered(view: View) -> set[int]:
    """The rows, above the text, of a register's table about the paper; a row may have marks enough to be taken for
    the text's first sentence.
    """
    rows = {
        i
        for i in range(view.first, view.last)
        if view.parts[i].kind == "table_row" and "\t" in view.parts[i].text and _REGISTER.search(view.folded[i])
    }
    if not rows:
        return rows
    head = next((i for i in view.text if i not in rows), view.last)
    tables = [
        node
        for node in view.page.nodes
        if node.tag == "table" and node.last <= head and sum(i in rows for i in range(node.first, node.last)) >= _FIELDS
    ]
    return {i for i in rows if i < head} | {i for node in tables for i in range(node.first, node.last)}


def _sayings(folded: str) -> list[str]:
    """The sayings of a line. The first may be named by several words, of which the last looks like another's name."""
    first, *others = _NEXT.split(folded)
    return [first, *others] if ":" in first else [f"{first} {others[0]}", *others[1:]]


def tells_age(folded: str) -> bool:
    """Whether a folded line says how old a text is, its day and how many read it, or its day and at least two counts in
    a row.
    """
    if len(folded) > _TALLY:
        return False
    if _AGED.fullmatch(folded.rstrip(".。!")):
        return True
    counted = vocabulary.count_of_readers()
    if counted.search(folded) and (rest := without_dates(folded)) != folded:
        rest = rest.strip(" ·•|,-–—()[]")
        if rest and counted.fullmatch(rest):
            return True
    first, *others = _TALLIES.split(folded)
    return 1 < len(others) <= _MOST_TALLIES and names_date(first) and all(_COUNT.fullmatch(each) for each in others)


def says_how_long(folded: str) -> bool:
    """Whether a line says how long it takes to read the text, and at most its day: "3 May 2018 · 2 min read"."""
    if len(folded) > _TALLY or not _TO_READ.search(folded):
        return False
    return _TO_READ.fullmatch(without_dates(folded).strip(" ·•|,-–—")) is not None
