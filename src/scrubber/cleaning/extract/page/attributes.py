"""What elements' names and attributes say, wherever they stand: how they are styled and hidden, what they are for,
how a template made them.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from scrubber.cleaning.extract.page.elements import HEADINGS, INLINE, is_block
from scrubber.cleaning.extract.page.named import LINKED, named_by
from scrubber.cleaning.extract.page.sheets import Rule, Sheets
from scrubber.cleaning.extract.page.visibility import (
    KEEPING_ROOM,
    NOT_DISPLAYED,
    PLAIN,
    Style,
    declarations,
    read_style,
    waits,
)
from scrubber.language.remembered import Remembered
from scrubber.language.written_tables import read_table
from scrubber.patterns import lazily

_LONGEST_ID = 40
#: What ids have that are made of a text's own words, and none that a template gives.
_OF_TEXT = lazily(r"[.()\[\]{}%+*/~,=<>&]")
_LONGEST_DRESS = 80
_DIGITS = lazily(r"\d+")
_REMEMBERED = 4_096  # elements of different attributes that are remembered
_CLASSES = 20
#: A panel of tabs, siblings that are looked at beside one, and what is written on the open one.
_PANEL, _TAB_PANE, _PANELS = "tabpanel", "tab-pane", 60
_OPEN = lazily(r"(?<![a-z])(?:active|selected|current|show|open)(?![a-z])", re.IGNORECASE)

#: How an element is hidden that says more of what a reader points at, and what such elements are called.
TOOLTIP, _TOOLTIP = (
    "shown only to who points at what it explains",
    lazily(r"(?<![\w-])tooltip[-_]{0,2}text(?![\w-])"),
)

#: How an element is set apart that counts the sheets of the book, or the lines of the poem, that the text was printed
#: as, and what such elements are called within a line.
COUNT, _COUNT = (
    "it counts sheets or lines of print",
    lazily(r"(?<![\w-])(?:page|line)(?:num(?:ber)?|no)(?![\w-])", re.IGNORECASE),
)

#: How words within a line are hidden that programs read out to who cannot see the page, and what they are called, as
#: frameworks have them and the BBC: their sheets are no part of a saved page.
READ_OUT, _READ_OUT = (
    "read out to who does not see the page",
    lazily(r"(?<![\w-])(?:sr-only|visually-?hidden|screen-reader-text|off-screen)(?![\w-])"),
)

#: What holds all of a page: hidden, it waits for its script.
_WHOLE = frozenset({"html", "body"})
#: Attributes that set an element's colour or size (HTML 4.01, and browsers' own).
_GROUND = {"bgcolor": "background-color:{};", "background": "background-image:url();"}
_PRESENTED = {
    "font": {"color": "color:{};"}, "marquee": {"height": "height:{};", "width": "width:{};"},
    "body": _GROUND, "table": _GROUND, "tr": _GROUND, "td": _GROUND, "th": _GROUND,
}  # fmt: skip
#: What sets the ground behind a text; cells, which are as large as what they hold.
_BACKGROUNDS = ("background", "background-color", "background-image")
_CELLS, _NO_SIZE = frozenset({"td", "th"}), "a box of no size"
#: How an element is hidden that a style sheet may hide besides.
_BESIDE = frozenset({"", TOOLTIP, COUNT, READ_OUT})

#: An element's name, its class, id, style, role and hidden attributes, and whether the id is its heading's.
_Key = tuple[str, str | None, str | None, str | None, str | None, str | None, str, bool]
#: Elements whose ids are made of the text's own words, for links to lead there.
_NAMED_BY_TEXT = HEADINGS | {"dt"}
_TAGS = {
    "nav": "navigation", "footer": "footer", "aside": "side", "header": "header",
    "article": "article",
    "main": "article", "dialog": "overlay", "figcaption": "caption",
}  # fmt: skip
_ARIA = {
    "navigation": "navigation", "menu": "navigation", "menubar": "navigation", "contentinfo": "footer",
    "complementary": "side",
    "banner": "header", "search": "navigation", "main": "article", "article": "article", "dialog": "overlay",
    "alertdialog": "overlay",
    "toolbar": "navigation", "tablist": "navigation", "doc-footnote": "footnote", "doc-endnotes": "footnote",
}  # fmt: skip
#: What frames a document, by what elements say of themselves; the share of a page's text from which on an element is no
#: frame, whatever its names say.
FRAME, FRAME_SHARE = (
    frozenset(
        {"navigation", "footer", "side", "comments", "related", "share", "advert", "pager", "tags", "overlay", "legal"}
    ),
    0.25,
)
_OF = {word: role for role, words in read_table("class_names").items() for word in words.split()}
_WORD = lazily(r"[A-Z]?[a-z]+|[A-Z]{2,}(?![a-z])")
_LONGEST = 200
#: Two words that say together what neither does alone: "most-read", "most_viewed".
_MOST_READ = lazily(r"most[-_](?=read|viewed|popular)", re.IGNORECASE)
#: Notes, which have nothing of a page's foot.
_FOOTNOTE = lazily(r"foot[-_]?notes?(?![a-z])", re.IGNORECASE)
#: Words behind which a name speaks of what an element lacks or has beside it, and behind "label" those that say where a
#: field's label stands.
_ABSENT = lazily(
    r"(?<![A-Za-z])(?:no|not|without|has|with|hide)[-_][^\s]*|(?<![a-z])label[-_](?:hidden|above|inline)", re.IGNORECASE
)


class Said(NamedTuple):
    """What an element's name and attributes say.

    Attributes:
        style: its inline style.
        hidden: how they hide it; "" where they don't.
        block: it starts a line of its own.
        roles: what a block is for.
        made: its name with its class; "" without one.
        worn: the same with a block's own style, without figures.
        asks: the rules of style sheets that say whether it is shown; none where none may hide it.
    """

    style: Style
    hidden: str
    block: bool
    roles: frozenset[str]
    made: str
    worn: str
    asks: tuple[Rule, ...] = ()


class Attributes:
    """The attributes of a page's elements, read once for all elements that are alike."""

    def __init__(self, sheets: Sheets) -> None:
        """Take the page's style sheets."""
        self._sheets = sheets
        self._known: Remembered[_Key, Said] = Remembered(lambda key: self._read(*key), _REMEMBERED)

    def of(self, element: Any, tag: str) -> Said:
        """What an element's name and attributes say."""
        names, get = element.keys(), element.get
        if not names:  # as most elements of a text
            said = self._known[tag, None, None, None, None, None, "", False]
            return self._asked(said, element) if said.asks else said
        ident = get("id") if "id" in names else None
        key = (
            tag,
            get("class") if "class" in names else None,
            ident,
            _presented(element, tag) if tag in _PRESENTED else get("style") if "style" in names else None,
            get("role") if "role" in names else get("aria-label") if tag == "aside" else None,
            "hidden"
            if "popover" in names or _is_for_others(names, get)
            else get("hidden")
            if "hidden" in names
            else None,
            named_by(element, ident) if ident else "",
            _is_panel(element) and self._is_beside_open(element),
        )
        said = self._known[key]
        if said.hidden == NOT_DISPLAYED and "!" not in (get("style") or "") and self._sheets.insists(element):
            said = said._replace(hidden="")
        if said.asks:
            said = self._asked(said, element)
        return said._replace(hidden="") if said.hidden in KEEPING_ROOM and waits(element) else said

    def shows(self, element: Any) -> bool:
        """Whether an element within what is made invisible says that it is to be seen."""
        own = declarations(element.get("style") or "").get("visibility")
        return (own or self._sheets.says("visibility", element)) == "visible"

    def is_drawn_under(self, element: Any) -> bool:
        """Whether a style sheet sets what is behind an element, nearer to it than any ground that is stated in the
        page's elements.
        """
        for each in (element, *element.iterancestors()):
            if each.get("bgcolor") or "background" in (each.get("style") or ""):
                return False
            if any(self._sheets.says(name, each) for name in _BACKGROUNDS):
                return True
        return False

    def _read(
        self,
        tag: str,
        shown: str | None,
        ident: str | None,
        inline: str | None,
        role: str | None,
        stated: str | None,
        named: str,
        asked_for: bool,
    ) -> Said:
        style = read_style(inline) if inline else PLAIN
        seen = asked_for or tag in _WHOLE
        hidden = "" if seen else _hidden(stated, style)
        hidden = "" if hidden == _NO_SIZE and tag in _CELLS else hidden
        if role == "tooltip" or (shown and _TOOLTIP.search(shown)):
            hidden = hidden or TOOLTIP
        elif shown and not hidden and tag in INLINE and _READ_OUT.search(shown):
            hidden = READ_OUT
        elif role == "doc-pagebreak" or (shown and not is_block(tag, style.display) and _COUNT.search(shown)):
            hidden = hidden or COUNT
        asks = () if seen else self._sheets.rules_for(tag, shown or "", ident or "")
        made = f"{tag}.{shown}" if shown else ""
        if not is_block(tag, style.display):
            return Said(style, hidden, False, frozenset(), made, "", asks)
        own = roles(tag, role or "", f"{shown or ''} {'' if named else _template_id(tag, ident)}")
        own |= {LINKED} if named == LINKED else frozenset()
        worn = _dress(f"{made or tag};{inline}" if inline else made or tag)
        return Said(style, hidden, True, own, made, worn, asks)

    def _is_beside_open(self, panel: Any) -> bool:
        """Whether a panel of tabs is hidden only until it is asked for (WAI-ARIA): what it says is the page's as that
        of the open one beside it is. Where none is open, the page hides them all: a window to log in is one.
        """
        return any(
            _OPEN.search(each.get("class") or "")
            or not (
                _hidden(each.get("hidden"), style := read_style(each.get("style") or ""))
                or self._by_sheets(style, each)
            )
            for each in islice(panel.getparent(), _PANELS)
            if _is_panel(each)
        )

    def _asked(self, said: Said, element: Any) -> Said:
        """What an element says, with what style sheets say of it where it stands."""
        how = self._sheets.hidden(said.asks, element, shown=said.style.shown) if said.hidden in _BESIDE else ""
        return said._replace(hidden=how) if how and not (how == _NO_SIZE and element.tag in _CELLS) else said

    def _by_sheets(self, style: Style, element: Any) -> str:
        """How style sheets hide an element that has a style of its own."""
        rules = self._sheets.rules_for(element.tag, element.get("class") or "", element.get("id") or "")
        return self._sheets.hidden(rules, element, shown=style.shown)


