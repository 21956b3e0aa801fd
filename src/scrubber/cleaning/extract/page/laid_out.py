"""What is a text's by the line above it or below it, wherever it is set: a laid out table, a question, its answer."""

from itertools import islice

from scrubber.cleaning.extract.page.page import Node, Part
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ASKING, COLONS

#: Rows and lines of a table, at the least, and the share of it of which an extractor is sure.
_ROWS, _LINES, _SURE = 2, 4, 0.6
#: The share of headings set alike that ask, at least: those of teasers do so now and then.
_ASK = 0.6
#: Questions set alike, at least, one fewer where an extractor is sure of one; elements around one of which one holds
#: its answer, and the parts of that; the share of links that an answer may have.
_QUESTIONS, _NEAR, _BOX, _LINKED = 3, 4, 8, 0.3


def find_tables(view: View) -> frozenset[int]:
    """The lines of tables that a page lays out with elements in their cells, so that no row is a line.

    Found: a table right below a heading of the text, or a line of it that ends with a colon, without a link or
    anything to be pressed, where an extractor is sure of what stands in its own cells. It goes wrong on a shop's
    table of prices below a heading of the article beside it.
    """
    rows: dict[int, int] = {}
    tables: dict[int, int] = {}  # of each element, the table around it
    for at, node in enumerate(view.page.nodes):
        around = tables.get(node.parent, -1)
        if around >= 0 or node.tag == "table":
            tables[at] = around if around >= 0 else at
            rows[tables[at]] = rows.get(tables[at], 0) + (node.tag == "tr")
    nodes = [view.page.nodes[at] for at, told in rows.items() if told >= _ROWS]
    return frozenset(i for node in nodes if _is_texts(view, node) for i in range(node.first, node.last))


def _is_texts(view: View, table: Node) -> bool:
    if not view.first < table.first < table.last <= view.last or table.last - table.first < _LINES:
        return False
    head = view.parts[table.first - 1]
    if head.links or not view.at_home(table.first - 1) or view.company[table.first] < _SURE:
        return False
    if head.kind != "heading" and not head.text.endswith(COLONS):
        return False
    inside = range(table.first, table.last)
    return not any(view.parts[i].is_sites or view.parts[i].links or view.framed[i] for i in inside)


def count_questions(view: View) -> dict[str, tuple[int, int]]:
    """For each make of headings, how many of them ask, and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    for part in view.parts:
        if part.kind == "heading":
            dress = view.page.nodes[part.node].dress
            asked, alike = found.get(dress, (0, 0))
            found[dress] = asked + _asks(part), alike + 1
    return found


def asks_for_what_stays(view: View, i: int) -> bool:
    """Whether it is a heading that asks what the sentence right below answers, which no rule removed and an extractor
    is sure of, or that is one of several answers: questions and answers stand in boxes of their own.
    """
    if not (_asks(view.parts[i]) and view.titles(i)):
        return False
    below = view.page.below(i)
    return view.opinion.sure[below] or is_answer(view, below)


def is_answer(view: View, i: int) -> bool:
    """Whether it is a sentence, with hardly a link, right below a heading that asks, in one small element, where the
    page sets several questions alike, or another one and an extractor is sure of this: what is pressed for its answers.

    It goes wrong on a site's questions to its readers, if it sets several alike and says something below each.
    """
    part, nodes = view.parts[i], view.page.nodes
    if i < 1 or not view.prose[i] or part.link_density >= _LINKED or part.is_sites or view.framed[i]:
        return False
    head = view.parts[i - 1]
    if not _asks(head) or head.rule or not view.first <= i < view.last:
        return False
    asked, alike = view.asked.get(nodes[head.node].dress, (0, 0))
    if asked <= _ASK * alike:
        return False  # titles of other pages, of which some ask
    around = islice(view.page.around(head.node), _NEAR)
    return asked >= _QUESTIONS - view.opinion.sure[i - 1] and any(i < node.last <= node.first + _BOX for node in around)


def _asks(part: Part) -> bool:
    return part.kind == "heading" and not part.links and part.text.rstrip().endswith(ASKING)
