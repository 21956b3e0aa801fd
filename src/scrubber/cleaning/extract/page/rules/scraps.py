"""Short lines that stand apart from the text, and running text that stands where other pages are announced."""

from bisect import bisect_left

from scrubber.cleaning.extract.articles import number
from scrubber.cleaning.extract.lines.datelines import names_date, without_dates
from scrubber.cleaning.extract.page.amid import (
    explains,
    is_added,
    is_amid_its_like,
    is_headed,
    is_of_sentences,
    is_set_out,
    is_told_of,
    mend_broken,
    sums_up,
)
from scrubber.cleaning.extract.page.elements import HEADINGS, LISTS
from scrubber.cleaning.extract.page.laid_out import asks_for_what_stays, is_answer
from scrubber.cleaning.extract.page.linked_lists import is_listed
from scrubber.cleaning.extract.page.page import Part
from scrubber.cleaning.extract.page.particulars import tells_cost
from scrubber.cleaning.extract.page.programs import is_program
from scrubber.cleaning.extract.page.sections import names_section
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ASKING, COLONS, letters
from scrubber.patterns import lazily

_LINKED, _SOME = 0.6, 0.3
_ALL = 0.85
_FEW_LINKS = 2
#: The share of a list's items with a link that may have a longer one than the others, and how many times their links.
_FEWER, _MORE_LINKS = 0.4, 2
_ROWS, _AROUND_ROWS = frozenset({"list_item", "table_row"}), frozenset({"ul", "ol", "dl", "table"})
_LISTED = frozenset({"heading", "list_item", "table_row", "quotation"})
_BOXED = ("aside", "it stands behind the text, in a box with something to press or a notice", 0.2)
_TOOL = ("tool", "it is to be pressed, and stands at one article after the other", 0.1)
#: Words of such a line at most, and how often it is said at least.
_SAID_AGAIN, _AGAIN = 8.0, 3
#: What an author sets a heading in who has no other.
_SET_OFF = frozenset({"strong", "b"})
#: The share of a table of which an extractor is sure from which on its rows of data are the text's, whatever page the
#: name in each leads to.
_SURE = 0.6
#: Parts of an element at most that is one box.
_FEW = 8
#: Words of a note in a box amid the text, at least.
_NOTED = 4.0
#: A file by its kind, the word for what is added to a text, and how many such are looked through.
_FILE = lazily(r"(?<![a-z])(?:pdf|docx?|xlsx?|ods|odt|rtf|wps|ofd|csv|pptx?|zip|rar)(?![a-z])")
_ANNEX = lazily(
    r"\W{0,4}(?:附件|附表|添付|別紙|相關檔案|相关附件|첨부|붙임|annex(?:es)?|attachments?|enclosures?|anlagen?"
    r"|annexes?|pièces? jointes?|anexos?|allegat[io]|bijlagen?|приложени[ея])(?![a-z])"
)
_ANNEXES = 12
#: The longest line that is an article's number: "Article L. 2121-10".
_NUMBERED = 24
#: What a manual sets before an address.
_MARK = lazily(r"^[^\w\s]\s")
#: A note's mark: "[22] …", "3) …".
_NOTE = lazily(r"\W?\[?\d{1,3}[\]).]")


def scraps(view: View) -> None:
    """Remove what stands within the region and yet not where its text stands.

    Removed: the controls of a player above the article, teasers below it, links alone on a line. Kept: short headings,
    list items and rows between paragraphs, whatever an extractor thinks of them. It goes wrong on a page that sets
    every line of its text at another place.
    """
    closing, tools = view.closing(), _tools(view)
    followed = -1  # the last sentence of the region that stays
    for i, part in reversed(list(view.standing())):
        boxed = i >= closing and _is_with_controls(view, i, closing, followed)
        why = _TOOL if i in tools else _BOXED if boxed else _apart(view, i, part)
        if why:
            part.remove(*why)
        elif view.prose[i] and followed < i < view.last:
            followed = i
    _mend_rows(view)
    mend_broken(view)


def _mend_rows(view: View) -> None:
    """Bring back the items or rows whose link is longer than those of their neighbours, if not all of the line, where
    most with a link stay: a list is the text's or it is not. One with far more links is a menu below the last of them.
    """
    rows: dict[int, list[Part]] = {}
    for part in view.parts[view.first : view.last]:
        around = view.page.enclosing(part, _AROUND_ROWS) if part.links and part.kind in _ROWS else None
        if around is not None and part.rule in {"", "links"}:
            rows.setdefault(id(around), []).append(part)
    for each in rows.values():
        taken = [part for part in each if part.rule]
        if taken and len(taken) <= _FEWER * len(each):
            most = _MORE_LINKS * max(part.links for part in each if not part.rule)
            for part in taken:
                if part.link_density < _ALL and part.links <= most:
                    part.restore(0.6)