def _is_panel(element: Any) -> bool:
    """Whether an element is a panel of tabs, as it says itself or as its class does in Bootstrap and Webflow."""
    return element.get("role") == _PANEL or _TAB_PANE in (element.get("class") or "")


def _is_for_others(names: Sequence[str], get: Callable[[str], str | None]) -> bool:
    """Whether AMP shows an element only to readers who may not read the page's text."""
    return "amp-access" in names and (get("amp-access") or "").lstrip("( ").upper().startswith("NOT ")


def _presented(element: Any, tag: str) -> str:
    """The style of an element with what its own attributes of old say of its colour or size."""
    said = "".join(as_style.format(value) for name, as_style in _PRESENTED[tag].items() if (value := element.get(name)))
    return f"{said}{'overflow:hidden;' * (tag == 'marquee')}{element.get('style') or ''}"


def _hidden(stated: str | None, style: Style) -> str:
    """How an element hides itself, by its attributes."""
    return "the hidden attribute" if stated is not None and stated != "until-found" else style.hidden


@lru_cache(maxsize=1024)
def _dress(worn: str) -> str:
    """What an element wears, without figures: a template numbers what it sets alike."""
    return _DIGITS.sub("", worn[: 2 * _LONGEST_DRESS])[:_LONGEST_DRESS]


