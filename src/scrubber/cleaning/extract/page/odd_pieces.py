"""Elements within a line that are none of what it says: a site's tools, the numbers of a program's lines."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

from scrubber.cleaning.extract.page.elements import HEADINGS, INLINE
from scrubber.cleaning.extract.page.jumps import Jumps
from scrubber.cleaning.extract.page.page import Part
from scrubber.cleaning.extract.page.part_writer import PADDING
from scrubber.cleaning.extract.reading import ASKING
from scrubber.patterns import lazily

#: Pieces of an element's text that are looked at, to tell a mark from words.
_PIECES = 8
#: Characters of what a link holds, and pieces that these are in, at most.
_LINK = 300
#: What a button says of the answer that it opens.
_OPENS = ("aria-controls", "aria-expanded", "data-target")
_SEVERAL = 2
#: What a capital at a text's beginning is set with, and characters of it all at most.
_BEFORE, _INITIAL = " \n\"“„«‹‘'", 4
#: How programs that colour programs call the number of a line, among the first names of an element.
_LINE_NUMBER, _NAMES = lazily(r"l(?:ine)?[-_]?n(?:o|r|t|um)?(?:ber)?s?(?![a-z])", re.IGNORECASE), 4
_COUNT = lazily(r"[\[({|]?\s?(?:[^\W\d_]{1,4}\.?\s?)?(?:\d{0,5}[a-z]?|[ivxlc]{1,9})\s?[\])}|]?", re.IGNORECASE)
#: Where Unicode leaves the code points to whoever makes a font, as makers of icons do.
_FIRST_FREE, _LAST_FREE = "\ue000", "\uf8ff"
_ICON = lazily(r"(?<!lex)icon|glyph")
#: What a site sets before a title to say how it came by the text.
_MARKS = frozenset({"原创", "原創", "转载", "轉載", "转", "置顶", "置頂", "精华", "精華"})
_EMPHASIS, _BRACKETS = frozenset({"b", "em", "font", "i", "mark", "strong", "u"}), "[]【】"
_BACK = "返回"
_TO_FRONT = lazily(rf"{_BACK}[^。，,：:]{{1,12}}(?:[首主][页頁]|[，,]查看更多)\W{{0,4}}")


def is_tool(element: Any, tag: str) -> bool:
    """Whether an element within a heading is the site's tool: a wiki's "[edit]", a link to the heading itself that
    is a mark ("¶", "#"), a mark before a title of how the site came by the text ("原创").
    """
    if "editsection" in (element.get("class") or ""):
        return True
    if not len(element) and _is_mark((element.text or "").strip(), tag):
        around = element.getparent()
        opens = element.getprevious() is None and not (around.text or "").strip()
        return opens and bool((element.tail or "").strip())
    if tag != "a" or not (element.get("href") or "").startswith("#"):
        return False
    return not any(any(map(str.isalnum, piece)) for piece in islice(element.itertext(), _PIECES))


def _is_mark(said: str, tag: str) -> bool:
    """Whether a word is such a mark: in brackets, or as one of two ideographs in an element that does not stress it.
    One alone, larger than the others, may begin a word (<b>转</b>型).
    """
    own = said.strip(_BRACKETS).strip()
    return own in _MARKS and (said[0] in _BRACKETS or (len(own) > 1 and tag not in _EMPHASIS))


def is_icon(element: Any, tag: str) -> bool:
    """Whether an element within a line is an icon: one character that is a font's own, in an element called so. Rare
    ideographs are written by such characters too, in a font that is named.
    """
    said = (element.text or "").strip()
    if len(said) != 1 or not _FIRST_FREE <= said <= _LAST_FREE or len(element):
        return False
    called = (element.get("class") or "").lower()
    return _ICON.search(called) is not None or (tag == "i" and called != "")


def initial(picture: Any) -> str:
    """The letter that a picture shows at the beginning of a word which goes on behind it, as books begin a chapter: its
    description, where that is one capital; else "".
    """
    letter = (picture.get("alt") or "").strip()
    if len(letter) != 1 or not letter.isupper():
        return ""
    behind, around = picture.tail, picture.getparent()
    while not behind and around is not None and around.tag in INLINE and around[-1] is picture:
        picture, around, behind = around, around.getparent(), around.tail
    goes_on = picture.getnext() is not None or len((behind or "").split()) > 1  # no sign before "close"
    return letter if goes_on and (behind or "")[:1].islower() else ""


def is_initial(element: Any) -> bool:
    """Whether a box of its own holds but the capital of a word that goes on right behind it, as magazines begin."""
    letter, behind = element.text, element.tail
    if not letter or len(letter) > _INITIAL or not behind or not behind[0].islower() or len(element):
        return False
    return len(letter := letter.strip(_BEFORE)) == 1 and letter.isupper()


def is_first_of_two(element: Any) -> bool:
    """Whether it is the first of two divisions that are all that the element around them holds."""
    around = element.getparent()
    if element.tag != "div" or around is None or len(around) != _SEVERAL or around[1].tag != "div":
        return False
    return around[0] is element and not ((around.text or "").strip() or (element.tail or "").strip())


def was_link(element: Any) -> bool:
    """Whether an `<a>` without any attribute was a link, whose address was taken from it as from all of a page's: a
    place to be led to has a name. One that nothing closes holds more than a link does.
    """
    return not element.attrib and sum(map(len, islice(element.itertext(), _LINK))) <= _LINK


def is_count(element: Any) -> bool:
    """Whether an element holds but the number of a sheet or a line of print: "[Pg 12]", "xiv", or nothing."""
    return _COUNT.fullmatch("".join(islice(element.itertext(), _PIECES)).strip(PADDING)) is not None


def is_line_number(element: Any) -> bool:
    """Whether an element within a program is the number of a line: it is called so, and holds nothing else."""
    called = element.get("class")
    if not called or not any(map(_LINE_NUMBER.match, called.split(None, _NAMES)[:_NAMES])):
        return False
    return "".join(islice(element.itertext(), _PIECES)).strip(PADDING).isdecimal()


def is_heading(element: Any) -> bool:
    """Whether a button is all that a heading holds: pressed, it opens the section, which stays one."""
    around = element.getparent()
    alone = element.tag == "button" and around is not None and around.tag in HEADINGS and len(around) == 1
    return alone and not ((around.text or "").strip() or (element.tail or "").strip())


def is_question(element: Any) -> bool:
    """Whether a button asks something and opens the answer below it: a question, of a text in questions and answers."""
    if element.tag != "button" or not any(element.get(name) for name in _OPENS):
        return False
    return "".join(islice(element.itertext(), _PIECES)).rstrip().endswith(ASKING)


def show_questions(parts: Sequence[Part], level: int) -> None:
    """Make of the questions on buttons, read as headings of some level, headings of a text, where there are several;
    one stands beside any text: "Need help?".
    """
    asked = [part for part in parts if part.control and part.kind == "heading" and part.level == level]
    asked = [part for part in asked if part.text.endswith(ASKING)]
    for part in asked:
        if len(asked) >= _SEVERAL:
            part.control = False
        else:
            part.kind, part.level = "paragraph", 0


def leads_back(element: Any) -> bool:
    """Whether a link leads to the front page of a site that it names, as portals set one right behind a text's last
    sentence: "返回海岛网首页>>", "返回海岛网，查看更多".
    """
    if not (element.text or next(element.itertext(), "")).lstrip().startswith(_BACK):
        return False
    return _TO_FRONT.fullmatch("".join(islice(element.itertext(), _PIECES)).strip()) is not None


def is_raised(element: Any, jumps: Jumps) -> bool:
    """Whether an element holds text alone and is raised, or all that a raised one holds, right behind a letter or sign.
    Of a link to a note the note decides.
    """
    if len(element):
        return False
    high = False
    while (tag := element.tag) in INLINE and not (tag == "a" and jumps.pairs(element)):
        high, before, around = high or tag == "sup", element.getprevious(), element.getparent()
        said = around.text if before is None else before.tail or before.text
        if said or before is not None or not (high or (len(around) == 1 and not element.tail)):
            return high and bool(said) and not said[-1].isspace()
        element = around
    return False
