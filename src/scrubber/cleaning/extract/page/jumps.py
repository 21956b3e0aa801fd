"""Links to places on the same page that lead back: those between a text and its notes."""

from itertools import islice
from typing import Any, NamedTuple

from scrubber.cleaning.extract.page.elements import HEADINGS
from scrubber.patterns import lazily

#: Elements around a link that may bear the name of the place where it stands.
_AROUND = 4
#: Pieces of a link's text that are looked at, to tell a mark from words.
_PIECES = 8
_NUMBER = lazily(r"\d{1,3}")
#: What stands right behind a number that has a form of its own: (1), [1]; and before its note: 1. and 1:
_CLOSED, _COUNTED = (")", "]", "）", "］"), (".", ":", "、", "．")
#: How programs that write texts call the places of the remarks that readers of a draft set beside it.
_REMARK = lazily(r"_?(?:mso|sd)?(?:com|cmnt|comment)_?\d{1,5}")
#: The sign of such a remark, with the initials of who made it, where the text has one.
_SIGN = lazily(r"(?:\[\w{1,8}\])?")
#: The sign that leads from a note back to the text.
_SIGN_BACK = lazily("↩[\ufe0e\ufe0f]?")

MARK, BACK, REMARK = "mark", "back", "remark"


class _Jump(NamedTuple):
    """A link to a place on its page: itself, and the name of that place."""

    link: Any
    target: str


class Jumps:
    """The links of a page by which a text and its notes lead to one another."""

    def __init__(self, root: Any) -> None:
        """Take the page's root element."""
        self._pairs: list[tuple[Any, Any]] = []
        self._marks: set[Any] = set()
        self._parts: dict[Any, int] = {}
        self._remarks: set[Any] = set()
        at: dict[str, _Jump] = {}
        remarks: dict[str, Any] = {}
        for link in root.iter("a"):
            href = link.get("href")
            if not href or href[0] != "#":
                continue
            target, names = href[1:], _names(link)
            if _REMARK.fullmatch(target):
                if _SIGN.fullmatch(_said(link)):
                    remarks.update(dict.fromkeys(names[:2], link))
            elif target in remarks:
                self._remarks.add(remarks[target])
            above = at.get(target)
            if above is not None and above.target in names:
                self._pairs.append((above.link, link))
            for name in names:
                at.setdefault(name, _Jump(link, target))
        self._above = {above for above, _ in self._pairs}
        self._below = {below: above for above, below in self._pairs}
        self._to_headings = {above for above, below in self._pairs if not HEADINGS.isdisjoint(_tags_around(below))}

    def meet(self, link: Any, part: int, *, opens: bool) -> str:
        """What a link of a pair is, met in the page's order. It `opens` where nothing stands before it on its line.

        Returns:
            MARK for a number that stands raised or in its own element, so that nothing else tells it from the words
            and figures before it: that of a note, behind the text or before the note itself. BACK for what only leads
            from a note back to the text, a sign without a letter. REMARK for where a reader's remark beside a draft
            belongs. "" for the rest: what has brackets already, entries of contents and their headings.
        """
        if link in self._remarks:
            return REMARK
        if not self.pairs(link):  # a script may have made a button of a note's mark
            return BACK if _SIGN_BACK.fullmatch(_said(link)) else ""
        self._parts.setdefault(link, part)
        said = _said(link)
        behind = (link.tail or "").lstrip()[:1]
        if link in self._above and not opens:
            if _NUMBER.fullmatch(said) and behind not in _CLOSED and not self._refers(link):
                self._marks.add(link)
                return MARK
            return ""
        above = self._below.get(link)
        if above in self._marks and opens and _NUMBER.fullmatch(said) and behind not in _CLOSED + _COUNTED:
            return MARK
        if above is None or any(map(str.isalnum, said)) or said == _said(above):
            return ""
        return BACK

    def pairs(self, link: Any) -> bool:
        """Whether it is one of two links that lead to one another."""
        return link in self._above or link in self._below

    def _refers(self, link: Any) -> bool:
        """Whether a number is one of the words around it, Section 2: it leads to a heading, or a blank parts it from
        the word before it, and it is not raised.
        """
        if link in self._to_headings:
            return True
        around = [link.tag, *_tags_around(link)]
        raised = "sup" in around or next(link.iter("sup"), None) is not None
        return not raised and _text_before(link)[-1:].isspace()

    @property
    def cited(self) -> list[tuple[int, int]]:
        """The parts of each two links that lead to one another, the one that stands above first."""
        parts = self._parts
        met = ((parts.get(above, 0), parts.get(below, -1)) for above, below in self._pairs)
        return [pair for pair in met if pair[0] < pair[1]]


def _said(link: Any) -> str:
    return "".join(islice(link.itertext(), _PIECES)).strip()


def _tags_around(link: Any) -> list[str]:
    return [element.tag for element in islice(link.iterancestors(), _AROUND)]


def _text_before(link: Any) -> str:
    """What stands right before a link, in its own element or in those close around it."""
    around = link
    for _ in range(_AROUND):
        before, parent = around.getprevious(), around.getparent()
        if before is not None or parent is None:
            return before.tail or "" if before is not None else ""
        if parent.text:
            return str(parent.text)
        around = parent
    return ""


def _names(link: Any) -> list[str]:
    """The names of the place where a link stands: its own, and those of the elements close around it."""
    names: list[str] = []
    around = link
    for _ in range(_AROUND):
        if around is None:
            break
        names += filter(None, (around.get("id"), around.get("name")))
        around = around.getparent()
    return names