def _template_id(tag: str, name: str | None) -> str:
    """An element's id, where a template gave it. Those of headings, terms and described things
    ("http.cookies.Morsel.key", "date(time)") are made of the text's own words.
    """
    return name if name and tag not in _NAMED_BY_TEXT and len(name) <= _LONGEST_ID and not _OF_TEXT.search(name) else ""


def _of_name(name: str) -> frozenset[str]:
    said = name[:_LONGEST]
    if "-" in said or "_" in said:
        said = _MOST_READ.sub("most", _ABSENT.sub(" ", said))
    if "foot" in said.lower():
        said = _FOOTNOTE.sub(" Footnote ", said)
    return frozenset(role for word in _WORD.findall(said) if (role := _OF.get(word.lower())))


@lru_cache(maxsize=4096)
def roles(tag: str, aria: str, name: str) -> frozenset[str]:
    """What an element is for; a note of the text's is none that stands beside it, though its element is an `aside`.

    Args:
        tag: its name, lower-case.
        aria: its `role`; of an aside without one, its label: "newsletter promotion".
        name: its class and id.
    """
    stated = {role for role in (_TAGS.get(tag), _ARIA.get(aria.strip().lower())) if role}
    own = _of_name(f"{name} {aria}" if tag == "aside" else name) | stated
    return own - {"side"} if "footnote" in own else own