def _tools(view: View) -> set[int]:
    """The lines of an act that are said again and again, each all of it a link, if only to a place on the page or to
    a script's work: "Top", "See the version before".
    """
    at: dict[str, list[int]] = {}
    for i in view.act.span:
        part = view.parts[i]
        if (
            (part.within == "a" or part.link_density > _LINKED)
            and view.size[i] <= _SAID_AGAIN
            and i not in view.act.heads
        ):
            at.setdefault(view.folded[i], []).append(i)
    return {i for places in at.values() if len(places) >= _AGAIN for i in places}


def _apart(view: View, i: int, part: Part) -> tuple[str, str, float] | None:
    """Why a part is not the document's: rule, reason and verdict; None where it is. What follows it in its region is
    decided already.
    """
    kept, sure, home, framed = view.opinion.kept[i], view.opinion.sure[i], view.at_home(i), view.framed[i]
    among = _between(view, i)
    if i in view.page.titles or i in view.act.heads or i in view.tables or i in view.times:
        return None
    if view.boxed[i] or view.listed[i] or view.refers[i] or tells_cost(view, i):
        return None
    if not framed and (_is_whole(view, i, part) or asks_for_what_stays(view, i) or is_added(view, i)):
        return None
    listed = part.kind in _LISTED and among and not framed and (home or view.beside_home(i))
    if part.card and not (sure and (home or listed)) and not (is_listed(view, i, among=among) or i in view.records):
        return "teaser", "one of a row of pointers to other pages", 0.1
    linked = (part.link_density > _LINKED or _is_dated_link(part)) and not is_program(part)
    if linked and not (view.heads(i) or explains(view, i) or i in view.records):
        text = sure and home and among and part.link_density < _ALL and not _is_dated_link(part)
        text = text or (home and not framed and (_writes_address(view, i) or (among and _is_address(part))))
        text = text or (among and not framed and i in view.noted) or (home and not framed and _is_annex(view, i))
        text = text or (not framed and is_listed(view, i, among=among))
        named = names_section(part) or _heads_article(view, i)
        text = text or (not framed and view.first <= i < view.last and named)
        if not text and not (kept and listed):
            return "links", "a link that stands alone", 0.12
    elif framed:
        return "frame", "it stands in an element that frames the text", 0.12
    elif part.kind == "code" or i in view.whole or i in view.sections or i in view.act.span:
        return None
    elif view.prose[i] and not (part.kind == "heading" and i < next(iter(view.text), i + 1)):
        # Some titles end as sentences do.
        near = kept and (among or (view.akin(i) and _NOTE.match(part.text) is not None))
        heading = among and view.text[0] < i and not part.links and view.heads(i)
        set_out = is_set_out(view, i) or is_headed(view, i) or is_answer(view, i)
        if not (home or sure or near or heading or listed or set_out or is_amid_its_like(view, i)):
            return "aside", "it stands apart from the text", 0.25
    elif not (home or explains(view, i) or _is_own(view, i, part, among=among)):
        return "scrap", "a short line apart from the text", 0.15
    return None


def _is_whole(view: View, i: int, part: Part) -> bool:
    """Whether it is a row of a table of which an extractor is sure, or of a quotation that is the text's."""
    return (part.is_data and view.company[i] >= _SURE) or _is_quoted(view, i)


def _is_quoted(view: View, i: int) -> bool:
    """Whether it is of a quotation that begins with a sentence, no link, within the text's own element and above the
    text's end or right behind it: a post of somebody's, with name and day.
    """
    part = view.parts[i]
    if part.kind != "quotation" or part.card or not view.inside(i):
        return False
    around = view.page.enclosing(part, {"blockquote"})
    if around is None or not view.text or not view.text[0] < around.first <= view.text[-1] + 1:
        return False
    return view.prose[around.first] and view.parts[around.first].link_density <= _LINKED


def _is_with_controls(view: View, i: int, closing: int, followed: int) -> bool:
    """Whether a sentence behind the text stands in a small element of its own with a notice, or, where no extractor
    keeps it or it asks, with a button or a field, and no other sentence follows: how to report a mistake, the terms
    of a discussion, whether the page was of use. What is to be pressed in a heading (a manual's "¶") is the heading's.
    """
    if not view.prose[i] or view.boxed[i] or view.listed[i] or _is_note(view, i):
        return False
    asks = view.parts[i].text.rstrip().endswith(ASKING)
    return any(
        part.notice
        or (part.control and (asks or not view.opinion.kept[i]) and view.page.enclosing(part, HEADINGS) is None)
        for node in view.page.around(view.parts[i].node)
        if closing <= node.first and node.last - node.first <= _FEW and followed < node.last
        for part in view.parts[node.first : node.last]
    )


