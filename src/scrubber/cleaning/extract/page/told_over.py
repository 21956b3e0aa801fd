"""What a page says of its text over it: a table in the header of the article, the author's name once more."""

from scrubber.cleaning.extract.lines.datelines import names_date
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import fold

#: Rows of such a table, at most; lines above one that are looked at; letters of a name, at least.
_ROWS, _AHEAD, _NAME = 12, 8, 4


def head_tables(view: View, opening: int) -> set[int]:
    """The rows of a table in the header of an article, over its text, of which each has a label and a few words, and
    one a day: when it was made, by whom, where it is filed.

    Kept: a table anywhere else, one of sentences or of more cells, one without a day. It goes wrong on a header that
    tells the hours of what its text is about.
    """
    found: set[int] = set()
    for node in view.page.nodes:
        if node.tag != "table" or node.last > opening or not 1 < node.last - node.first <= _ROWS:
            continue
        rows = view.parts[node.first : node.last]
        if any(row.kind != "table_row" or row.text.count("\t") != 1 or row.prose for row in rows):
            continue
        headed = any(around.tag == "header" for around in view.page.around(node.parent))
        if headed and any(names_date(fold(row.text.partition("\t")[2])) for row in rows):
            found.update(range(node.first, node.last))
    return found


def is_name_again(view: View, i: int) -> bool:
    """Whether a line says only the name that stands before the day in a line a little above it.

    Kept: a name that no such line begins with. It goes wrong on a text that begins with its author's name alone.
    """
    name = view.folded[i]
    if len(name) < _NAME or view.prose[i] or view.parts[i].kind == "heading":
        return False
    above = (view.folded[k] for k in range(max(0, i - _AHEAD), i))
    return any(line.startswith(name) and names_date(line[len(name) :]) for line in above if len(line) > len(name))