def _is_note(view: View, i: int) -> bool:
    """Whether it is a note of the text's: what can be pressed there leads back to its mark."""
    return any("footnote" in node.roles for node in view.page.around(view.parts[i].node))


def _is_dated_link(part: Part) -> bool:
    """Whether a line is a link with its day beside it, as sites list their news: "A new timetable (2018-11-02)"."""
    if part.links != 1 or part.link_density < _SOME or part.prose or not names_date(part.text):
        return False
    return part.linked >= _ALL * len(letters(without_dates(part.text)))


def _heads_article(view: View, i: int) -> bool:
    """Whether a line is an article's number, right over a sentence of the text: registers link each to itself."""
    below = view.page.below(i)
    told = below < view.last and view.prose[below] and view.at_home(below)
    return told and len(view.folded[i]) <= _NUMBERED and number(view.parts[i].text) is not None


def _writes_address(view: View, i: int) -> bool:
    """Whether a line writes its link's address out, as authors do and sites don't: a note, "Photographs: https://…"."""
    return "://" in view.folded[i] and view.parts[i].links <= _FEW_LINKS


def _is_annex(view: View, i: int) -> bool:
    """Whether a link names a file, in a line that calls it an annex or a little below one: "附件：1.
    任务分解表.doc".
    """
    if _FILE.search(view.folded[i]) is None:
        return False
    return any(_ANNEX.match(view.folded[k]) for k in range(max(0, i - _ANNEXES), i + 1))


def _is_address(part: Part) -> bool:
    """Whether a line is nothing but the address that it links to, of a page or a person's, as authors give it
    between two paragraphs; a mark may stand before it.
    """
    return ("://" in part.text or "@" in part.text[1:]) and not any(map(str.isspace, _MARK.sub("", part.text)))


def _is_own(view: View, i: int, part: Part, *, among: bool) -> bool:
    """Whether a short line away from the text's own place is the text's: by where it stands, by the list it belongs
    to, by what it heads.
    """
    first = view.text and i < view.text[0] and part.kind == "list_item" == view.parts[view.text[0]].kind
    if view.opinion.sure[i] and (among or first or view.akin(i)):
        return True
    if part.within in _SET_OFF and among and not part.links and view.inside(i):
        return True
    if among and not part.links and view.size[i] >= _NOTED and view.within(i, "note", most=_FEW):
        return True
    if part.kind == "caption":
        return (among or [i - 1] == [*view.text[-1:]]) and not part.links
    if among and not part.links and _heads_rows(view, i):
        return True
    if is_of_sentences(view, i) or sums_up(view, i) or is_told_of(view, i):
        return True
    if part.kind not in _LISTED:
        return not part.links and view.introduces(i)
    return (among and _has_ground(view, i, part)) or (part.is_data and not part.links) or _is_announced(view, i)


def _is_announced(view: View, i: int) -> bool:
    """Whether it is of an unlinked list right below a line that ends with a colon and stands where the text stands:
    "You will need:".
    """
    part = view.parts[i]
    around = view.page.enclosing(part, LISTS)
    if part.kind != "list_item" or around is None or around.first < 1:
        return False
    head = view.parts[around.first - 1]
    if head.links or head.rule or head.control or not view.at_home(around.first - 1):
        return False
    linked = any(item.links or item.card or item.control for item in view.parts[around.first : around.last])
    return head.text.endswith(COLONS) and not linked and not view.framed[i]


def _heads_rows(view: View, i: int) -> bool:
    """Whether it is the heading cell or the first row of a table, right over a row that no rule has removed."""
    below = view.page.below(i)
    if below >= view.last or view.parts[below].kind != "table_row" or view.parts[below].rule:
        return False
    tables = [node for node in view.page.around(view.parts[i].node) if node.tag == "table" and node.first == i]
    return any(below < table.last for table in tables)


def _has_ground(view: View, i: int, part: Part) -> bool:
    """Whether anything but its kind speaks for a heading, item or row between two sentences: a box of figures beside
    the text has nothing.
    """
    return part.kind in {"heading", "quotation"} or part.is_data or view.beside_home(i) or view.company[i] > 0


def _between(view: View, i: int) -> bool:
    """Whether it stands among the document's running text."""
    at = bisect_left(view.text, i)
    return at < len(view.text) and (at > 0 or view.parts[i].kind == "heading")
